import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areAlike, containment, mayBeAlike, shinglesOf, type Wording, wordingOf } from "./reprints.ts";
import { wordsOf } from "./words.ts";

describe("words written alike", () => {
  test.each([
    ["The Minister, said: “Yes”.", "the minister said yes"],
    ["Şuşa ŞUŞA Susa", "susa susa susa"],
    ["ISPARTA İsparta ısparta", "isparta isparta isparta"],
    ["کتاب‌خانه and كتاب‌خانه", "کتابخانه and کتابخانه"],
    ["half\u00adway e\u0301te\u0301", "halfway ete"],
    ["film 週間 2024", "film 週 間 2024"],
    ["Музей, №5", "музеи no5"],
    ["…—!", ""],
  ])("%s", (text, words) => {
    expect(wordsOf(text).join(" ")).toBe(words);
  });
});

// Words that are few enough to be drawn twice now and then.
const words = (minLength: number, maxLength: number) =>
  fc.array(
    fc.nat({ max: 5000 }).map((n) => `w${n}`),
    { minLength, maxLength },
  );
const shared = (one: Wording, other: Wording): number => [...one.marks].filter((mark) => other.marks.has(mark)).length;
const isFound = (one: Wording, other: Wording): boolean =>
  mayBeAlike(shared(one, other), one.marks.size, other.marks.size);

test("texts that share sixteen words in a row share a mark, whatever stands around them", () => {
  fc.assert(
    fc.property(words(16, 16), words(20, 60), words(0, 60), words(20, 60), words(0, 60), (row, a, b, c, d) => {
      const [one, other] = [wordingOf([...a, ...row, ...b].join(" ")), wordingOf([...c, ...row, ...d].join(" "))];
      expect(shared(one, other)).toBeGreaterThan(0);
    }),
  );
});

test("a text with words put in, left out and changed, as long as they are alike at 0.8, is found by its marks", () => {
  let tried = 0;
  const edits = fc.array(fc.record({ at: fc.nat(), what: fc.constantFrom("in", "out", "other") }), { maxLength: 12 });
  fc.assert(
    fc.property(words(60, 240), edits, words(0, 200), words(0, 200), (text, made, before, after) => {
      const copy = [...text];
      for (const { at, what } of made)
        copy.splice(at % copy.length, what === "in" ? 0 : 1, ...(what === "out" ? [] : ["x"]));
      const [one, other] = [wordingOf(text.join(" ")), wordingOf([...before, ...copy, ...after].join(" "))];
      if (!areAlike(one, other)) return;
      tried++;
      expect(isFound(one, other)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(100);
});

test("a report in another language, or another report of the meeting, is no reprint", () => {
  const told = Array.from({ length: 12 }, (_, n) => `On day ${n} the two ministers spoke of the bridges and of film.`);
  const other = told.map((line) => line.replace("the two ministers spoke of", "talks were held, we learn, about"));
  expect(areAlike(wordingOf(told.join(" ")), wordingOf(other.join(" ")))).toBe(false);
  expect(areAlike(wordingOf(told.join(" ")), wordingOf(`${told.join(" ")} ${other.join(" ")}`))).toBe(true);
});

test("a short text has no marks: it is a reprint of the same words only", () => {
  expect(wordingOf("Both sides agreed on a film week.").marks.size).toBe(0);
});

test("a sequence of fewer words than a shingle is one shingle, none is none", () => {
  expect(shinglesOf(["a", "b"])).toEqual(["a b"]);
  expect(shinglesOf([])).toEqual([]);
  expect(containment(new Set(), new Set(["a"]))).toBe(0);
});
