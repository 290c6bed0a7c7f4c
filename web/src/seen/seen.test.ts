import { expect, test } from "vitest";
import { seen } from "./seen.ts";

const SIGN = "a\u202Eb";
const MARK = "a⟨U+202E⟩b";

test("an element's words and what is read out of it are shown with their hidden signs", () => {
  const nested = { type: "b" };
  expect(seen("span", { children: SIGN })).toEqual({ children: MARK });
  expect(seen("p", { children: [SIGN, nested, 3, SIGN] })).toEqual({ children: [MARK, nested, 3, MARK] });
  expect(seen("a", { title: SIGN, "aria-label": SIGN, href: SIGN, children: nested })).toEqual({
    ...{ title: MARK, "aria-label": MARK, href: SIGN, children: nested },
  });
  expect(seen(() => null, { children: SIGN })).toEqual({ children: MARK });
});

test("what stands in a field, and a run whose letters are counted, stay as they are", () => {
  expect(seen("input", { value: SIGN, defaultValue: SIGN })).toEqual({ value: SIGN, defaultValue: SIGN });
  expect(seen("span", { "data-start": 0, children: SIGN })).toEqual({ "data-start": 0, children: SIGN });
});

test("lines of a text stay lines, those of a name become one", () => {
  expect(seen("q", { children: "a\nb" })).toEqual({ children: "a\nb" });
  expect(seen("span", { children: "a\r\nb" })).toEqual({ children: "a b" });
});
