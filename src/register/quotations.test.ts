import fc from "fast-check";
import { expect, test } from "vitest";
import { type Carrier, originalFirst, quotationsOf } from "./quotations.ts";
import type { Observed } from "./records.ts";

const record = (quote: string): Observed => ({
  ...{ id: "u", kind: "film-week", stage: "agreed", modality: null, sides: ["AZ", "IR"], direction: null },
  ...{ object: null, addressee: null, on: null, place: null, meeting: null, position: "body", rule: "r" },
  speaker: { voice: "both", name: null, person: null },
  span: { start: 0, end: quote.length, quote },
  cue: { start: 0, end: quote.length, quote },
});
const QUOTES = [
  "agreed on a film week",
  "Agreed on a film week!",
  "they agreed on a film week in Shusha",
  "a music day",
];

const carrier = fc.record({
  key: fc.constantFrom("k1", "k2", "k3"),
  document: fc.constantFrom("a", "b", "c", "d"),
  publishedOn: fc.constantFrom(null, "2020-01-01", "2020-01-02"),
  family: fc.constantFrom("f", "f", "g"),
  publisher: fc.constantFrom(null, "Agency", "Paper"),
  cites: fc.constantFrom(null, "The Agency", "Paper"),
  record: fc.constantFrom(...QUOTES).map(record),
});
const carriers = fc.uniqueArray(carrier, { maxLength: 9, selector: ({ key, document }) => `${document} ${key}` });

test("each carrier is in one quotation, none of two documents' families, and none holds a document twice", () => {
  fc.assert(
    fc.property(carriers, (some) => {
      const found = quotationsOf(some);
      const all = found.map(({ original, copies }) => [original, ...copies]);
      expect(all.flat()).toHaveLength(some.length);
      expect(new Set(all.flat())).toEqual(new Set(some));
      for (const each of all) {
        expect(new Set(each.map(({ document }) => document)).size).toBe(each.length);
        expect(new Set(each.map(({ family }) => family)).size).toBe(1);
      }
    }),
  );
});

test("in whatever order they come, the quotations and their originals are the same", () => {
  const inSomeOrder = carriers.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  const told = (some: readonly Carrier[]) =>
    quotationsOf(some)
      .map(({ original, copies, on }) => JSON.stringify([original, copies, on]))
      .sort();
  fc.assert(
    fc.property(inSomeOrder, ([one, other]) => {
      expect(told(other)).toEqual(told(one));
    }),
  );
});

test("the original is the one cited, else the earliest, else who cites nobody, else by id", () => {
  const printed = (document: string, publishedOn: string | null, publisher: string, cites: string | null) => ({
    ...{ document, publishedOn, publisher, cites },
  });
  const order = (...documents: ReturnType<typeof printed>[]) =>
    originalFirst(documents)
      .map(({ document }) => document)
      .join("");
  const paper = printed("a", "2020-01-01", "Paper", "Trend News Agency");
  expect(order(paper, printed("b", "2020-02-01", "Trend", null))).toBe("ba");
  expect(order(paper, printed("b", "2020-02-01", "Another", null))).toBe("ab");
  expect(order(paper, printed("b", null, "Another", null))).toBe("ab");
  expect(order(paper, printed("b", "2020-01-01", "Another", null))).toBe("ba");
  expect(order(printed("b", null, "X", null), printed("a", null, "Y", null))).toBe("ab");
  // Two that cite each other: nobody can say, so the earlier.
  expect(order(printed("b", "2020-01-01", "X", "Y"), printed("a", "2020-01-02", "Y", "X"))).toBe("ba");
});
