import { Link } from "@tanstack/react-router";
import type { FoundLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { placeOf } from "../words/found.ts";
import { Marked } from "./marked.tsx";

/** Something found: what it is called opens it. */
export const Found = ({ line }: { line: FoundLine }) => (
  <li className="line">
    <Link {...placeOf(line)} className="name found-link">
      <Marked text={line.title || "No title"} marks={line.marks} />
    </Link>
    {line.snippet && (
      <p className="snippet">
        <Marked text={line.snippet.text} marks={line.snippet.marks} />
      </p>
    )}
    <p className="state">
      {line.day && <span>{day(line.day)}</span>}
      {line.about && (
        <span>
          <bdi>{line.about}</bdi>
        </span>
      )}
      {line.similar && <span className="similar">similar spelling</span>}
    </p>
  </li>
);
