import { Link } from "@tanstack/react-router";
import type { LogLine } from "../../../src/views/answers.ts";
import { PAGE_OF } from "../words/found.ts";
import { localTime } from "../words/local-day.ts";
import { readerWords } from "../words/review.ts";
import { Mark } from "./marks.tsx";
import { useReviewing } from "./reviewing.tsx";

function Says({ line }: { line: LogLine }) {
  if (!line.to) return <bdi>{line.says}</bdi>;
  const { noun, id, record } = line.to;
  return (
    <Link to={PAGE_OF[noun]} params={{ id }} search={{ record: record ?? undefined }}>
      <bdi>{line.says}</bdi>
    </Link>
  );
}

/** Who did what, where it leads, and the way back. */
export function LogRow({ line }: { line: LogLine }) {
  const { takeBack } = useReviewing();
  return (
    <li className="line log-row" data-taken-back={line.takenBack || undefined}>
      <time dateTime={line.at}>{localTime(line.at)}</time>
      <p className="did">
        <Mark of={line.byMachine ? "machine" : "person"} /> <span className="strong">{readerWords(line.by)}</span>{" "}
        <Says line={line} />
        {line.takenBack && <span className="quiet"> Taken back since.</span>}
      </p>
      {line.canTakeBack && (
        <button type="button" className="no-print" onClick={() => takeBack(line.entry)}>
          Undo
        </button>
      )}
    </li>
  );
}
