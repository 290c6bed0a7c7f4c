import { wordsOf } from "./words.ts";

// When two texts are one report that was printed twice. It follows from the two texts alone, so that the order in which
// documents came cannot matter.

const SHINGLE = 5; // words
const ALIKE = 0.8; // of the shingles of the shorter text
/**
 * A text of fewer words is a reprint only of the same words: a caption or a notice stands in many a report, and would
 * make one family of all that have it.
 */
const SHORT = 32; // words

/**
 * Of each eight runs of nine words one at least is kept as a mark (winnowing: Schleimer, Wilkerson, Aiken 2003), about
 * one in four or five. So texts that share sixteen words in a row share a mark, whatever stands around them. Alike at 0.8
 * they share such a row: a word put in breaks four shingles, so a text of N shingles is broken at N / 20 places at most,
 * and one of the N / 20 + 1 rows between has 16 N / (N + 20) shingles, which is twelve, of sixteen words, from N = 60 on.
 * Runs as short as shingles would be phrases that thousands of reports have.
 */
const RUN = 9;
const WINDOW = 8;
/** Marks in common, of the marks of the text that has fewer: what shares less is not looked into. Reprints share half. */
const MARKS_SHARED = 1 / 8;

/** A text as it is compared with others. */
export type Wording = { words: string[]; shingles: ReadonlySet<string>; marks: ReadonlySet<number> };

export function wordingOf(text: string): Wording {
  const words = wordsOf(text);
  if (words.length < SHORT) return { words, shingles: new Set(), marks: new Set() };
  return { words, shingles: new Set(runsOf(words, SHINGLE)), marks: marksOf(runsOf(words, RUN)) };
}

/** Runs of five words, or of as many as are asked for where those are fewer. */
export function shinglesOf(words: readonly string[], most = SHINGLE): string[] {
  return runsOf(words, Math.min(SHINGLE, most, words.length));
}

function runsOf(words: readonly string[], size: number): string[] {
  if (size === 0) return [];
  return words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(" "));
}

/** How much of the smaller set is in the larger, 0–1; 0 where one is empty. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of smaller) if (larger.has(shingle)) shared++;
  return smaller.size === 0 ? 0 : shared / smaller.size;
}

/** Whether so many marks in common are worth a look at both texts. */
export const mayBeAlike = (shared: number, one: number, other: number): boolean =>
  shared > 0 && shared >= MARKS_SHARED * Math.min(one, other);

export const areAlike = (one: Wording, other: Wording): boolean => containment(one.shingles, other.shingles) >= ALIKE;

/** The smallest hash of each window of runs; it depends on the words of that window alone. */
function marksOf(runs: readonly string[]): Set<number> {
  const hashes = runs.map(hashOf);
  const marks = new Set<number>();
  for (let from = 0; from + WINDOW <= hashes.length; from++) {
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < from + WINDOW; at++) least = Math.min(least, hashes[at] ?? least);
    marks.add(least);
  }
  return marks;
}

/** 47 bits: whole in JavaScript and in both databases, six bytes in SQLite. By cyrb53, two rounds of MurmurHash's mixing. */
function hashOf(words: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x7fff) * 0x100000000 + (low >>> 0);
}
