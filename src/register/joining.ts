import type { Instrument, MeetingTold, PersonNamed } from "./records.ts";

/** One document's telling of a meeting, as it is compared with others. `day` is the one told, else the document's; "" for none. */
export type Told = {
  key: string;
  document: string;
  day: string;
  dayIs: "told" | "published" | "unknown";
  place: string | null;
  sides: string[]; // sorted, each once
  people: { name: string; side: string | null; office: string | null; isPerson: boolean }[]; // a body may stand for its people
};

/** What two things are to each other, and why: *same* joins at once, *ask* waits for a person, *different* stays apart. */
export type Likeness = { verdict: "same" | "ask" | "different"; because: string[] };

/** What a person answered about two records, or two things by their ids. */
export type SameOrDifferent = { verdict: "same" | "different"; one: string; other: string };

/** How records of several documents become one thing. The rules stand in matching/; the register's tables are made by them. */
export type Joining = {
  /** Who a person is: the id every mention of them shares, how the name is sorted, and what others like it share. */
  person(record: PersonNamed, key: string): { id: string; sorted: string; alike: string };
  agreement(record: Instrument, key: string): string;
  /** The week of a day, as its Monday, or so many weeks later; sure pairs of tellings are within one, asked ones within two. */
  week(day: string, later?: number): string;
  told(key: string, document: string, publishedOn: string | null, record: MeetingTold, people: Named): Told;
  meeting(one: Told, other: Told): Likeness;
  /** Which tellings are of one meeting: sets of keys, each named by its first. */
  meetings(tellings: readonly Told[], judged: readonly SameOrDifferent[]): string[][];
};

/** People of the telling's own document, by key. */
export type Named = ReadonlyMap<string, Pick<PersonNamed, "office" | "organisation">>;

/** The day of a meeting as its tellings give it: one that tells it, else the first report. */
export function meetingDay(tellings: readonly Pick<Told, "day" | "dayIs">[]): Pick<Told, "day" | "dayIs"> {
  const first = (is: Told["dayIs"]) =>
    tellings.filter(({ dayIs }) => dayIs === is).sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  const { day, dayIs } = first("told") ?? first("published") ?? { day: "", dayIs: "unknown" };
  return { day, dayIs };
}
