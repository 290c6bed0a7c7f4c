import { Link } from "@tanstack/react-router";
import { type Arrival, ask, isUnderWay, tryAgain } from "../asking/arrivals.ts";
import { count } from "../words/count.ts";
import { STATES } from "../words/document-states.ts";
import { ColumnsForm } from "./columns-form.tsx";

/** How far one is, in a few words. */
function stateOf(arrival: Arrival): string {
  const { document: d, trouble } = arrival;
  if (trouble !== undefined) return "Not stored";
  if (!d) return "Being sent";
  if (d.state === "read") return `Read: ${count(d.records, "record")}`;
  if (d.state === "unread" && d.reason === null) return "Text taken out, to be read";
  return STATES[d.state];
}

/** One on its way in: how far it is, what went wrong with it and what to do, and its page once it is there. */
export function ArrivalRow({ arrival }: { arrival: Arrival }) {
  const { document: d, file, isKnown, trouble } = arrival;
  const reason = trouble ?? d?.reason;
  return (
    <li className="line row arrival" aria-busy={isUnderWay(arrival)}>
      {d && !["waiting", "erased"].includes(d.state) ? (
        <Link className="name" to="/documents/$id" params={{ id: d.id }}>
          <bdi>{d.title ?? d.file}</bdi>
        </Link>
      ) : (
        <bdi className="name">{file}</bdi>
      )}
      {reason && <p className="reason">{reason}</p>}
      <p className="state">
        <span className={trouble !== undefined || d?.state === "refused" ? "look" : ""}>{stateOf(arrival)}</span>
        {isKnown && <span>Already there</span>}
        {d?.state === "read" && d.problems > 0 && <span className="look">{count(d.problems, "problem")}</span>}
        {d?.title && <span className="file">{file}</span>}
      </p>
      {d?.state === "refused" && (
        <div className="buttons actions">
          <button type="button" onClick={() => void tryAgain(arrival)}>
            Try again
          </button>
        </div>
      )}
      {d?.isTable && d.state === "unread" && d.reason && <ColumnsForm id={d.id} done={() => void ask([d.id])} />}
    </li>
  );
}
