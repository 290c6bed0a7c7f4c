import type { MeetingTold, PersonNamed } from "../../register/records.ts";
import type { MeetingLine } from "../answers.ts";
import { folded } from "../folded.ts";
import { meetingLine } from "../meetings.ts";
import type { Row } from "../rows.ts";
import type { Across, Met, Present } from "./content.ts";
import { type IsReviewed, quoted } from "./reviewed.ts";

type Telling = Row<MeetingTold>;
type Named = Row<PersonNamed>;

/** Meetings by a day, newest first, each with who sat there and in which office that day. */
export function metBy(
  day: string,
  tellings: readonly Telling[],
  named: readonly Named[],
  isReviewed: IsReviewed,
  meetingOf: ReadonlyMap<string, string> = new Map(),
): Met[] {
  const rows = new Map(tellings.map((row) => [row.key, row]));
  const people = peopleIn(named);
  const standing = tellings.filter(({ review }) => review !== "rejected");
  const meetings = Map.groupBy(standing, ({ key }) => meetingOf.get(key) ?? key);
  const lines = [...meetings]
    .map(([id, told]) => meetingLine({ id, sides: [...new Set(told[0]?.record.sides)].sort(), tellings: told }))
    .filter(({ on }) => on === null || on <= day)
    .sort((a, b) => (b.on ?? "").localeCompare(a.on ?? "") || (a.id < b.id ? -1 : 1));
  return lines.map((line) => metOf(line, rows, people, isReviewed));
}

function metOf(line: MeetingLine, rows: ReadonlyMap<string, Telling>, named: People, isReviewed: IsReviewed): Met {
  const told = line.tellings.flatMap(({ key }) => rows.get(key) ?? []);
  const people = new Map<string, Present>();
  for (const telling of told)
    for (const who of telling.record.participants) {
      const place = folded(who.name);
      const before = people.get(place);
      if (!before?.office) people.set(place, present(who, telling, line.on, named) ?? before);
    }
  return {
    ...{
      id: line.id,
      on: line.on,
      dayIs: line.dayIs,
      mode: line.mode,
      place: line.place,
      people: [...people.values()],
    },
    unreviewed: told.some((row) => !isReviewed(row)),
    notes: told.map((row) => quoted(row, row.record.spans.slice(0, 1), null, !isReviewed(row))),
  };
}

/** Who is named, by document and by name: each is looked for once for every seat at every meeting. */
type People = { in: ReadonlyMap<string, readonly Named[]>; called: ReadonlyMap<string, readonly Named[]> };

function peopleIn(named: readonly Named[]): People {
  const inOffice = named.filter(({ record }) => record.office);
  return {
    in: Map.groupBy(inOffice, ({ document }) => document),
    called: Map.groupBy(inOffice.toSorted(byDayNamed), ({ record }) => folded(record.name)),
  };
}

/** The office as the telling itself words it; else the one last told by that day, with the day it was told on. */
function present(
  { name, person, side }: MeetingTold["participants"][number],
  { document }: Telling,
  day: string | null,
  named: People,
): Present {
  const called = folded(name);
  const own = named.in.get(document)?.find((row) => row.key === person || folded(row.record.name) === called);
  if (own) return { name, side: side ?? own.record.side, office: own.record.office, officeOn: null };
  const last = named.called
    .get(called)
    ?.findLast(
      ({ record, publishedOn }) => record.side === side && publishedOn !== null && (day === null || publishedOn <= day),
    );
  return { name, side, office: last?.record.office ?? null, officeOn: last?.publishedOn ?? null };
}

/** People of the sides asked for, whoever was named last first, each in the office last told. */
export function acrossOf(sides: readonly string[], named: readonly Named[], isReviewed: IsReviewed): Across[] {
  const people = Map.groupBy(
    named.filter(({ record }) => record.office !== null && record.side !== null && sides.includes(record.side)),
    ({ record }) => JSON.stringify([folded(record.name), record.side]),
  );
  const last = [...people.values()].flatMap((mentions) => mentions.toSorted(byDayNamed).at(-1) ?? []);
  return last
    .toSorted(byDayNamed)
    .reverse()
    .map((row) => ({
      ...{ name: row.record.name, side: row.record.side ?? "", office: row.record.office ?? "", on: row.publishedOn },
      unreviewed: !isReviewed(row),
      notes: [quoted(row, row.record.spans.slice(0, 1), null, !isReviewed(row))],
    }));
}

function byDayNamed(a: Named, b: Named): number {
  const [one, other] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  return one < other ? -1 : one > other ? 1 : a.key < b.key ? -1 : 1;
}
