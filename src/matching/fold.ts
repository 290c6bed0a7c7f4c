import type { LettersRow } from "./spelling-rows.ts";

/** A word of a text, with its place there in UTF-16 units. Hyphens and apostrophes within it are part of it. */
export type Word = { start: number; end: number; written: string };

/**
 * How a word is written in plain lower-case Latin letters and figures, whatever its script, marks and letter variants; what is in
 * no row stays as it is. "Əliyev" and "Алиев" give "aliyev" and "aliev".
 */
export type Fold = (written: string) => string;

export function foldBy(rows: readonly LettersRow[]): Fold {
  const plain = new Map(rows.flatMap((row) => Object.entries(row.as)));
  return (written) => {
    if (PLAIN.test(written)) return written.toLowerCase();
    let folded = "";
    for (const letter of lower(written))
      folded +=
        plain.get(letter) ?? [...letter.normalize("NFD").replace(MARKS, "")].map((l) => plain.get(l) ?? l).join("");
    return folded.replace(NEITHER, "");
  };
}

const PLAIN = /^[A-Za-z0-9]*$/;
const MARKS = /\p{M}/gu;
const NEITHER = /[^\p{L}\p{N}]/gu;

/** In lower case with each letter composed; the dotted capital İ is an i, and the dotless ı is left to the rows. */
export const lower = (written: string): string =>
  written.normalize("NFKC").replaceAll("İ", "i").toLowerCase().replaceAll("i\u0307", "i").normalize("NFC");

// Marks, tatweel, joiners, apostrophes (ayn and hamza too) and hyphens are within a word where a letter follows. The 's of English is not.
const LETTERS = String.raw`(?:[\p{L}\p{N}\p{M}\u200c\u00ad]|\u200d)+`;
const WORD = new RegExp(String.raw`${LETTERS}(?:['’‘ʼʻʿʾ\u0060´ʹ‐‑-](?!s(?![\p{L}\p{N}\p{M}]))${LETTERS})*`, "giu");

export const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: written, index }) => ({ start: index, end: index + written.length, written }));

/** The parts of a hyphenated word, or the word alone. */
export const partsOf = (written: string): string[] => written.split(/[-‐‑]/u).filter(Boolean);
