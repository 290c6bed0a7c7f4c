import type { Span } from "../../src/documents/document.ts";
import type { HandTyped } from "../../src/register/by-hand.ts";
import type { RecordsRead } from "../../src/register/keyed.ts";
import type { Speaker } from "../../src/register/records.ts";
import type { Store } from "../../src/storage/store.ts";

const READER = "r@1";
const SORTS = 10; // of records beside the observation

/** What one document carries: its place in the register, by which its screens are opened. */
export type Filled = {
  document: string;
  partner: string;
  object: string;
  undertaking: string;
  meeting: string;
  person: string;
  agreement: string;
};

/** Puts every string into a document and its observations, and into a record of another sort in turn; `together` a document. */
export async function fill(store: Store, strings: readonly string[], together: number): Promise<Filled[]> {
  const filled: Filled[] = [];
  for (let at = 0; at < strings.length; at += together)
    filled.push(await fillOne(store, strings.slice(at, at + together), at / together));
  return filled;
}

async function fillOne(store: Store, strings: readonly string[], n: number): Promise<Filled> {
  const [first = ""] = strings;
  const { text, spans } = textOf(strings);
  const partner = `P${n}`;
  const object = `object-${n}`;
  const original = { bytes: new TextEncoder().encode(text), file: `${first}.html`, mediaType: "text/html" };
  const { document } = await store.addDocument(original, { text, extractor: "html@1", language: "en" }, first);
  await store.enterReading(document, READER, readingOf(strings, spans, partner, object));
  const records = await store.recordsOf(document);
  const shared = records.flatMap((record) =>
    "undertaking" in record && record.record.object?.gazetteer ? [record] : [],
  );
  const undertaking = shared[0]?.undertaking ?? "";
  // What a person says, in their name and with a reason, which are words too.
  const [corrected, rejected] = shared;
  const [who = "", because = "", owner = ""] = strings.slice(-3);
  if (corrected)
    await store.judge(corrected.key, { verdict: "correct", changes: { speaker: named(who) }, because }, who);
  if (rejected) await store.judge(rejected.key, { verdict: "reject", because }, who);
  await store.append({ type: "charge", undertaking, owner, due: "2020-01-01" }, who);
  const keyOf = (type: string): string => records.find((record) => record.type === type)?.key ?? "";
  const [meeting, person, agreement] = [keyOf("meeting-told"), keyOf("person-named"), keyOf("instrument")];
  const noted = { undertaking, document, object, meeting, person, agreement, partner };
  for (const [noun, id] of Object.entries(noted))
    await store.append({ type: "note", about: { noun: noun as "meeting", id }, text: because }, who);
  const attached = { records: [agreementAt(spans[0] as Span, owner)], on: { document }, attached: document } as const;
  await store.enterByHand(attached, who);
  return noted;
}

const agreementAt = (span: Span, title: string): HandTyped => ({
  type: "instrument",
  record: { type: title, title, status: title, sides: ["AZ"], span },
});

/** A line a string, the first of them as the title; and where each stands. */
function textOf(strings: readonly string[]): { text: string; spans: Span[] } {
  let text = "";
  const spans = strings.map((quote) => {
    const start = text.length;
    text += `${quote}\n\n`;
    return { start, end: start + quote.length, quote };
  });
  return { text, spans };
}

const named = (name: string): Speaker => ({ voice: "named", name, person: null });

function readingOf(strings: readonly string[], spans: readonly Span[], partner: string, object: string): RecordsRead {
  const each = <T>(make: (words: string, span: Span, i: number) => T): T[] =>
    strings.map((words, i) => make(words, spans[i] as Span, i));
  // In turn: all of them would make a register ten times as large, of the same words on the same screens.
  let sort = 0;
  const some = <T>(make: (words: string, span: Span, i: number) => T): T[] => {
    const turn = sort++;
    return each((words, span, i) => (i % SORTS === turn ? [make(words, span, i)] : [])).flat();
  };
  const observed = (words: string, span: Span, i: number, sides: string[], gazetteer: string | null) => ({
    ...{ id: `u${gazetteer ? "g" : "a"}${i}`, kind: gazetteer ? "film-week" : words, stage: "proposed" as const },
    ...{ modality: null, sides, speaker: named(words), direction: { from: words, to: words }, addressee: words },
    ...{ object: { name: words, type: words, gazetteer }, on: null, place: words, meeting: null, rule: words },
    ...{ position: "body" as const, span, cue: span },
  });
  return {
    publishedOn: "2024-05-06",
    source: { publisher: strings[0] ?? "", cites: strings[1] ?? null, issuedBy: "AZ", supposed: false },
    undertakings: [
      ...each((words, span, i) => observed(words, span, i, ["AZ", partner], object)),
      ...some((words, span, i) => observed(words, span, i, ["AZ", words], null)),
    ],
    people: some((words, span, i) => ({
      ...{ id: `p${i}`, name: words, office: words, organisation: words, side: i % 2 ? partner : words, spans: [span] },
    })),
    meetings: some((words, span, i) => ({
      ...{ id: `m${i}`, mode: "meeting" as const, on: null, place: words, sides: ["AZ", partner], spans: [span] },
      participants: [{ name: words, person: null, side: partner }],
    })),
    occasions: some((words, span) => ({ ordinal: 5, of: words, year: 2024, base: 2019, span })),
    claims: some((words, span) => ({ speaker: named(words), about: words, span })),
    visits: some((words, span) => ({ person: words, inviter: words, from: words, to: words, stops: [span] })),
    bodies: some((words, span) => ({ name: words, new: true, span })),
    holdings: some((words, span) => ({ what: words, custodian: words, span })),
    instruments: some((words, span) => ({ type: words, title: words, status: words, sides: ["AZ", words], span })),
    problems: some((words, span) => ({ check: words, says: words, spans: [span] })),
  };
}
