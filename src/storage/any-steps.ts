import fc from "fast-check";
import type { Observed } from "../register/records.ts";
import {
  asFile,
  BOTH,
  instrumentAt,
  meetingAt,
  named,
  observe,
  observedAt,
  personAt,
  quoted,
  readAs,
} from "./sample.ts";
import type { Store, Verdict } from "./store.ts";

// What people and readers do to a register, drawn at random, and all that is then seen of it.

export const TEXTS = [
  "Karimov agreed on a joint film week in Shusha next year.",
  "The film week in Shusha was agreed, said Karimov.",
];
const WORDS = ["film week", "film week in Shusha", "Shusha", "Karimov", "agreed"];
const SITE = { name: "Shusha", type: "city", gazetteer: "shusha" };

const record = fc.record({
  words: fc.constantFrom(...WORDS),
  kind: fc.constantFrom("film-week", "twinning"),
  stage: fc.constantFrom("raised", "agreed", "declined", "delivered"),
  joined: fc.boolean(),
  both: fc.boolean(),
});
type Drawn = typeof record extends fc.Arbitrary<infer T> ? T : never;

const observation = (text: string, { words, kind, stage, joined, both }: Drawn): Observed =>
  observedAt(quoted(text, words), {
    ...{ kind, stage, object: joined ? SITE : null, speaker: both ? BOTH : named("Karimov", "p1") },
  });

export const READ_FIRST: Drawn[] = [
  { words: "film week", kind: "film-week", stage: "agreed", joined: true, both: false },
  { words: "Shusha", kind: "twinning", stage: "raised", joined: false, both: true },
];

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant<Verdict>({ verdict: "confirm" }),
  fc.constant<Verdict>({ verdict: "reject" }),
  fc.constantFrom("film-week", "twinning").map((kind): Verdict => ({ verdict: "correct", changes: { kind } })),
  fc.constantFrom("2020-01-01", null).map((on): Verdict => ({ verdict: "correct", changes: { on, stage: "offered" } })),
);
const document = fc.nat({ max: TEXTS.length }); // the last is another file with the first text
export const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("add" as const), document }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("read" as const),
      document,
      records: fc.array(record, { maxLength: 4 }),
      dated: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("judge" as const), at: fc.nat(), verdict }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("say" as const), document, record }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("undo" as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("act" as const), at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("alike" as const), at: fc.nat(), other: fc.nat(), same: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("fail" as const), document }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("again" as const),
      document,
      before: fc.constantFrom("", "News ", "A joint "),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("erase" as const), document }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does a step, or nothing where it cannot be done. Gives the entry that a person can take back. */
export async function take(store: Store, ids: Map<number, string>, one: Step): Promise<string | undefined> {
  const ALL = { limit: 1000 };
  const id = "document" in one ? (ids.get(one.document) ?? "none") : "none";
  const first = "document" in one ? (TEXTS[one.document] ?? TEXTS[0] ?? "") : "";
  const text = (await store.document(id))?.text || first; // it may have been taken out again
  switch (one.do) {
    case "add": {
      const [original, extracted] = asFile(first);
      const bytes = one.document < TEXTS.length ? original.bytes : Buffer.from(`<p>${first}</p>`);
      ids.set(one.document, (await store.addDocument({ ...original, bytes }, extracted, "t")).document);
      return undefined;
    }
    case "read": {
      const people = [personAt(quoted(text, "Karimov"))];
      const meetings = one.records.flatMap(({ words, both }) =>
        both ? [meetingAt(quoted(text, words), { participants: [{ name: "Karimov", person: "p1", side: "AZ" }] })] : [],
      );
      const instruments = one.records.flatMap(({ words, stage }) =>
        stage === "agreed" ? [instrumentAt(quoted(text, words), { status: "signed" })] : [],
      );
      const undertakings = one.records.map((drawn) => observation(text, drawn));
      await store.enterReading(
        id,
        `r@${one.records.length}`,
        readAs({ people, meetings, instruments, undertakings, publishedOn: one.dated ? "2022-06-24" : null }),
      );
      return undefined;
    }
    case "judge": {
      const standing = (await store.observations({ all: true }, ALL)).items;
      const key = standing[one.at % Math.max(1, standing.length)]?.key;
      return key === undefined ? undefined : (await store.judge(key, one.verdict, "me")).entry;
    }
    case "say":
      return (await observe(store, id, observation(text, { ...one.record }), "me")).entry;
    case "undo": {
      const said = (await store.entries(0, 1000)).filter(({ recordedBy }) => recordedBy === "me");
      const entry = said[one.at % Math.max(1, said.length)];
      return entry && (await store.undo(entry.id, "me")).entry;
    }
    case "act": {
      const { items } = await store.undertakings({ all: true }, ALL);
      const undertaking = items[one.at % Math.max(1, items.length)]?.id;
      if (undertaking === undefined) return undefined;
      return (await store.append({ type: "withdraws", undertaking, side: "AZ", on: "2023-01-01", because: "x" }, "me"))
        .entry;
    }
    case "alike": {
      const { items } = await store.records("meeting-told", {}, ALL);
      const [first, second] = [one.at, one.other].map((at) => items[at % Math.max(1, items.length)]?.key);
      if (first === undefined || second === undefined || first === second) return undefined;
      const said = { of: "meeting" as const, one: first, other: second, because: "x" };
      return (await store.append({ type: one.same ? "same" : "different", ...said }, "me")).entry;
    }
    case "again": {
      await store.askAgain(id, "t");
      const [, extracted] = asFile(`${one.before}${first.replace("joint ", one.before ? "" : "joint ")}`);
      await store.enterTaken(id, { text: extracted, parts: [], extractor: extracted.extractor });
      return undefined;
    }
    case "fail":
      await store.failReading(id, "r@9", "x");
      return undefined;
    case "erase":
      await store.erase(id, "x", "admin");
      return undefined;
  }
}

/** All that can be seen of a register, but who judged what last. */
export async function view(store: Store): Promise<unknown> {
  const ALL = { limit: 1000 };
  const undertakings = (await store.undertakings({ all: true }, ALL)).items;
  const documents = (await store.documents({}, ALL)).items;
  const records = await Promise.all(documents.map(({ id }) => store.recordsOf(id)));
  const meetings = (await store.meetings({}, ALL)).items;
  const people = (await store.people({}, ALL)).items;
  const agreements = (await store.agreements({}, ALL)).items;
  return {
    meetings,
    people,
    agreements,
    undertakings,
    documents,
    records,
    counts: { ...(await store.counts()), entries: 0 },
  };
}
