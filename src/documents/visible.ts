// Signs that are not seen and change how what stands around them is: they turn the order of letters about (U+202E and its
// kind, https://trojansource.codes), steer a terminal, hide letters, or make two names look alike.
const CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F"; // a terminal obeys them
const DIRECTIONS = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u206A-\\u206F";
const NOTHING =
  "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200D\\u2060-\\u2065\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB";
const LINES = "\\u2028\\u2029"; // a new line to some and nothing to others
const TAGS = "\\u{E0000}-\\u{E0FFF}";
const SIGN = new RegExp(`[${CONTROLS}${DIRECTIONS}${NOTHING}${LINES}${TAGS}]|\\p{Surrogate}`, "gu");

// Between letters of these scripts a joiner is spelling: Persian می‌رود is written with one.
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Mark}]$/u;
const PICTURE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u; // pictures are joined to one by U+200D
const UNSPACED = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]\p{Mark}?$/u; // words end at U+200B
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Where a stretch is shown: a name stands in one line; a text has lines and marks of direction among right-to-left words. */
export type Shown = "name" | "text";

/** What is shown instead of a sign that is not seen. */
export const markOf = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

/** The same words with every such sign made a mark that is seen, ⟨U+202E⟩, so that it is shown and not obeyed. */
export const visible = (words: string, shown: Shown = "name"): string =>
  words.replace(SIGN, (sign, at: number) => (isKept(sign, words, at, shown) ? sign : markOf(sign)));

/** Where such signs stand in `words`, in order. */
export const unseenIn = (words: string, shown: Shown = "name"): number[] =>
  [...words.matchAll(SIGN)].flatMap(({ 0: sign, index }) => (isKept(sign, words, index, shown) ? [] : [index]));

function isKept(sign: string, words: string, at: number, shown: Shown): boolean {
  const before = (): string => words.slice(Math.max(0, at - 2), at);
  switch (sign) {
    case "\u200B":
      return UNSPACED.test(before());
    case "\u200C":
      return JOINED.test(before());
    case "\u200D":
      return JOINED.test(before()) || PICTURE.test(before());
    case "\n":
    case "\t":
      return shown === "text";
    case "\r":
      return shown === "text" && words[at + 1] === "\n"; // alone it goes back over the line in a terminal
    case "\u061C":
    case "\u200E":
    case "\u200F":
      // These turn nothing about that is a word: at most a full stop changes its side.
      return shown === "text" && RIGHT_TO_LEFT.test(words);
    default:
      return false;
  }
}
