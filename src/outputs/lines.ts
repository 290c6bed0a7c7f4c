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
 * reader's machine are not known.
 */
export function height(line: Line, width: number): number {
  const length = line.reduce((sum, one) => sum + lengthOf(one), 0);
  return Math.max(1, Math.ceil(length / width));
}

function lengthOf(inline: Line[number]): number {
  if (inline.is === "note") return 2;
  if (inline.is === "unreviewed") return 3;
  // What is not Latin, Greek or Cyrillic is set wider.
  const wide = inline.text.match(/[\u0530-\u1fff\u2070-\uffff]/g)?.length ?? 0;
  const capitals = inline.text.match(/\p{Lu}/gu)?.length ?? 0;
  return inline.text.length + (wide + capitals) * 0.6;
}
