import { expect, test } from "vitest";
import { nextOf, occasionsAhead } from "./occasions.ts";

const span = { start: 0, end: 1, quote: "x" };
const row = (key: string, of: string, base: number | null, publishedOn: string | null = null) => {
  const record = { ordinal: 880, of, year: base === null ? null : base + 880, base, span };
  return {
    key,
    document: key,
    file: `${key}.txt`,
    publishedOn,
    issuedBy: null,
    review: "unreviewed" as const,
    recordedBy: "r",
    judgement: null,
    read: record,
    record,
  };
};

test.each([
  [1141, "2026-11-24", 2026],
  [1141, "2027-01-01", 2031],
  [1992, "2022-05-01", 2022],
])("the next multiple of five years from %i, on %s, is %i", (base, day, next) => {
  expect(nextOf({ ordinal: 1, of: "x", year: null, base, span }, day)).toBe(next);
});

test("without a base there is none", () => {
  expect(nextOf({ ordinal: 30, of: "x", year: null, base: null, span }, "2026-01-01")).toBeNull();
});

test("an occasion told twice is listed once, by its latest telling; the nearest comes first", () => {
  const rows = [
    row("new", "the birth of Nizami", 1141, "2022-06-24"),
    row("old", "The birth of Nizami", 1141, "2021-03-29"),
    row("far", "relations", 1992),
    row("none", "x", null),
  ];
  expect(occasionsAhead(rows, "2026-11-24").map(({ key, next }) => [key, next])).toEqual([
    ["new", 2026],
    ["far", 2027],
  ]);
});
