import type { ObservationLine } from "../../../src/views/answers.ts";
import { byMachine, REVIEW_WORDS, readerWords } from "../words/review.ts";
import { CorrectForm } from "./correct-form.tsx";
import { Mark } from "./marks.tsx";
import { useReviewing } from "./reviewing.tsx";

/** What a person can say about a record: it is so, it is otherwise, it is not there; and take that back. */
export function RecordActions({ line }: { line: ObservationLine }) {
  const { correcting, correctingIs, confirm, reject, takeBack } = useReviewing();
  const { review, judgement, entered } = line;
  if (correcting === line.key) return <CorrectForm line={line} />;
  return (
    <div className="actions no-print">
      <p className="reviewed">
        <Mark of={byMachine(line) ? "machine" : "person"} />{" "}
        {byMachine(line) && `Read by ${readerWords(line.recordedBy)}. `}
        {REVIEW_WORDS[review]}
      </p>
      <div className="buttons">
        {review === "unreviewed" && (
          <button type="button" className="main" aria-keyshortcuts="c" onClick={() => confirm(line)}>
            Confirm
          </button>
        )}
        {review !== "rejected" && (
          <button type="button" aria-keyshortcuts="e" onClick={() => correctingIs(line.key)}>
            Correct
          </button>
        )}
        {review !== "rejected" && (
          <button type="button" aria-keyshortcuts="x" onClick={() => reject(line)}>
            Reject
          </button>
        )}
        {(judgement ?? entered) && (
          <button type="button" onClick={() => takeBack(judgement ?? entered ?? "")}>
            Undo
          </button>
        )}
      </div>
    </div>
  );
}
