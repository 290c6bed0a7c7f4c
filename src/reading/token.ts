/** A word, number or mark with its place in the text (UTF-16 units). */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** The forms a pattern may name it by: as written in lower case, and what the language's suffix rows make of it. */
  forms: readonly string[];
  kind: "word" | "number" | "mark";
  /** Begins with an upper-case letter. */
  cap: boolean;
};

// Dotted initials first, so that "U.S." is one word; then words with inner hyphens and apostrophes; then single marks.
const TOKEN =
  /\p{L}\.(?:\p{L}\.)+|\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{M}])|\p{N}{1,3}(?:[.,]\p{N}{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʻʼ`´‐‑-][\p{L}\p{M}\p{N}]+)*|\S/gu;
const POSSESSIVE = /['’`´ʼ]s$/u; // some outlets write a grave accent for an apostrophe
const UNSTOPPED = /^\p{L}(?:\.\p{L})+$/u; // "H.E" is "H.E."
const WORD = /^[\p{L}\p{M}]/u;
const NUMBER = /^\p{N}/u;
const CAP = /^\p{Lu}/u;

/** Every token from `from` to `to`. A possessive ending is a token of its own. Linear in the length of the stretch. */
export function tokens(
  text: string,
  formsOf: (lower: string) => readonly string[],
  from = 0,
  to = text.length,
): Token[] {
  const found: Token[] = [];
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end);
    const lower =
      POSSESSIVE.test(piece) && piece.length === 2
        ? "'s"
        : `${piece.toLowerCase().replaceAll("’", "'")}${UNSTOPPED.test(piece) ? "." : ""}`;
    const kind = WORD.test(piece) ? "word" : NUMBER.test(piece) ? "number" : "mark";
    found.push({
      start,
      end,
      text: piece,
      lower,
      forms: kind === "word" ? formsOf(lower) : [lower],
      kind,
      cap: CAP.test(piece),
    });
  };
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const split = POSSESSIVE.test(match[0]) ? end - 2 : end;
    if (split > start) add(start, split);
    if (split < end) add(split, end);
  }
  return found;
}
