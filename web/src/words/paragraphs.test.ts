import { expect, test } from "vitest";
import { paragraphs } from "./paragraphs.ts";

test.each([
  ["one\ntwo\n\nthree", ["one\ntwo", "three"]],
  ["one\ntwo\nthree\n", ["one", "two", "three"]],
  ["\n\n  one \n \n two", ["one", "two"]],
  ["one\r\n\r\ntwo", ["one", "two"]],
  ["دو طرف\n\nگفت‌وگو", ["دو طرف", "گفت‌وگو"]],
  ["", []],
])("%j", (text, expected) => {
  const found = paragraphs(text);
  expect(found.map((p) => p.text)).toEqual(expected);
  for (const p of found) expect(text.slice(p.start, p.end)).toBe(p.text);
});
