import type { Span } from "../documents/document.ts";
import type { RecordsRead } from "../register/keyed.ts";
import type { Observed, PersonNamed, Speaker } from "../register/records.ts";
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
