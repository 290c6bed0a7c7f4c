import { personPair } from "../matching/person-key.ts";
import type { SameOrDifferent } from "../register/joining.ts";
import type { Claim, PersonNamed } from "../register/records.ts";
import type { KnownPerson, PersonAnswer } from "./answers.ts";
import { type MeetingRows, meetingLine } from "./meetings.ts";
import type { Names } from "./names.ts";
import { byDay, observationLine } from "./observations.ts";
import type { ObservationRow, Row } from "./rows.ts";

type ToldAs = {
  words: string;
  mentions: number;
  firstOn: string | null;
  lastOn: string | null;
  keys: readonly string[];
};

/** What is known of a person; sayings and meetings are of the latest documents that name them. */
export type PersonRows = {
  person: KnownPerson;
  toldAs: { offices: readonly ToldAs[]; names: readonly ToldAs[] };
  quoted: readonly Row<PersonNamed>[]; // of the keys of offices
  mentions: readonly Row<PersonNamed>[]; // the latest
  observations: readonly ObservationRow[];
  claims: readonly Row<Claim>[];
  meetings: readonly MeetingRows[];
  like: readonly KnownPerson[];
  judged: readonly SameOrDifferent[];
};

export function personAnswer(rows: PersonRows, names: Names): PersonAnswer {
  const { person, toldAs, quoted, mentions } = rows;
  const byKey = new Map(quoted.map((row) => [row.key, row]));
  const own = new Set(mentions.map(({ key }) => key));
  const speaks = ({ record }: { record: { speaker: { person: string | null } } }): boolean =>
    record.speaker.person !== null && own.has(record.speaker.person);
  const latestFirst = <T extends { publishedOn: string | null; key: string }>(all: readonly T[]): T[] =>
    all.toSorted(byDay).reverse();
  return {
    ...person,
    posts: toldAs.offices.map(({ words, mentions: told, firstOn, lastOn, keys }) => ({
      ...{ office: words || null, mentions: told, firstOn, lastOn },
      quotations: keys.flatMap((key) => {
        const row = byKey.get(key);
        const span = row?.record.spans[0];
        return row && span ? [{ key, document: row.document, file: row.file, on: row.publishedOn, span }] : [];
      }),
    })),
    names: toldAs.names.map(({ words, mentions: told }) => ({ name: words, mentions: told })),
    meetings: rows.meetings.map(meetingLine).sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? 1 : -1)),
    said: latestFirst(rows.observations.filter((row) => row.review !== "rejected" && speaks(row))).map((row) =>
      observationLine(row, names),
    ),
    claims: latestFirst(rows.claims.filter((row) => row.review !== "rejected" && speaks(row))).map(
      ({ key, document, file, publishedOn, record }) => ({ key, document, file, publishedOn, record }),
    ),
    latest: mentions.length,
    perhaps: rows.like.flatMap((other) => {
      const { verdict, because } = personPair(person, other);
      const isAnswered = rows.judged.some(
        (j) => (j.one === person.id && j.other === other.id) || (j.one === other.id && j.other === person.id),
      );
      return verdict === "ask" && !isAnswered ? [{ person: other, because }] : [];
    }),
  };
}
