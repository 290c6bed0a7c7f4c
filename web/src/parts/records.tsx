import type { DocumentAnswer } from "../../../src/views/answers.ts";
import type { Noun } from "../words/records-of.ts";
import { ObservationRow } from "./observation-row.tsx";
import { OtherActions } from "./other-actions.tsx";
import { RecordActions } from "./record-actions.tsx";
import { RecordLink } from "./record-link.tsx";
import { useNarrow } from "./selected.ts";

type Props = { document: DocumentAnswer; others: Noun[]; selected: string | undefined; add: () => void };

/** What is read in a document, in its order; the chosen one with what a person can say about it. */
export function Records({ document: d, others, selected, add }: Props) {
  const narrow = useNarrow();
  return (
    <div className="records">
      <section aria-label="Undertakings">
        <h2>
          Undertakings <span className="quiet">{d.observations.length}</span>
        </h2>
        {d.observations.length === 0 && (
          <p className="quiet nothing">
            {d.state === "read"
              ? "Nothing the sides might do together is read in this text."
              : "Nothing is recorded here until the text is read; what it says can be added by its words."}
          </p>
        )}
        <ol className="lines">
          {d.observations.map((line) => (
            <ObservationRow key={line.key} line={line} selected={line.key === selected} show="record">
              {line.key === selected && !narrow && <RecordActions line={line} />}
            </ObservationRow>
          ))}
        </ol>
        <p className="no-print">
          <button type="button" onClick={add}>
            Add by its words
          </button>
        </p>
      </section>
      {others.map(({ noun, evidence }) => (
        <section key={noun} aria-label={noun} className="others">
          <h3>{noun}</h3>
          <ul>
            {evidence.map((e) => (
              <li key={e.key} className={noun === "Problems" ? "line problem" : "line"}>
                <RecordLink record={e.key} selected={e.key === selected} className="other">
                  {e.heading}
                </RecordLink>
                {e.key === selected && e.judged && <OtherActions record={e.key} of={e.judged} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
