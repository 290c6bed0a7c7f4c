import type { Span } from "../documents/document.ts";
import type { Joining, Told } from "../register/joining.ts";
import type { RecordsRead } from "../register/keyed.ts";
import type { Instrument, MeetingTold, Observed, PersonNamed, Speaker } from "../register/records.ts";
import { ALONE } from "./alone.ts";
import type { Extracted, Original, Store } from "./store.ts";

// What the tests of storage put in: a text, and readings of it as a reader would give them.

export const asFile = (text: string, file = "report.txt"): [Original, Extracted] => [
  { bytes: new TextEncoder().encode(text), file, mediaType: "text/plain" },
  { text, extractor: "txt@1", language: "en" },
];

export function quoted(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new RangeError(`“${quote}” is not in the text`);
  return { start, end: start + quote.length, quote };
}

export const named = (name: string, person: string | null = null): Speaker => ({ voice: "named", name, person });
export const BOTH: Speaker = { voice: "both", name: null, person: null };

export const observedAt = (span: Span, given: Partial<Observed> = {}): Observed => ({
  ...{ id: "u1", kind: "film-week", stage: "proposed", modality: null, sides: ["AZ", "IR"], speaker: BOTH },
  ...{ direction: null, object: null, addressee: null, on: null, place: null, meeting: null, position: "body" },
  ...{ span, cue: span, rule: "a-rule" },
  ...given,
});

export const personAt = (span: Span, given: Partial<PersonNamed> = {}): PersonNamed => ({
  ...{ id: "p1", name: span.quote, office: null, organisation: null, side: "AZ", spans: [span] },
  ...given,
});

export const meetingAt = (span: Span, given: Partial<MeetingTold> = {}): MeetingTold => ({
  ...{ id: "m1", mode: "meeting", on: null, place: null, participants: [], sides: ["AZ", "IR"], spans: [span] },
  ...given,
});

export const instrumentAt = (span: Span, given: Partial<Instrument> = {}): Instrument => ({
  ...{ type: "memorandum", title: span.quote, status: null, sides: ["AZ", "IR"], span },
  ...given,
});

export const readAs = (given: Partial<RecordsRead> = {}): RecordsRead => ({
  ...{ publishedOn: "2022-06-24", source: { publisher: "A Paper", cites: null, issuedBy: "AZ", supposed: false } },
  ...{ people: [], meetings: [], undertakings: [], occasions: [], claims: [], visits: [], bodies: [], holdings: [] },
  ...{ instruments: [], problems: [] },
  ...given,
});

/** As matching/undertaking-key.ts joins; storage may not import it. */
export const joinedByObject = ({ kind, object, sides }: Observed, key: string): string =>
  object?.gazetteer ? `${kind}.${object.gazetteer}.${sides.toSorted().join("-")}` : key;

/** What a person adds on words of a stored document. */
export async function observe(
  store: Store,
  document: string,
  record: Observed,
  by: string,
): Promise<{ entry: string; key: string }> {
  const { entries, keys } = await store.enterByHand(
    { records: [{ type: "observation", record }], on: { document } },
    by,
  );
  return { entry: entries[0] ?? "", key: keys[0] ?? "" };
}

/** Joins by name and side, by sides and day, by title: simpler than matching/, which storage may not import. */
export const JOINED_BY_NAME: Joining = {
  ...ALONE,
  person: ({ name, side }, key) => {
    const sorted = name.toLowerCase();
    return { id: side === null ? key : `${side}.${sorted}`, sorted, alike: sorted.split(" ").at(-1) ?? "" };
  },
  agreement: ({ title, sides }, key) => (sides.length < 2 ? key : `${sides.toSorted().join("-")}.${title}`),
  week: (day, later = 0) => day && new Date(Date.parse(day) + later * 7 * 86_400_000).toISOString().slice(0, 10),
  meetings: (tellings, judged) => {
    const keys = [...new Set(tellings.map(({ key }) => key))].sort();
    const groups = new Map(keys.map((key) => [key, [key]]));
    const of = (key: string): string[] => groups.get(key) ?? [];
    const weekOf = ({ day, sides, key }: Told): string => (day && sides.length > 1 ? `${day} ${sides.join()}` : key);
    const alike = [...Map.groupBy(tellings, weekOf).values()].flatMap((all) =>
      all.map(({ key }): [string, string] => [all[0]?.key ?? "", key]),
    );
    const said = judged.flatMap((j): [string, string][] => (j.verdict === "same" ? [[j.one, j.other]] : []));
    const apart = judged.filter(({ verdict }) => verdict === "different");
    for (const [one, other] of [...said, ...alike]) {
      const [a, b] = [of(one), of(other)];
      if (a === b || a.length === 0 || b.length === 0) continue;
      if (apart.some((d) => [...a, ...b].includes(d.one) && [...a, ...b].includes(d.other))) continue;
      const both = [...a, ...b].sort();
      for (const key of both) groups.set(key, both);
    }
    return [...new Set(groups.values())];
  },
};
