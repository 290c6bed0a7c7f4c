import { wordsIn } from "./fold.ts";
import type { Sought, Term } from "./sought.ts";
import { soundAlike } from "./sounds.ts";
import { isName, type Spelling } from "./spelling.ts";

/** A place in a text, in UTF-16 units. */
export type Place = { start: number; end: number };

/** The words of a text that were sought: as written where they stand so, else by how they sound. At most a hundred. */
export function marksIn(text: string, { terms, readings }: Sought, { fold, sounds }: Spelling): Place[] {
  const words = wordsIn(text).map((word) => ({ ...word, folded: fold(word.written) }));
  let column = " ";
  const starts: number[] = []; // where each word begins in the column
  for (const { folded } of words) {
    starts.push(column.length);
    if (folded) column += `${folded} `;
  }
  const found = new Set<number>();
  const asWritten = (written: string): boolean => {
    const lead = written.length - written.trimStart().length;
    const length = written.trim().length;
    const first = column.indexOf(written);
    for (let at = first; at >= 0 && found.size < MOST; at = column.indexOf(written, at + 1))
      for (let n = wordAt(starts, at + lead); n < words.length && (starts[n] ?? 0) < at + lead + length; n++)
        found.add(n);
    return first >= 0;
  };
  const byEar = (term: Term): void => {
    if (term.heard.length === 0) return;
    for (const [n, { written }] of words.entries())
      if (
        found.size < MOST &&
        isName(written) &&
        sounds(written).some((one) => term.heard.some((other) => soundAlike(one, other)))
      )
        found.add(n);
  };
  for (const term of [...terms, ...readings.flat()]) if (term.written.filter(asWritten).length === 0) byEar(term);
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((n) => words[n] ?? [])
    .map(({ start, end }) => ({ start, end }));
}

const MOST = 100;

/** The last word that begins at or before a place. */
function wordAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
