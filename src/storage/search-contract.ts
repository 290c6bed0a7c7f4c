import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { asFile, observedAt, personAt, quoted, readAs } from "./sample.ts";
import type { FoundBy, FoundNoun, Paging, Seeking, Store } from "./store.ts";

// What is found is asked again in plain code: whatever a database has for an index, it must answer just so.

const folded = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
const heard = (word: string): string => word.replace(/[aeiouəıи]/gu, "");

/** Words, and the consonants of each after a tilde; names in two spellings are one thing in a list where `same` says so. */
const found: FoundBy = (what) => {
  const text =
    "text" in what
      ? what.text
      : "words" in what
        ? what.words
        : "type" in what && "name" in what.record
          ? what.record.name
          : "a film week in Shusha";
  const words = folded(text).split(" ").filter(Boolean);
  const column = ` ${words.join(" ")} ${words.map((word) => `~${heard(word)}:`).join("")}~`;
  return { title: text.slice(0, 40), about: "", folded: column, same: what.noun === "person" ? folded(text) : "" };
};
const seek = (query: string): Seeking => {
  const words = folded(query).split(" ").filter(Boolean);
  const written = words.map((word) => [[...word].length < 3 ? ` ${word}` : word]);
  return {
    written,
    heard: [written.map((any, at) => [...any, `~${heard(words[at] ?? "")}:`])],
    isSimilar: (column) => !column.includes("xx"), // what the database found, one may yet refuse
  };
};

export function searchContract(name: string, open: (found: FoundBy) => Promise<Store>): void {
  const opened = async (texts: readonly (readonly [text: string, day: string | null])[] = []): Promise<Store> => {
    const store = await open(found);
    onTestFinished(() => store.close());
    for (const [text, publishedOn] of texts) {
      const { document } = await store.addDocument(...asFile(text), "t");
      if (publishedOn) await store.enterReading(document, "r@1", readAs({ publishedOn }));
    }
    return store;
  };
  const titles = async (store: Store, query: string, noun: FoundNoun = "document", page: Paging = { limit: 50 }) =>
    (await store.search(seek(query), noun, page)).items.map(({ title, similar }) => (similar ? `~ ${title}` : title));
  const isWhole = async (store: Store): Promise<void> => {
    expect((await store.rebuild()).differences).toEqual([]);
  };

  describe(`${name}: searching`, () => {
    test("all words must be there, in any order and within words; of one or two letters at the beginning of one", async () => {
      const store = await opened([
        ["Film week in Shusha", "2022-01-01"],
        ["A weekly of films", "2021-01-01"],
        ["Shu", null],
      ]);
      expect(await titles(store, "week film")).toEqual(["Film week in Shusha", "A weekly of films"]);
      expect(await titles(store, "eek ilm")).toEqual(["Film week in Shusha", "A weekly of films"]);
      expect(await titles(store, "sh")).toEqual(["Film week in Shusha", "Shu"]);
      expect(await titles(store, "us")).toEqual([]);
      expect(await titles(store, "f o")).toEqual(["A weekly of films"]);
      expect(await titles(store, "film Baku")).toEqual([]);
      expect(await titles(store, "")).toEqual([]);
      await isWhole(store);
    });

    test("newest first, undated last; what only sounds so after all that is written so", async () => {
      const store = await opened([
        ...([
          ["Karimi spoke", "2020-01-01"],
          ["Karimi left", "2024-01-01"],
        ] as const),
        ...([
          ["Karami came", "2026-01-01"],
          ["Karimi is undated", null],
          ["Karami xx", "2025-01-01"],
        ] as const),
      ]);
      expect(await titles(store, "karimi")).toEqual([
        ...["Karimi left", "Karimi spoke", "Karimi is undated", "~ Karami came"],
      ]);
    });

    test("pages hold each once, whatever is on them, and count the same", async () => {
      const texts = Array.from({ length: 23 }, (_, n) => [
        `${n % 3 ? "Karimi" : "Karami"} ${n}`,
        `20${10 + (n % 7)}-01-01`,
      ]);
      const store = await opened(texts as [string, string][]);
      const whole = await titles(store, "karimi");
      expect(whole).toHaveLength(23);
      for (const limit of [1, 4, 22, 23, 24]) {
        const walked: string[] = [];
        for (let after: string | null = null; ; ) {
          const page = await store.search(seek("karimi"), "document", { limit, after });
          expect(page.total).toBe(23);
          walked.push(...page.items.map(({ title, similar }) => (similar ? `~ ${title}` : title)));
          after = page.next;
          if (after === null) break;
        }
        expect(walked).toEqual(whole);
      }
    });

    test("a note is found by its words until it is taken back or erased", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile("Karimov came."), "t");
      const note = (noun: "document" | "person", id: string, text: string) =>
        store.append({ type: "note", about: { noun, id }, text }, "Leyla");
      const { entry } = await note("person", "AZ.karimov", "Ask the embassy about Karimov");
      await note("document", document, "Karimov is meant");
      expect(await titles(store, "karimov", "note")).toHaveLength(2);
      expect(await store.search(seek("embassy"), "note", { limit: 5 })).toMatchObject({ items: [{ id: entry }] });
      const { entry: undone } = await store.undo(entry, "Leyla");
      expect(await titles(store, "embassy", "note")).toEqual([]);
      await isWhole(store);
      await store.undo(undone, "Leyla");
      expect(await titles(store, "embassy", "note")).toHaveLength(1);
      await store.erase(document, "asked for", "admin");
      expect(await titles(store, "karimov", "note")).toEqual(["Ask the embassy about Karimov"]);
      await isWhole(store);
    });

    test("whom many documents name is there once, as the newest does; what is rejected, erased or read no more is not", async () => {
      const store = await opened();
      const ids: string[] = [];
      const keys: string[] = [];
      for (const [text, publishedOn] of [
        ["Karimov came.", "2020-01-01"],
        ["Then KARIMOV left.", "2022-01-01"],
      ] as const) {
        const { document } = await store.addDocument(...asFile(text), "t");
        const people = [personAt(quoted(text, /karimov/i.exec(text)?.[0] ?? ""))];
        keys.push(...(await store.enterReading(document, "r@1", readAs({ publishedOn, people }))).keys);
        ids.push(document);
      }
      expect(await titles(store, "karimov", "person")).toEqual(["KARIMOV"]);
      const { entry } = await store.judge(keys[1] ?? "", { verdict: "reject" }, "me");
      expect(await titles(store, "karimov", "person")).toEqual(["Karimov"]);
      await store.undo(entry, "me");
      expect(await titles(store, "karimov", "person")).toEqual(["KARIMOV"]);
      await isWhole(store);
      await store.erase(ids[1] ?? "", "asked for", "me");
      expect(await titles(store, "karimov", "person")).toEqual(["Karimov"]);
      expect(await titles(store, "left")).toEqual([]);
      await store.enterReading(ids[0] ?? "", "r@2", readAs());
      expect(await titles(store, "karimov", "person")).toEqual([]);
      expect(await titles(store, "karimov")).toEqual(["Karimov came."]);
      await isWhole(store);
    });

    test("an undertaking and its object are found while something is said of them", async () => {
      const store = await opened();
      const text = "Both sides agreed on a film week in Shusha.";
      const { document } = await store.addDocument(...asFile(text), "t");
      const object = { name: "Shusha", type: "city", gazetteer: "shusha" };
      const read = readAs({ undertakings: [observedAt(quoted(text, "a film week"), { object })] });
      const { keys } = await store.enterReading(document, "r@1", read);
      const seen = async (noun: FoundNoun) =>
        (await store.search(seek("film shusha"), noun, { limit: 5 })).items.map(({ id }) => id);
      expect(await seen("undertaking")).toEqual(["film-week.shusha.AZ-IR"]);
      expect(await seen("object")).toHaveLength(1);
      await store.judge(keys[0] ?? "", { verdict: "reject" }, "me");
      expect([...(await seen("undertaking")), ...(await seen("object"))]).toEqual([]);
      await isWhole(store);
    });

    test("of more than a thousand the newest come first, and it is said that there are more", async () => {
      const store = await opened();
      const text = Array.from({ length: 1100 }, (_, n) => `Karim${String(n).padStart(4, "0")}`).join(" ");
      const { document } = await store.addDocument(...asFile(text), "t");
      const people = (text.match(/\S+/g) ?? []).map((each, n) => personAt(quoted(text, each), { id: `p${n}` }));
      await store.enterReading(document, "r@1", readAs({ people }));
      const first = await store.search(seek("karim"), "person", { limit: 100 });
      expect([first.total, first.more]).toEqual([1000, true]);
      const second = await store.search(seek("karim"), "person", { limit: 2000, after: first.next });
      const all = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(all).size).toBe(1100);
      expect(all).toEqual(all.toSorted().reverse());
    });

    test("whatever letters stand in texts and questions, the answer is the one plain code gives", async () => {
      const letter = fc.constantFrom(..."abckİıəşҷхиکیةع%_\\\"'~=: \u0301字😀".split(/(?=[^\udc00-\udfff])/u));
      const words = fc.array(letter, { minLength: 1, maxLength: 14 }).map((letters) => letters.join(""));
      const day = fc.constantFrom("2020-01-01", "2021-01-01", null);
      const store = await opened();
      const docs = new Map<string, { id: string; day: string; column: string }>(); // more of them with every question
      const all = (terms: string[][], column: string) => terms.every((any) => any.some((one) => column.includes(one)));
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(words, day), { maxLength: 5 }), words, async (texts, query) => {
          for (const [text, publishedOn] of texts) {
            const { document: id, added } = await store.addDocument(...asFile(text), "t");
            if (!added) continue;
            if (publishedOn) await store.enterReading(id, "r@1", readAs({ publishedOn }));
            docs.set(id, { id, day: publishedOn ?? "", column: found({ noun: "document", file: "", text }).folded });
          }
          const { written, heard: readings, isSimilar } = seek(query);
          const newest = [...docs.values()].sort((a, b) =>
            a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1,
          );
          const sought = written.length > 0 ? newest : [];
          const exact = sought.filter(({ column }) => all(written, column));
          const similar = sought.filter(
            (doc) => !exact.includes(doc) && all(readings[0] ?? [], doc.column) && isSimilar(doc.column),
          );
          const answer = await store.search(seek(query), "document", { limit: 500 });
          expect(answer.items.map(({ id, similar: is }) => [id, is])).toEqual([
            ...exact.map(({ id }) => [id, false]),
            ...similar.map(({ id }) => [id, true]),
          ]);
        }),
        { numRuns: 60 },
      );
      await isWhole(store);
    });
  });
}
