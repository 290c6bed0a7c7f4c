import fc from "fast-check";
import { expect, test } from "vitest";
import { tokens } from "./token.ts";

const asWritten = (lower: string) => [lower];
const words = (text: string) => tokens(text, asWritten).map((token) => token.text);

test("every token is a slice of the text, left to right, with nothing but white space between", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let at = 0;
      for (const token of tokens(text, asWritten)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(at, token.start).trim()).toBe("");
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});

test("a stretch gives the tokens of that stretch, at their places in the text", () => {
  const text = "Before. The Tuscan choir sang. After.";
  const from = text.indexOf("The");
  const cut = tokens(text, asWritten, from, from + "The Tuscan choir".length);
  expect(cut.map((t) => [t.start, t.text])).toEqual([
    [8, "The"],
    [12, "Tuscan"],
    [19, "choir"],
  ]);
});

test.each([
  ["Norway's museum", ["Norway", "'s", "museum"]],
  ["the choirs’ tour", ["the", "choirs", "’", "tour"]],
  ["a co-produced film", ["a", "co-produced", "film"]],
  ["the U.S. side", ["the", "U.S.", "side"]],
  ["Côte d'Ivoire", ["Côte", "d'Ivoire"]],
  ["O’Neill, twice", ["O’Neill", ",", "twice"]],
  ["24.06.2022", ["24", ".", "06", ".", "2022"]],
  ["“Well…”", ["“", "Well", "…", "”"]],
  ["İstanbul 🎻", ["İstanbul", "🎻"]],
])("“%s” is cut into %j", (text, cut) => expect(words(text)).toEqual(cut));

test("marks, numbers and words are told apart, and capitals seen", () => {
  const kinds = tokens("Ōsaka sent 40 – no, 4th grade", asWritten).map(({ kind, cap }) => (cap ? "Cap" : kind));
  expect(kinds).toEqual(["Cap", "word", "number", "mark", "word", "mark", "number", "word"]);
});
