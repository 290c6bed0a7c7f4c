import { stillStands } from "../documents/document.ts";
import { isTableType } from "../documents/table-types.ts";
import { originalFirst } from "../register/quotations.ts";
import type {
  Body,
  Claim,
  Holding,
  Instrument,
  MeetingTold,
  Occasion,
  PersonNamed,
  Problem,
  Visit,
} from "../register/records.ts";
import { spansIn } from "../register/spans-in.ts";
import type { CarrierLine, DocumentAnswer, DocumentLine, Review } from "./answers.ts";
import { titleOfText } from "./headline.ts";
import type { Names } from "./names.ts";
import { observationLine } from "./observations.ts";
import type { DocumentRow, ObservationRow, Row } from "./rows.ts";

/** `beginning` is the start of the text, by which it is called. */
export const documentLine = (row: DocumentRow, beginning: string): DocumentLine => ({
  id: row.id,
  file: row.file,
  title: titleOfText(beginning),
  language: row.language,
  publishedOn: row.publishedOn,
  publisher: row.source?.publisher ?? null,
  state: row.state,
  reason: row.reason,
  isTable: isTableType(row.mediaType),
  records: row.records,
  unreviewed: row.unreviewed,
  problems: row.problems,
});

/** What a document holds, a list a sort of record, each in the order of its text. */
export type DocumentRecords = {
  observations: readonly ObservationRow[];
  people: readonly Row<PersonNamed>[];
  meetings: readonly Row<MeetingTold>[];
  occasions: readonly Row<Occasion>[];
  claims: readonly Row<Claim>[];
  visits: readonly Row<Visit>[];
  bodies: readonly Row<Body>[];
  holdings: readonly Row<Holding>[];
  instruments: readonly Row<Instrument>[];
  problems: readonly Row<Problem>[];
};

export const documentAnswer = (
  row: DocumentRow,
  text: string,
  carriage: Pick<DocumentAnswer, "parts" | "carriers" | "attached" | "reprintOf" | "alsoIn" | "taken">,
  records: DocumentRecords,
  names: Names,
): DocumentAnswer => ({
  ...documentLine(row, text.slice(0, 1500)),
  unreviewed: records.observations.filter(({ review }) => review === "unreviewed").length,
  ...carriage,
  text,
  elsewhere: Object.values(records).flatMap((rows: readonly Row<unknown>[]) =>
    rows.flatMap(({ key, record }) => (spansIn(record).every((span) => stillStands(span, { text })) ? [] : [key])),
  ),
  source: row.source,
  observations: records.observations.map((observation) => observationLine(observation, names)),
  people: keyed(records.people),
  meetings: keyed(records.meetings),
  occasions: keyed(records.occasions),
  claims: keyed(records.claims),
  visits: keyed(records.visits),
  bodies: keyed(records.bodies),
  holdings: keyed(records.holdings),
  instruments: keyed(records.instruments),
  problemsFound: keyed(records.problems),
});

/** Of the documents of one family, which is the original of this one and which else carry it. */
export function reprintsOf(id: string, family: readonly DocumentRow[]): Pick<DocumentAnswer, "reprintOf" | "alsoIn"> {
  const lines = family.map((row) => ({ ...carrierLine(row), cites: row.source?.cites ?? null }));
  const [original, ...others] = originalFirst(lines).map(({ cites: _, ...line }): CarrierLine => line);
  const reprints = others.filter(({ document }) => document !== id).slice(0, MOST);
  return { reprintOf: original && original.document !== id ? original : null, alsoIn: reprints };
}
const MOST = 50;

const carrierLine = ({ id, file, publishedOn, source }: DocumentRow): CarrierLine => ({
  ...{ document: id, file, publishedOn, key: null },
  ...{ publisher: source?.publisher ?? null, issuedBy: source?.issuedBy ?? null },
});

type Keyed<R> = { key: string; record: R; review: Review; judgement: string | null; entered: string | null };

/** What was rejected is not shown again; undo is in the log. */
const keyed = <R>(rows: readonly Row<R>[]): Keyed<R>[] =>
  rows
    .filter(({ review }) => review !== "rejected")
    .map(({ key, record, review, judgement, entry = null }) => {
      return { key, record, review, judgement, entered: review === "added" ? entry : null };
    });
