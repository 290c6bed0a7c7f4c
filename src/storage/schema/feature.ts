import type { Words } from "./words.ts";

/**
 * The tables of one feature, as statements in the words of the database; where databases differ by more than words, ask
 * `words.database`. A projection is named in PROJECTIONS too (tables.ts), so that rebuild makes it anew and compares.
 */
export type Feature = {
  /** Tables that entries do not give. */
  kept?: (words: Words) => readonly string[];
  /** Projections; every table is named `${at}table`, as rebuild makes them in another schema too. */
  projected?: (words: Words, at: string) => readonly string[];
};
