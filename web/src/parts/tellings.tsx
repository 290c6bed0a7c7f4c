import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ComparedLine, MeetingAnswer, TellingLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { cellKey, sorted } from "../words/meeting-evidence.ts";
import { useSideNames } from "../words/sides.ts";
import { AlsoIn } from "./carriers.tsx";
import { RecordLink } from "./record-link.tsx";
import { useReviewing } from "./reviewing.tsx";
import { useNarrow } from "./selected.ts";
import { SpeakerName } from "./speaker-name.tsx";
import { StageMark } from "./stage-mark.tsx";

const TITLES = { participant: "Present", place: "Place", day: "Day", undertaking: "" };
const DIFFERS = {
  stage: "how far it has come",
  speaker: "who says so",
  object: "what it is about, in their words",
  place: "where",
  day: "when",
};

function useWhose(): (telling: TellingLine) => string {
  const name = useSideNames();
  return ({ issuedBy, supposed }) =>
    issuedBy ? `telling of ${name(issuedBy)}${supposed ? " (supposed)" : ""}` : "not known whose";
}

function Head({ telling, meeting }: { telling: TellingLine; meeting: MeetingAnswer }) {
  const whose = useWhose();
  const { sameness } = useReviewing();
  const part = (): void => void sameness({ of: "meeting", one: telling.key, other: meeting.id, verdict: "different" });
  return (
    <>
      <span className="strong">{telling.publisher ?? "Publisher not stated"}</span>
      <span className="quiet">{whose(telling)}</span>
      <span className="quiet">{day(telling.publishedOn)}</span>
      <Link className="file" to="/documents/$id" params={{ id: telling.document }}>
        {telling.file}
      </Link>
      <AlsoIn carriers={telling.alsoIn} says="Also carried by" />
      {meeting.told.length > 1 && (
        <button type="button" className="plain no-print" onClick={part}>
          Not of this meeting
        </button>
      )}
    </>
  );
}

type CellProps = { row: ComparedLine; telling: string; selected: string | undefined };

function Cell({ row, telling, selected }: CellProps) {
  const cells = row.cells.filter((cell) => cell.telling === telling);
  if (cells.length === 0) return <p className="quiet">Not told</p>;
  return cells.map((cell) => {
    const key = cellKey(row, cell);
    const { line } = cell;
    return (
      <div key={key} className="line" data-review={line?.review} data-selected={key === selected || undefined}>
        <RecordLink record={key} selected={key === selected} className={line ? "quotation" : "about"}>
          {line ? (
            <q dir="auto">{line.record.span.quote}</q>
          ) : row.what === "day" ? (
            day(cell.says)
          ) : (
            <bdi>{cell.says}</bdi>
          )}
        </RecordLink>
        {line && (
          <p className="said">
            <SpeakerName speaker={line.record.speaker} />
          </p>
        )}
        {line && (
          <p className="state">
            <StageMark stage={line.record.stage} />
          </p>
        )}
      </div>
    );
  });
}

function Title({ row }: { row: ComparedLine }) {
  const differs = row.differs.map((what) => DIFFERS[what]).join(", ");
  return (
    <>
      {row.what === "participant" ? `${TITLES.participant}: ${row.title}` : TITLES[row.what] || row.title}
      {differs && <span className="look"> differs: {differs}</span>}
      {row.namedElsewhere && <span className="look"> nobody is named in one, somebody in another</span>}
    </>
  );
}

/** Tellings of one meeting side by side; on a phone one at a time, with a switch. */
export function Tellings({ meeting, selected }: { meeting: MeetingAnswer; selected: string | undefined }) {
  const narrow = useNarrow();
  const [chosen, choose] = useState(0);
  const { told } = meeting;
  const shown = narrow ? told.filter((_, n) => n === Math.min(chosen, told.length - 1)) : told;
  return (
    <section aria-label="Tellings" className="tellings">
      {narrow && told.length > 1 && (
        <fieldset className="switching no-print">
          <legend>Telling</legend>
          {told.map((telling, n) => (
            <label key={telling.key} className="check">
              <input type="radio" name="telling" checked={n === chosen} onChange={() => choose(n)} />
              {telling.publisher ?? telling.file}
            </label>
          ))}
        </fieldset>
      )}
      <table>
        <thead>
          <tr>
            {shown.map((telling) => (
              <th key={telling.key} scope="col">
                <Head telling={telling} meeting={meeting} />
              </th>
            ))}
          </tr>
        </thead>
        {sorted(meeting).map(({ heading, rows }) => (
          <tbody key={heading} aria-label={heading}>
            <tr>
              <th colSpan={shown.length} scope="rowgroup" className="part">
                {heading}
              </th>
            </tr>
            {rows.map((row) => [
              <tr key={`${row.id} title`} className="title">
                <th colSpan={shown.length} scope="rowgroup">
                  <Title row={row} />
                </th>
              </tr>,
              <tr key={row.id}>
                {shown.map((telling) => (
                  <td key={telling.key}>
                    <Cell row={row} telling={telling.key} selected={selected} />
                  </td>
                ))}
              </tr>,
            ])}
          </tbody>
        ))}
      </table>
    </section>
  );
}
