import type { Source } from "../documents/document.ts";
import { recordKey, type Typed } from "./record-key.ts";
import type {
  Body,
  Claim,
  Holding,
  Instrument,
  MeetingTold,
  Observed,
  Occasion,
  PersonNamed,
  Problem,
  Speaker,
  Visit,
} from "./records.ts";

/** What a reading brings to the register: a Reading of reading/ as it is (the register may not import it). */
export type RecordsRead = {
  publishedOn: string | null;
  source: Source;
  people: PersonNamed[];
  meetings: MeetingTold[];
  undertakings: Observed[];
  days?: (string | null)[]; // of undertakings in their order, where each has its own: ISO 8601, partial ones stay partial
  occasions: Occasion[];
  claims: Claim[];
  visits: Visit[];
  bodies: Body[];
  holdings: Holding[];
  instruments: Instrument[];
  problems: Problem[];
};

export type Keyed = Typed & { key: string };

/**
 * The records of a reading under their keys. Ids that hold only inside the reading (p1, m1) become keys: the p1 of the
 * next reading may be somebody else.
 */
export function keyed(textHash: string, read: RecordsRead): Keyed[] {
  const typed = recordsIn(read);
  const names = new Map(read.people.map(({ id, name }) => [id, name]));
  const keys = keysOf(
    textHash,
    typed.map((each) => nameVisitor(each, names)),
  );
  const ids = new Map(typed.flatMap(({ record }, at) => ("id" in record ? [[record.id, keys[at] ?? ""]] : [])));
  return typed.map((each, at) => {
    const key = keys[at] ?? "";
    return { ...pointed(each, key, ids), key };
  });
}

const recordsIn = (read: RecordsRead): Typed[] => [
  ...read.people.map((record): Typed => ({ type: "person-named", record })),
  ...read.meetings.map((record): Typed => ({ type: "meeting-told", record })),
  ...read.undertakings.map((record): Typed => ({ type: "observation", record })),
  ...read.occasions.map((record): Typed => ({ type: "occasion", record })),
  ...read.claims.map((record): Typed => ({ type: "claim", record })),
  ...read.visits.map((record): Typed => ({ type: "visit", record })),
  ...read.bodies.map((record): Typed => ({ type: "body", record })),
  ...read.holdings.map((record): Typed => ({ type: "holding", record })),
  ...read.instruments.map((record): Typed => ({ type: "instrument", record })),
  ...read.problems.map((record): Typed => ({ type: "problem", record })),
];

const nameVisitor = (typed: Typed, names: Map<string, string>): Typed =>
  typed.type === "visit"
    ? { type: "visit", record: { ...typed.record, person: names.get(typed.record.person) ?? typed.record.person } }
    : typed;

/** A record under its key, with the ids it points to made keys. */
export function pointed<T extends Typed>(typed: T, key: string, ids: ReadonlyMap<string, string>): T {
  return pointedTo(typed, key, ids) as T;
}

function pointedTo(typed: Typed, key: string, ids: ReadonlyMap<string, string>): Typed {
  const to = <T extends string | null>(id: T): T | string => (id === null ? id : (ids.get(id) ?? id));
  const by = (speaker: Speaker): Speaker => ({ ...speaker, person: to(speaker.person) });
  switch (typed.type) {
    case "person-named":
      return { ...typed, record: { ...typed.record, id: key } };
    case "meeting-told": {
      const participants = typed.record.participants.map((one) => ({ ...one, person: to(one.person) }));
      return { ...typed, record: { ...typed.record, id: key, participants } };
    }
    case "observation": {
      const { speaker, meeting } = typed.record;
      return { ...typed, record: { ...typed.record, id: key, speaker: by(speaker), meeting: to(meeting) } };
    }
    case "claim":
      return { ...typed, record: { ...typed.record, speaker: by(typed.record.speaker) } };
    case "visit":
      return {
        ...typed,
        record: { ...typed.record, person: to(typed.record.person), inviter: to(typed.record.inviter) },
      };
    case "occasion":
    case "body":
    case "holding":
    case "instrument":
    case "problem":
      return typed;
  }
}

/** Records that share a key are counted by speaker, not in the reading's order: a reader may turn two sentences round. */
function keysOf(textHash: string, records: readonly Typed[]): string[] {
  const byVoice = records.map((typed, at) => ({ typed, at, voice: voiceOf(typed) }));
  byVoice.sort((a, b) => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : a.at - b.at));
  const taken = new Map<string, number>();
  const keys: string[] = [];
  for (const { typed, at } of byVoice) {
    const first = recordKey(textHash, typed, 0);
    const nth = taken.get(first) ?? 0;
    taken.set(first, nth + 1);
    keys[at] = nth === 0 ? first : recordKey(textHash, typed, nth);
  }
  return keys;
}

const voiceOf = ({ type, record }: Typed): string =>
  type === "observation" || type === "claim" ? `${record.speaker.voice} ${record.speaker.name ?? ""}` : "";
