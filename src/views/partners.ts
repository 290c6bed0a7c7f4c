import type { PersonNamed } from "../register/records.ts";
import type { AgreementLine, PartnerAnswer, PartnerLine } from "./answers.ts";
import { type MeetingRows, meetingLine } from "./meetings.ts";
import type { Names } from "./names.ts";
import { personLines } from "./people.ts";
import type { Row, UndertakingRows } from "./rows.ts";
import { type Seen, undertakingLine } from "./undertakings.ts";

type PairRow = {
  pair: string;
  sides: readonly string[];
  undertakings: number;
  meetings: number;
  lastOn: string | null;
};

/** Two sides. With a home it is the other side's page ("IR"); without one it is the pair's ("AZ-IR"). */
export function partnerLine(row: PairRow, home: string | null, names: Names): PartnerLine {
  const other = home && row.sides.includes(home) ? row.sides.find((side) => side !== home) : undefined;
  return {
    id: other ?? row.pair,
    name: other ? names.side(other) : row.sides.map((side) => names.side(side)).join(" – "),
    sides: [...row.sides],
    meetings: row.meetings,
    undertakings: row.undertakings,
    lastOn: row.lastOn,
  };
}

/** The two sides a partner's id stands for, in alphabetical order; undefined where it is no such id. */
export function sidesOf(id: string, home: string | null): [string, string] | undefined {
  const [one, other, ...more] = home ? [home, id] : id.split("-");
  if (!one || !other || more.length > 0 || one === other) return undefined;
  return one < other ? [one, other] : [other, one];
}

export function partnerAnswer(
  line: PartnerLine,
  { meetings, undertakings, people, agreements }: Gathered,
  seen: Seen,
): PartnerAnswer {
  const items = undertakings.flatMap((rows) => undertakingLine(rows, seen) ?? []).filter((u) => u.quotations > 0);
  return {
    ...line,
    timeline: meetings.map(meetingLine),
    agreements: [...agreements],
    items: items.sort(
      (a, b) => (b.standing.lastOn ?? "").localeCompare(a.standing.lastOn ?? "") || (a.id < b.id ? -1 : 1),
    ),
    people: personLines(people.filter(({ record }) => record.side !== null && line.sides.includes(record.side))),
  };
}

type Gathered = {
  meetings: readonly MeetingRows[];
  agreements: readonly AgreementLine[];
  undertakings: readonly UndertakingRows[];
  people: readonly Row<PersonNamed>[];
};
