import type { ComparedLine, MeetingAnswer } from "../../../src/views/answers.ts";
import { type Evidence, ofObservation } from "./evidence.ts";

export type Compared = { heading: string; rows: ComparedLine[] };
type Cell = ComparedLine["cells"][number];

/** What the tellings say, sorted by how many say it and whether they agree. */
export function sorted({ told, rows }: MeetingAnswer): Compared[] {
  if (told.length < 2) return [{ heading: "What it says", rows }].filter((part) => part.rows.length > 0);
  const tellings = ({ cells }: ComparedLine): number => new Set(cells.map(({ telling }) => telling)).size;
  const isDisputed = (row: ComparedLine): boolean => row.differs.length > 0 || row.namedElsewhere;
  const parts = [
    { heading: "Where they differ", rows: rows.filter(isDisputed) },
    { heading: "What only one says", rows: rows.filter((row) => !isDisputed(row) && tellings(row) === 1) },
    {
      heading: "What some tell",
      rows: rows.filter((row) => !isDisputed(row) && tellings(row) > 1 && tellings(row) < told.length),
    },
    { heading: "What all tell", rows: rows.filter((row) => !isDisputed(row) && tellings(row) === told.length) },
  ];
  return parts.filter((part) => part.rows.length > 0);
}

/** What the address carries: an observation's key, or what is told of in which telling. */
export const cellKey = ({ what }: ComparedLine, { key, telling, line }: Cell): string =>
  line ? line.key : `${what}.${telling}.${key}`;

/** Everything that the tellings stand on, in the order of the page. */
export function ofTellings(meeting: MeetingAnswer): Evidence[] {
  const tellings = new Map(meeting.told.map((telling) => [telling.key, telling]));
  return sorted(meeting).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell): Evidence[] => {
        if (cell.line) return [ofObservation(cell.line)];
        const telling = tellings.get(cell.telling);
        if (!telling || !cell.span) return [];
        const { document, file, publishedOn } = telling;
        const said = { heading: cell.says, speaker: null, on: publishedOn, spans: [cell.span], line: null };
        return [{ key: cellKey(row, cell), document, file, ...said }];
      }),
    ),
  );
}
