import { meetingPair } from "../matching/meeting-pair.ts";
import { toldOf } from "../matching/meeting-told.ts";
import type { SameOrDifferent, Told } from "../register/joining.ts";
import { originalFirst } from "../register/quotations.ts";
import type { MeetingTold, PersonNamed } from "../register/records.ts";
import type { MeetingAnswer, TellingLine } from "./answers.ts";
import { compared } from "./meeting-compared.ts";
import { type MeetingRows, meetingLine } from "./meetings.ts";
import type { Names } from "./names.ts";
import { observationLine } from "./observations.ts";
import type { DocumentRow, ObservationRow, Row } from "./rows.ts";

/** The records of the documents that tell of a meeting, and of those near by. */
export type ToldIn = {
  documents: ReadonlyMap<string, Pick<DocumentRow, "source"> & { family: string }>; // reprints of one report have one family
  observations: readonly ObservationRow[];
  people: readonly Row<PersonNamed>[];
  meetings: readonly Row<MeetingTold>[];
};

/** A meeting with its tellings side by side, and the meetings near by that may be the same. */
export function meetingAnswer(
  meeting: MeetingRows,
  near: readonly MeetingRows[],
  told: ToldIn,
  judged: readonly SameOrDifferent[],
  names: Names,
): MeetingAnswer {
  const tellings = onceEach(meeting.tellings, told).map(({ telling, copies }) =>
    tellingLine(telling, copies, told, names),
  );
  const rows = compared(tellings);
  return {
    ...meetingLine(meeting),
    told: tellings,
    rows,
    perhaps: near.flatMap((other) => {
      const because = asked(meeting, other, told, judged);
      return because ? [{ meeting: meetingLine(other), because }] : [];
    }),
  };
}

type Telling = Row<MeetingTold>;

/** What reprints of one report tell is told once, by the report they are of; in the order of the meeting. */
function onceEach(tellings: readonly Telling[], told: ToldIn): { telling: Telling; copies: Telling[] }[] {
  const families = Map.groupBy(tellings, ({ document }) => told.documents.get(document)?.family ?? document);
  const originals = new Map(
    [...families.values()].map((some) => {
      const printed = some.map((telling) => ({ ...telling, ...printedBy(telling, told) }));
      return [originalFirst(printed)[0]?.document, some] as const;
    }),
  );
  return tellings.flatMap((telling) => {
    const all = originals.get(telling.document);
    return all ? [{ telling, copies: all.filter(({ document }) => document !== telling.document) }] : [];
  });
}

const printedBy = ({ document }: Telling, { documents }: ToldIn) => {
  const { publisher = null, cites = null } = documents.get(document)?.source ?? {};
  return { publisher, cites };
};

function tellingLine(telling: Telling, copies: readonly Telling[], told: ToldIn, names: Names): TellingLine {
  const { key, document, file, publishedOn, issuedBy, record } = telling;
  const source = told.documents.get(document)?.source ?? null;
  const named = new Map(told.people.map((row) => [row.key, row.record]));
  const span = record.spans[0] ?? null;
  return {
    ...{
      key,
      document,
      file,
      publishedOn,
      issuedBy,
      publisher: source?.publisher ?? null,
      supposed: source?.supposed ?? false,
    },
    ...{ span, on: record.on, place: record.place, mode: record.mode },
    people: record.participants.map(({ name, side, person }) => {
      const who = person === null ? undefined : named.get(person);
      return { key: person ?? key, name, side, person, office: who?.office ?? null, span: who?.spans[0] ?? span };
    }),
    lines: linesOf(telling, told).map((row) => observationLine(row, names)),
    alsoIn: copies.map((copy) => ({
      ...{ document: copy.document, file: copy.file, key: copy.key, publishedOn: copy.publishedOn },
      ...{ publisher: printedBy(copy, told).publisher, issuedBy: copy.issuedBy },
    })),
  };
}

/** What is observed of this meeting: what the document ties to it, and where it tells of one meeting only, what it ties to none. */
function linesOf({ key, document, record }: Row<MeetingTold>, { observations, meetings }: ToldIn): ObservationRow[] {
  const isOnly = meetings.filter((m) => m.document === document && m.review !== "rejected").length < 2;
  return observations.filter(
    (row) =>
      row.document === document &&
      row.review !== "rejected" &&
      (row.record.meeting === key ||
        (isOnly && row.record.meeting === null && row.record.sides.every((side) => record.sides.includes(side)))),
  );
}

/** Why a person should say whether these are one meeting; undefined where there is nothing to ask, or it was answered. */
export function asked(
  one: MeetingRows,
  other: MeetingRows,
  { people }: Pick<ToldIn, "people">,
  judged: readonly SameOrDifferent[],
): string[] | undefined {
  const named = new Map(people.map(({ key, record }) => [key, record]));
  const told = ({ key, document, publishedOn, record }: Row<MeetingTold>): Told =>
    toldOf(key, document, publishedOn, record, named);
  const [keys, others] = [one, other].map(({ tellings }) => new Set(tellings.map(({ key }) => key))) as [
    Set<string>,
    Set<string>,
  ];
  const isAnswered = judged.some(
    (j) => (keys.has(j.one) && others.has(j.other)) || (keys.has(j.other) && others.has(j.one)),
  );
  if (isAnswered) return undefined;
  const pairs = one.tellings.flatMap((a) => other.tellings.map((b) => meetingPair(told(a), told(b))));
  // What one report tells apart is not asked about.
  if (pairs.some(({ verdict, because }) => verdict === "different" && because[0] === "one report tells of both"))
    return undefined;
  return pairs.find(({ verdict }) => verdict !== "different")?.because;
}
