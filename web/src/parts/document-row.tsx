import { Link } from "@tanstack/react-router";
import type { DocumentLine } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { STATES } from "../words/document-states.ts";
import { wholeKey } from "../words/evidence.ts";
import { RecordLink } from "./record-link.tsx";

type Props = { document: DocumentLine; selected: string | undefined };

/** A document by its title, which opens it; anywhere else on the line shows how it begins. */
export function DocumentRow({ document: d, selected }: Props) {
  return (
    <li className="line row" data-selected={wholeKey("documents", d.id) === selected || undefined}>
      <Link className="name" to="/documents/$id" params={{ id: d.id }}>
        <bdi>{d.title ?? d.file}</bdi>
      </Link>
      {d.reason && <p className="reason">{d.reason}</p>}
      <p className="state">
        <RecordLink
          record={wholeKey("documents", d.id)}
          selected={wholeKey("documents", d.id) === selected}
          className={["read", "parted"].includes(d.state) ? "figures" : "figures look"}
        >
          {d.state === "read" ? count(d.records, "record") : STATES[d.state]}
        </RecordLink>
        {d.state === "read" && d.records > 0 && <span>{d.unreviewed} not reviewed</span>}
        {d.problems > 0 && <span className="look">{count(d.problems, "problem")}</span>}
        <span>{day(d.publishedOn)}</span>
        {d.publisher && <span>{d.publisher}</span>}
        {d.title && <span className="file">{d.file}</span>}
      </p>
    </li>
  );
}
