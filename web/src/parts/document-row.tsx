import { Link } from "@tanstack/react-router";
import type { DocumentLine } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";

const STATES = { read: "Read", unread: "Not read", failed: "Reading failed", erased: "Erased" };

export function DocumentRow({ document: d }: { document: DocumentLine }) {
  return (
    <li className="line row" data-state={d.state}>
      <Link className="about" to="/documents/$id" params={{ id: d.id }}>
        <bdi>{d.title ?? d.file}</bdi>
      </Link>
      {d.reason && <p className="reason">{d.reason}</p>}
      <p className="state">
        <span className={d.state === "read" ? "" : "look"}>{STATES[d.state]}</span>
        <span>{day(d.publishedOn)}</span>
        {d.publisher && <span>{d.publisher}</span>}
        <span className="file">{d.file}</span>
        {d.state === "read" && (
          <span className="figures">
            {count(d.records, "record")}, {d.unreviewed} not reviewed
          </span>
        )}
        {d.problems > 0 && <span className="look">{count(d.problems, "problem")}</span>}
      </p>
    </li>
  );
}
