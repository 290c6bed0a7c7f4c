import { expect, test } from "vitest";
import { segments } from "./segments.ts";

test("cuts where marks begin and end, the innermost record first", () => {
  const marks = [
    { key: "long", start: 2, end: 10 },
    { key: "short", start: 4, end: 6 },
  ];
  expect(segments(0, 12, marks)).toEqual([
    { start: 0, end: 2, keys: [] },
    { start: 2, end: 4, keys: ["long"] },
    { start: 4, end: 6, keys: ["short", "long"] },
    { start: 6, end: 10, keys: ["long"] },
    { start: 10, end: 12, keys: [] },
  ]);
});

test("marks that cross keep both where they share words", () => {
  const marks = [
    { key: "a", start: 0, end: 5 },
    { key: "b", start: 3, end: 9 },
  ];
  expect(segments(0, 9, marks).map(({ keys }) => keys)).toEqual([["a"], ["a", "b"], ["b"]]);
});

test("a mark that runs over a paragraph's end is drawn only as far as the paragraph", () => {
  expect(segments(10, 20, [{ key: "a", start: 15, end: 40 }])).toEqual([
    { start: 10, end: 15, keys: [] },
    { start: 15, end: 20, keys: ["a"] },
  ]);
  expect(segments(10, 20, [{ key: "a", start: 20, end: 40 }])).toEqual([{ start: 10, end: 20, keys: [] }]);
});
