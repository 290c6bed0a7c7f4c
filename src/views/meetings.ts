import type { MeetingTold } from "../register/records.ts";
import type { MeetingLine } from "./answers.ts";
import { folded } from "./folded.ts";
import type { Row } from "./rows.ts";

type Telling = Row<MeetingTold>;

/**
 * Meetings, newest first. Tellings are of one meeting only where day, sides and people are the same; anything less stays
 * apart for a person to judge. The day is the one told, else the one the telling was published.
 */
export const meetingLines = (tellings: readonly Telling[]): MeetingLine[] =>
  sameMeetings(tellings).map(meetingLine).sort(newestFirst);

/** The tellings of each meeting together, what was rejected left out; a meeting is called by the first key among them. */
export function sameMeetings(tellings: readonly Telling[]): Telling[][] {
  const standing = tellings.filter(({ review }) => review !== "rejected").sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...Map.groupBy(standing, identity).values()];
}

function identity({ key, document, publishedOn, record }: Telling): string {
  const people = [...new Set(record.participants.map(({ name }) => folded(name)))].sort();
  const sides = [...new Set(record.sides)].sort();
  if (people.length < 2 || sides.length < 2) return key;
  return JSON.stringify([record.on ?? publishedOn ?? document, sides, people]);
}

function meetingLine(tellings: readonly Telling[]): MeetingLine {
  const first = tellings[0] as Telling;
  const told = tellings.find(({ record }) => record.on)?.record.on ?? null;
  const published = first.publishedOn;
  return {
    id: first.key,
    on: told ?? published,
    dayIs: told ? "told" : published ? "published" : "unknown",
    mode: first.record.mode,
    place: tellings.find(({ record }) => record.place)?.record.place ?? null,
    sides: [...new Set(first.record.sides)].sort(),
    participants: [...new Map(first.record.participants.map(({ name }) => [folded(name), name])).values()],
    tellings: tellings.flatMap(({ document, file, key, record }) =>
      record.spans.slice(0, 1).map((span) => ({ document, file, key, span })),
    ),
  };
}

const newestFirst = (a: MeetingLine, b: MeetingLine): number =>
  (b.on ?? "").localeCompare(a.on ?? "") || (a.id < b.id ? -1 : 1);
