import type { FoundNoun } from "./store.ts";

/**
 * What the index of trigrams is asked, for rows of a noun that may satisfy one of the readings: of each term any, and of that every
 * trigram. Null where it could not tell: a reading in which no term has three letters.
 */
export function trigramsOf(noun: FoundNoun, readings: readonly (readonly (readonly string[])[])[]): string | null {
  const asked = readings.map((terms) => terms.flatMap((any) => anyOf(any) ?? []));
  if (asked.some((terms) => terms.length === 0)) return null;
  const [first = [], ...others] = asked.map((terms) => terms.join(" AND "));
  const any = others.length > 0 ? `(${[first, ...others].map((one) => `(${one})`).join(" OR ")})` : first;
  return `${every(`=${noun}`)} AND ${any}`;
}

function anyOf(any: readonly string[]): string | null {
  const each = any.map(every);
  if (each.some((one) => one === "")) return null;
  return each.length === 1 ? (each[0] ?? null) : `(${each.map((one) => `(${one})`).join(" OR ")})`;
}

/** Letters of what is sought are no quotation marks. */
function every(words: string): string {
  const letters = [...words];
  const trigrams = letters.slice(2).map((last, at) => `${letters[at]}${letters[at + 1]}${last}`);
  return [...new Set(trigrams)].map((trigram) => `"${trigram}"`).join(" AND ");
}
