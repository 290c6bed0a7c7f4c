import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "./sentence.ts";
import { tokens } from "./token.ts";

const cut = (text: string) => tokens(text, (lower) => [lower]);
const known = { abbreviations: new Set(["dr", "no", "st"]) };
const spoken = (text: string) => {
  const all = cut(text);
  return sentences(all, known).map(({ from, to }) => text.slice(all[from]?.start, all[to - 1]?.end));
};

test("sentences follow each other from the first token to the last, none empty", () => {
  const marks = fc.constantFrom(". ", "? ", "…", '"', "” ", "(", ") ", "Dr. ", "A. ", "\n", "no. 5 ");
  const text = fc.array(fc.oneof(fc.lorem({ maxCount: 3 }), marks, fc.string({ maxLength: 4 })), { maxLength: 40 });
  fc.assert(
    fc.property(text, (pieces) => {
      const all = cut(pieces.join(""));
      let at = 0;
      for (const { from, to } of sentences(all, known)) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(at).toBe(all.length);
    }),
  );
});

test.each([
  ["The choir sang. The hall was full.", 2],
  ["Dr. Vo sang. She was tired.", 2],
  ["The tour ended in St. Gallen in May.", 1],
  ["J. K. Moe wrote the score. It won.", 2],
  ["He asked: “Will you come?” They came.", 2],
  ["She said, “We will come.” “Good,” he said.", 2],
  ["The fee is 4.5 million. It is paid.", 2],
  ["It was sung (see no. 5). Then all left.", 2],
  ["www.example.org is the address.", 1],
  ["Will they? Nobody knew! All left…", 3],
  ["An unfinished line", 1],
  ["", 0],
])("“%s” is %i sentences", (text, count) => expect(spoken(text)).toHaveLength(count));

test("a closing mark stays with the sentence it closes", () => {
  expect(spoken("“We will come.” They came.")).toEqual(["“We will come.”", "They came."]);
});
