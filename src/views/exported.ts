import { type Quotation, quotationsOf } from "../register/quotations.ts";
import type { PersonNamed } from "../register/records.ts";
import { exactCell, spreadsheetCell } from "./csv.ts";
import type { MeetingRows } from "./meetings.ts";
import type { Names } from "./names.ts";
import { byDay } from "./observations.ts";
import type { ObservationRow, Row, UndertakingRows } from "./rows.ts";
import { titleOf } from "./titles.ts";

// The lines of `entente export` (DESIGN §5). What a person rejected is in none of them.

/** A person with every mention. */
export const exportedPerson = (id: string, mentions: readonly Row<PersonNamed>[]) => ({
  type: "person" as const,
  id,
  names: [...new Set(mentions.map(({ record }) => record.name))],
  mentions: mentions.flatMap(({ file, record }) => record.spans.map((span) => ({ file, name: record.name, span }))),
});

/** A meeting with every telling. */
export const exportedMeeting = ({ id, sides, tellings }: MeetingRows) => ({
  type: "meeting" as const,
  id,
  on: tellings.find(({ record }) => record.on)?.record.on ?? null,
  sides: [...sides],
  tellings: tellings.map(({ file, record }) => ({ file, participants: record.participants.map(({ name }) => name) })),
});

/** Two things that are one, or may be, who or what says so, and why. */
export const exportedLink = (
  of: "person" | "meeting",
  one: string,
  other: string,
  { verdict, by, because }: { verdict: "same" | "ask"; by: string; because: readonly string[] },
) => ({ type: "link" as const, of, one, other, verdict, by, because: [...because] });

/** An undertaking with every quotation; `on` is the day of the saying. Reprints say whose, and the original says in which files. */
export function exportedUndertaking({ id, observations }: UndertakingRows) {
  const counted = standing(observations);
  const last = counted.at(-1)?.record;
  const said = sayings(counted);
  return {
    type: "undertaking" as const,
    ...{ id, kind: last?.kind, sides: [...(last?.sides ?? [])].sort(), object: last?.object ?? null },
    observations: counted.map((row) => {
      const { stage, speaker, span } = row.record;
      const { original, copies } = said.get(row) ?? { original: row, copies: [] };
      return {
        ...{ file: row.file, on: row.publishedOn, stage, speaker: { voice: speaker.voice, name: speaker.name }, span },
        ...(original === row ? {} : { reprintOf: original.file }),
        ...(original === row && copies.length > 0 ? { alsoIn: copies.map(({ file }) => file) } : {}),
      };
    }),
  };
}

type Sayings = ReadonlyMap<ObservationRow, Quotation<ObservationRow>>;

/** The saying that each row carries. */
export function sayings(rows: readonly ObservationRow[]): Sayings {
  const undertakings = Map.groupBy(rows, ({ undertaking }) => undertaking);
  const said = [...undertakings.values()].flatMap((some) => quotationsOf(some));
  return new Map(said.flatMap((one) => [one.original, ...one.copies].map((row) => [row, one])));
}

type Cell = (row: ObservationRow, names: Names, said: Sayings) => string | number | null;

/** The columns of the csv, one row an observation, with what each holds. */
export const COLUMNS: Readonly<Record<string, Cell>> = {
  undertaking: (row) => row.undertaking,
  title: ({ record }, names) => titleOf(record, names),
  kind: ({ record }) => record.kind,
  sides: ({ record }) => record.sides.join(" "),
  object: ({ record }) => record.object?.gazetteer ?? record.object?.name ?? null,
  stage: ({ record }) => record.stage,
  modality: ({ record }) => record.modality,
  voice: ({ record }) => record.speaker.voice,
  speaker: ({ record }) => record.speaker.name,
  speaker_side: (row) => row.speakerSide,
  position: ({ record }) => record.position,
  from: ({ record }) => record.on?.from ?? null,
  to: ({ record }) => record.on?.to ?? null,
  place: ({ record }) => record.place,
  quotation: ({ record }) => record.span.quote,
  start: ({ record }) => record.span.start,
  end: ({ record }) => record.span.end,
  file: (row) => row.file,
  document: (row) => row.document,
  published_on: (row) => row.publishedOn,
  issued_by: (row) => row.issuedBy,
  review: (row) => row.review,
  recorded_by: (row) => row.recordedBy,
  key: (row) => row.key,
  // Rows where this is empty are sayings; the others carry one again.
  reprint_of: (row, _, said) => {
    const original = said.get(row)?.original;
    return original && original !== row ? original.document : null;
  },
};

/** One row of the csv: for a spreadsheet, unless it is to be exact. */
export const exportedRow = (row: ObservationRow, names: Names, exact: boolean, said: Sayings): string[] =>
  Object.values(COLUMNS).map((of) => (exact ? exactCell : spreadsheetCell)(of(row, names, said)));

export const standing = (observations: readonly ObservationRow[]): ObservationRow[] =>
  observations.filter(({ review }) => review !== "rejected").sort(byDay);
