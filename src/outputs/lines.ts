import type { Line } from "./paper.ts";

export const text = (words: string): Line => (words ? [{ is: "text", text: words }] : []);
export const strong = (words: string): Line => [{ is: "strong", text: words }];
export const quiet = (words: string): Line => [{ is: "quiet", text: words }];
export const name = (words: string): Line => [{ is: "name", text: words }];
export const words = (quotation: string): Line => [{ is: "words", text: quotation }];

/** Lines in one, with a separator between. What is empty is left out. */
export function joined(lines: readonly Line[], by: string): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [...text(by), ...line]));
}

/** Not longer than `most` characters; what is cut off is shown as cut off. Surrogate pairs stay whole. */
export function clipped(whole: string, most: number): string {
  const flat = whole.replace(/\s+/g, " ").trim();
  if (flat.length <= most) return flat;
  const cut = [...flat].slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S{0,20}$/, "")}…`;
}

/**
 * How many printed lines a line takes, at `width` characters a line: rather too many than too few, for the faces of the
 * reader's machine are not known. A word that does not fit goes to the next line; one longer than a line is broken.
 */
export function height(line: Line, width: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of wordsOf(line)) {
    if (taken > 0 && taken + 1 + word > width) {
      lines += 1;
      taken = 0;
    }
    taken += word + (taken > 0 ? 1 : 0);
    const over = Math.max(0, Math.ceil(taken / width) - 1);
    lines += over;
    taken -= over * width;
  }
  return lines;
}

/** The widths of the words between which a line can be broken: a mark stands with the word before it. */
function wordsOf(line: Line): number[] {
  const widths = [0];
  for (const inline of line) {
    const [first = "", ...others] = inline.is === "note" || inline.is === "unreviewed" ? [] : inline.text.split(/\s+/);
    const mark = inline.is === "note" ? 2 : inline.is === "unreviewed" ? 3 : 0;
    widths.push((widths.pop() ?? 0) + mark + widthOf(first), ...others.map(widthOf));
  }
  return widths.filter((width) => width > 0);
}

/** Capitals, broad letters, and what is not Latin, Greek or Cyrillic are set wider. */
const widthOf = (word: string): number =>
  word.length + (word.match(/[\u0530-\u1fff\u2070-\uffffmw]|\p{Lu}/gu)?.length ?? 0) * 0.6;
