import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAt, pattern, patternIndex } from "./pattern.ts";
import { tokens } from "./token.ts";

const classes = new Map([
  ["art", new Set(["song", "dance"])],
  ["participle", new Set(["sung"])],
]);
const formsOf = (lower: string) => [lower, ...(lower.endsWith("s") ? [lower.slice(0, -1)] : [])];
const cut = (text: string) => tokens(text, formsOf);
/** What the first match in the text covers, and null where there is none. */
function covered(source: string, text: string): string | null {
  const all = cut(text);
  for (const t of all.keys()) {
    const found = matchAt(pattern(source, classes), all, t, all.length);
    if (found) return text.slice(all[found.from]?.start, all[found.to - 1]?.end);
  }
  return null;
}

test.each([
  ["song", "two songs", "songs"],
  ["=song", "two songs", null],
  ["song|dance of", "the dances of Crete", "dances of"],
  ["<art> festival", "a Song festival", "Song festival"],
  ["song the? festival", "song festival", "song festival"],
  ["song ... festival", "song of the old festival", "song of the old festival"],
  ["song ... festival", "song of the very old festival", null],
  ["song ..6 festival", "song of the very old festival", "song of the very old festival"],
  ["song ... festival", "song, festival", null],
  ["by <Cap>", "a song by Moe", "by Moe"],
  ["by <Cap>", "a song by one", null],
  ["be <ed>", "be sung", "be sung"],
  ["be <ed>", "be performed", "be performed"],
  ["be <ed>", "be there", null],
  ["song [ festival", "a song festival", "festival"],
  ["song ] festival", "a song festival", "song"],
  ["the [ song ] festival", "the song festival", "song"],
])("%s in “%s” covers %j", (source, text, words) => expect(covered(source, text)).toBe(words));

describe("what is no pattern is refused with its reason", () => {
  test.each([
    ["<craft> festival", "no class <craft>"],
    ["the? song?", "asks for no word"],
    ["...", "asks for no word"],
    ["song| festival", "no element"],
  ])("%s: %s", (source, reason) => expect(() => pattern(source, classes)).toThrow(reason));
});

test("an index finds what each pattern finds by itself, and nothing else", () => {
  const sources = [
    "song",
    "the? <art> ... festival",
    "dance|festival of",
    "song ] of the",
    "by <Cap>".replace("by", "of"),
  ];
  const rows = sources.map((source) => [pattern(source, classes), source] as const);
  const search = patternIndex(rows);
  const word = fc.constantFrom("the", "song", "songs", "dance", "festival", "of", "Moe", ",", "a", "Song-festival");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 15 }), (said) => {
      const all = cut(said.join(" "));
      const alone = all.flatMap((_, t) =>
        rows.flatMap(([at, row]) => {
          const found = matchAt(at, all, t, all.length);
          return found && found.to > found.from ? [`${row} ${found.from}-${found.to}`] : [];
        }),
      );
      const indexed = search(all, 0, all.length).map(({ from, to, row }) => `${row} ${from}-${to}`);
      expect(indexed.sort()).toEqual(alone.sort());
    }),
  );
});
