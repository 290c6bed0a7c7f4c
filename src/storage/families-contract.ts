import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { isAdding } from "../register/by-hand.ts";
import { areAlike, wordingOf } from "../register/reprints.ts";
import type { Leading } from "./likeness.ts";
import { asFile, BOTH, observedAt, quoted, readAs } from "./sample.ts";
import type { Store } from "./store.ts";

/**
 * Which documents are one report, and what that does to what is counted; of every database under the store. A server takes
 * seconds for each of the `runs` with drawn texts.
 */
export function familiesContract(name: string, open: (leading?: Leading) => Promise<Store>, runs = 25): void {
  const opened = async (leading?: Leading): Promise<Store> => {
    const store = await open(leading);
    onTestFinished(() => store.close());
    return store;
  };
  const add = async (store: Store, text: string): Promise<string> =>
    (await store.addDocument(...asFile(text), "t")).document;
  const addTogether = async (store: Store, texts: readonly string[]): Promise<string[]> => {
    const files = texts.map((text) => asFile(text));
    await store.takeInMany(
      files.map(([original, extracted]) => ({ original, extracted, reader: "r@1", reading: readAs() })),
      "t",
    );
    return files.map(([{ bytes }]) => createHash("sha256").update(bytes).digest("hex"));
  };
  const isWhole = async (store: Store): Promise<void> => {
    expect((await store.rebuild()).differences).toEqual([]);
  };
  /** Families of documents, as lists of their numbers. */
  const families = async (store: Store, ids: readonly string[]): Promise<string[]> => {
    const found = await Promise.all(ids.map((id) => store.family(id)));
    const numbers = found.map((family) =>
      family
        .map(({ id }) => ids.indexOf(id))
        .filter((at) => at >= 0)
        .sort((a, b) => a - b),
    );
    return [...new Set(numbers.filter((family) => family.length > 0).map((family) => family.join(" ")))].sort();
  };

  describe(`${name}: reprints`, () => {
    test("the words of a report are one family whatever is printed around them; another report is not of it", async () => {
      const store = await opened();
      const texts = [
        REPORT,
        `HOME | NEWS | SPORT\n\n${REPORT}\n\nMore news: ${sentences("more", 12)}`,
        REPORT.toUpperCase(),
        REPORT.replace("bridges", "arches").slice(0, -40),
        `${sentences("other", 14)} ${REPORT.slice(0, 200)}`,
        "Both sides agreed on a film week.",
        "",
        " ",
      ];
      const ids: string[] = [];
      for (const text of texts) ids.push(await add(store, text));
      expect(await families(store, ids)).toEqual(["0 1 2 3", "4", "5", "6", "7"]);
      await isWhole(store);
    });

    test("erased, what joined two reports joins them no more", async () => {
      const store = await opened();
      const [one, other] = [sentences("one", 9), sentences("other", 9)];
      const ids = [await add(store, one), await add(store, `${one} ${other}`), await add(store, other)];
      expect(await families(store, ids)).toEqual(["0 1 2"]);
      await store.erase(ids[1] ?? "", "asked for", "t");
      expect(await families(store, ids)).toEqual(["0", "2"]);
      await isWhole(store);
    });

    test("taken back, it carries nothing: families fall apart and quotations count anew; there again, it is as before", async () => {
      const store = await opened();
      const object = { name: "Khudaferin bridges", type: "site", gazetteer: "khudaferin-bridges" };
      const says = "Both sides agreed to restore the bridges.";
      const [one, other] = [`${says} ${sentences("one", 9)}`, `${sentences("other", 9)} ${says}`];
      const ids: string[] = [];
      for (const text of [one, `${one} ${other}`, other]) {
        const document = await add(store, text);
        ids.push(document);
        const restoring = observedAt(quoted(text, says), { kind: "restoration", object, stage: "agreed" });
        await store.enterReading(document, "r@1", readAs({ undertakings: [restoring] }));
      }
      const id = "restoration.khudaferin-bridges.AZ-IR";
      const counted = async () => [await families(store, ids), (await store.undertaking(id))?.quotations];
      expect(await counted()).toEqual([["0 1 2"], 1]);
      const adding = (await store.entries(0, 100)).find(
        ({ entry }) => entry && isAdding(entry) && entry.document === ids[1],
      );
      const { entry: undo } = await store.undo(adding?.id ?? "", "me");
      expect(await counted()).toEqual([["0", "2"], 2]);
      expect(await store.family(ids[1] ?? "")).toEqual([]);
      await isWhole(store);
      await store.undo(undo, "me");
      expect(await counted()).toEqual([["0 1 2"], 1]);
      await isWhole(store);
    });

    test("in any order of arrival and erasure, families are those found by comparing each text with each", async () => {
      let joined = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(report, { minLength: 3, maxLength: 12 }),
          fc.array(fc.nat()),
          async (some, erased) => {
            const store = await open();
            const texts = [...new Set(some.map(textOf))];
            const ids: string[] = [];
            const half = Math.floor(texts.length / 2);
            for (const text of texts.slice(0, half)) ids.push(await add(store, text));
            ids.push(...(await addTogether(store, texts.slice(half))));
            const gone = new Set(erased.slice(0, texts.length - 1).map((at) => at % texts.length));
            for (const at of gone) await store.erase(ids[at] ?? "", "x", "t");
            const found = await families(store, ids);
            expect(found).toEqual(byComparing(texts.map((text, at) => (gone.has(at) ? undefined : text))));
            joined += texts.length - gone.size - found.length;
            await isWhole(store);
            await store.close();
          },
        ),
        { numRuns: runs, endOnFailure: true },
      );
      expect(joined).toBeGreaterThan(runs / 4); // or hardly anything was a reprint, and nothing was tried
    });

    test("a report in many wordings stays one family by its barest; what stands in very many leads nobody, until fewer have it", async () => {
      const leading = { few: 3, hubs: 2, most: 8 };
      const report = sentences("report", 24);
      const bare = [report, `${report} one more`];
      const many = Array.from({ length: 7 }, (_, n) => `${report} ${sentences(`own${n}`, n + 3)}`);
      const taken = async (texts: readonly string[], together: readonly string[]) => {
        const store = await opened(leading);
        const ids = new Map<string, string>();
        for (const text of texts) ids.set(text, await add(store, text));
        for (const [at, id] of (await addTogether(store, together)).entries()) ids.set(together[at] ?? "", id);
        return { store, ids: [...bare, ...many].map((text) => ids.get(text) ?? "") };
      };
      const eight = ["0 1 2 3 4 5 6 7"];
      const first = await taken([...bare, ...many.slice(0, 6)], []);
      expect(await families(first.store, first.ids)).toEqual(eight);
      await isWhole(first.store);
      const last = await taken(many.slice(0, 6).toReversed(), bare);
      expect(await families(last.store, last.ids)).toEqual(eight);
      const ninth = await add(last.store, many[6] ?? "");
      expect((await families(last.store, last.ids)).length).toBe(8);
      await isWhole(last.store);
      await last.store.erase(ninth, "x", "t");
      expect(await families(last.store, last.ids)).toEqual(eight);
      await isWhole(last.store);
    });

    test("whatever few a mark leads to, families do not depend on the order of arrival and erasure", async () => {
      const limits = fc.constantFrom(
        { few: 1, hubs: 1, most: 4 },
        { few: 2, hubs: 1, most: 3 },
        { few: 1, hubs: 2, most: 4 },
      );
      const drawn = fc.array(report, { minLength: 5, maxLength: 12 }).chain((some) => {
        const texts = [...new Set([...some.map(textOf), ...ALWAYS_ALIKE])];
        const order = fc.shuffledSubarray(texts, { minLength: texts.length });
        return fc.tuple(
          limits,
          order,
          order,
          fc.nat({ max: texts.length }),
          fc.nat({ max: Math.floor(texts.length / 3) }),
        );
      });
      let joined = 0;
      await fc.assert(
        fc.asyncProperty(drawn, async ([leading, one, other, half, erased]) => {
          const ids = one.map((text) => createHash("sha256").update(text).digest("hex"));
          const found: string[][] = [];
          for (const texts of [one, other]) {
            const store = await open(leading);
            for (const text of texts.slice(0, half)) await add(store, text);
            await addTogether(store, texts.slice(half));
            for (const id of ids.slice(0, erased)) await store.erase(id, "x", "t");
            found.push(await families(store, ids));
            await isWhole(store);
            await store.close();
          }
          expect(found[1]).toEqual(found[0]);
          joined += one.length - erased - (found[0]?.length ?? 0);
        }),
        { numRuns: Math.ceil(runs / 2), endOnFailure: true },
      );
      expect(joined).toBeGreaterThan(0);
    });

    test("without an object in the gazetteer too, reprints are of one undertaking, by any of its keys, until they are none", async () => {
      const store = await opened();
      const says = "Both sides agreed to hold a film week in the spring.";
      const [one, other] = [`${says} ${sentences("one", 9)}`, `${sentences("other", 9)} ${says}`];
      const ids: string[] = [];
      const keys: string[] = [];
      const read = async (text: string) => {
        const document = await add(store, text);
        const week = observedAt(quoted(text, says), { kind: "film-week", stage: "agreed" });
        const { keys: its } = await store.enterReading(document, "r@1", readAs({ undertakings: [week] }));
        ids.push(document);
        keys.push(its[0] ?? "");
      };
      await read(one);
      const { entry: charge } = await store.append(
        { type: "charge", undertaking: keys[0] ?? "", owner: "Leyla", due: null },
        "me",
      );
      await read(other);
      const undertakings = async () => (await store.undertakings({ all: true }, { limit: 10 })).items;
      expect(await undertakings()).toHaveLength(2);
      await isWhole(store);
      await read(`${one} ${other}`);
      const [joined, ...more] = await undertakings();
      expect(more).toEqual([]);
      expect(joined).toMatchObject({ id: keys.toSorted()[0], quotations: 1 });
      for (const key of keys) {
        expect(await store.undertaking(key)).toEqual(joined);
        expect((await store.acts(key)).map((act) => [act.id, "undertaking" in act && act.undertaking])).toEqual([
          [charge, joined?.id],
        ]);
      }
      const told = await store.told([joined?.id ?? ""]);
      expect(told.map(({ key, undertaking }) => [key, undertaking]).sort()).toEqual(
        keys.map((key) => [key, joined?.id]).sort(),
      );
      expect((await store.observations({ undertaking: joined?.id ?? "" }, { limit: 10 })).total).toBe(3);
      await isWhole(store);
      // What is said of one is said of all that carry it, until it is taken back.
      const { entry: said } = await store.judge(keys[1] ?? "", { verdict: "confirm" }, "me");
      expect(await undertakings()).toMatchObject([{ quotations: 1, unreviewed: 0 }]);
      await isWhole(store);
      await store.undo(said, "me");
      expect(await undertakings()).toMatchObject([{ quotations: 1, unreviewed: 1 }]);
      // What a person says of one kind is another undertaking's.
      const { entry } = await store.judge(keys[0] ?? "", { verdict: "correct", changes: { kind: "music-days" } }, "me");
      expect((await undertakings()).map(({ kind, quotations }) => `${kind} ${quotations}`).sort()).toEqual([
        "film-week 1",
        "music-days 1",
      ]);
      await isWhole(store);
      await store.undo(entry, "me");
      expect(await undertakings()).toEqual([joined]);
      await store.erase(ids[2] ?? "", "asked for", "t");
      expect((await undertakings()).map(({ id }) => id).sort()).toEqual(keys.slice(0, 2).sort());
      await isWhole(store);
    });

    test("one saying in three papers is counted once, and again in each when the family falls apart", async () => {
      const store = await opened();
      const object = { name: "Khudaferin bridges", type: "site", gazetteer: "khudaferin-bridges" };
      const [first, second] = [sentences("first", 9), sentences("second", 9)];
      const says = "Both sides agreed to restore the bridges.";
      const texts = [`${says} ${first}`, `${says} ${first} ${second}`, `${second} ${says}`];
      const ids: string[] = [];
      for (const [at, text] of texts.entries()) {
        const document = await add(store, text);
        ids.push(document);
        const restoring = observedAt(quoted(text, says), {
          kind: "restoration",
          object,
          speaker: BOTH,
          stage: "agreed",
        });
        const source = { publisher: `Paper ${at}`, cites: null, issuedBy: at === 0 ? "AZ" : "IR", supposed: false };
        await store.enterReading(document, "r@1", {
          ...readAs({ publishedOn: `2022-01-0${at + 1}`, source, undertakings: [restoring] }),
        });
      }
      const id = "restoration.khudaferin-bridges.AZ-IR";
      expect(await store.undertaking(id)).toMatchObject({ quotations: 1, lastOn: "2022-01-01" });
      const { items } = await store.observations({ undertaking: id }, { limit: 10 });
      expect(new Set(items.map(({ family }) => family)).size).toBe(1);
      expect(items.map(({ publisher }) => publisher)).toEqual(["Paper 2", "Paper 1", "Paper 0"]);
      await isWhole(store);
      await store.erase(ids[1] ?? "", "asked for", "t");
      expect(await store.undertaking(id)).toMatchObject({ quotations: 2, lastOn: "2022-01-03" });
      await isWhole(store);
    });
  });
}

const sentences = (about: string, count: number): string =>
  Array.from({ length: count }, (_, n) => `Of ${about} it was said on day ${n} that ${about}${n} stands.`).join(" ");

// No report that is drawn has their words.
const ALWAYS_ALIKE = [sentences("harbour", 9), `${sentences("harbour", 9)} ${sentences("quay", 2)}`];

const REPORT =
  "The ministers of culture of the two states met in Tabriz on Tuesday and spoke of the bridges over the border river. " +
  "They will ask the experts of both sides to draw up the papers for a nomination, the ministry said in a statement. " +
  "A film week and days of music were spoken of too, and the two agreed to meet again before the end of the year.";

// Reports of few subjects, cut, edited and printed among other things, so that many are alike and many nearly so.
const report = fc.record({
  about: fc.constantFrom("bridge", "film"),
  from: fc.nat({ max: 2 }),
  length: fc.integer({ min: 4, max: 12 }),
  edited: fc.array(fc.nat({ max: 150 }), { maxLength: 4 }),
  before: fc.constantFrom("", "home news sport", sentences("menu", 3)),
  after: fc.constantFrom("", sentences("more", 2), sentences("footer", 5)),
});
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

function textOf({ about, from, length, edited, before, after }: Report): string {
  const words = sentences(about, from + length)
    .split(" ")
    .slice(from * 12);
  for (const at of edited) if (at < words.length) words[at] = `other${at}`;
  return `${before} ${words.join(" ")} ${after}`.trim();
}

function byComparing(texts: readonly (string | undefined)[]): string[] {
  const wordings = texts.map((text) => (text === undefined ? undefined : wordingOf(text)));
  const family = texts.map((_, at) => at);
  for (const [at, one] of wordings.entries())
    for (const [to, other] of wordings.entries()) {
      if (!one || !other || at === to) continue;
      if (one.words.join(" ") !== other.words.join(" ") && !areAlike(one, other)) continue;
      const [mine, theirs] = [family[at], family[to]];
      for (const [n, each] of family.entries()) if (each === theirs && mine !== undefined) family[n] = mine;
    }
  const numbers = texts.flatMap((text, at) => (text === undefined ? [] : [at]));
  return [...Map.groupBy(numbers, (at) => family[at]).values()].map((each) => each.join(" ")).sort();
}
