import { partsOf, wordsIn } from "./fold.ts";
import type { Sounding } from "./sounds.ts";
import { heardIn, SHORT, type Spelling, soundsLike } from "./spelling.ts";

/** A word or phrase that is sought: any of `written` stands in a column as it is, or a name there sounds like one of `heard`. */
export type Term = { written: readonly string[]; heard: readonly Sounding[] };

/** What was asked for. Several words must all be there, in any order; what quotation marks are around, as it stands. */
export type Sought = {
  terms: readonly Term[]; // none where nothing is sought
  /** Other readings of the same question: two words as one name, other names of what the gazetteer knows. */
  readings: readonly (readonly Term[])[];
};

/** Other folded names of what has this folded name: " isesco " has " icesco ". */
export type Aliases = (folded: string) => readonly string[];

export function soughtIn(query: string, spelling: Spelling, aliases: Aliases = () => []): Sought {
  const said = saidIn(query, spelling);
  const terms = said.map(({ term }) => term);
  return { terms, readings: [...joined(said, spelling), ...called(said, aliases)].slice(0, MOST) };
}

/** Whether all that is sought stands in the column as it is written. */
export const isWritten = ({ terms }: Sought, column: string): boolean =>
  terms.every(({ written }) => written.some((one) => column.includes(one)));

/** Whether it is there in some reading, as written or by sound. */
export const isSimilar = ({ terms, readings }: Sought, column: string): boolean =>
  [terms, ...readings].some((reading) =>
    reading.every(({ written, heard }) => written.some((one) => column.includes(one)) || soundsLike(heard, column)),
  );

/** For the database: each term as what may stand in the column, by its letters alone and with how it may sound. */
export const asWritten = ({ terms }: Sought): string[][] => terms.map(({ written }) => [...written]);
export const asHeard = ({ terms, readings }: Sought): string[][][] =>
  [terms, ...readings].map((reading) =>
    reading.map(({ written, heard }) => [...written, ...new Set(heard.map(heardIn))]),
  );

const MOST = 6; // readings

type Said = { term: Term; written: string; folded: string }; // written is "" for a phrase

function saidIn(query: string, { fold, sounds }: Spelling): Said[] {
  return Array.from(query.matchAll(/["“”«»„]([^"“”«»„]*)(["“”«»„]?)|[^"“”«»„\s]+/gu)).flatMap(
    ([piece, quoted, closed]) => {
      if (quoted === undefined) return wordsIn(piece).flatMap(({ written }) => word(written));
      const words = wordsIn(quoted).flatMap(({ written }) => fold(written) || []);
      const phrase = ` ${words.join(" ")}${closed ? " " : ""}`;
      return words.length > 0 ? [{ term: { written: [phrase], heard: [] }, written: "", folded: "" }] : [];
    },
  );

  function word(written: string): Said[] {
    const folded = fold(written);
    if (folded === "") return [];
    const apart = partsOf(written).map(fold).filter(Boolean).join(" ");
    const term = { written: [...new Set([needle(folded), needle(apart)])], heard: sounds(written) };
    return [{ term, written, folded }];
  }
}

/** Of one letter or two, only words that begin so. */
const needle = (folded: string): string => ([...folded].length < 3 ? ` ${folded}` : folded);

/** Ali Reza as Alireza: each two that may be one name, and all such at once (Ali Reza Mokhtar Pour). */
function joined(said: readonly Said[], { fold, sounds }: Spelling): Term[][] {
  const terms = said.map(({ term }) => term);
  const pairs = said.slice(1).flatMap(({ written }, at) => {
    const before = said[at]?.written ?? "";
    if (!before || !written || Math.min(before.length, written.length) > SHORT) return [];
    const name = before + written;
    return [{ at, term: { written: [needle(fold(name))], heard: sounds(name) } }];
  });
  const apart: typeof pairs = [];
  for (const pair of pairs) if (pair.at > (apart.at(-1)?.at ?? -2) + 1) apart.push(pair);
  const atOnce = apart.toReversed().reduce((all, { at, term }) => all.toSpliced(at, 2, term), terms);
  return [...(apart.length > 1 ? [atOnce] : []), ...pairs.map(({ at, term }) => terms.toSpliced(at, 2, term))];
}

/** ISESCO as ICESCO. */
function called(said: readonly Said[], aliases: Aliases): Term[][] {
  return said.flatMap((_, from) =>
    said.slice(from).flatMap((__, more) => {
      const run = said.slice(from, from + more + 1);
      if (run.some(({ written }) => !written)) return [];
      const others = aliases(run.map(({ folded }) => folded).join(" "));
      return others.length > 0
        ? [replaced(said, from, run.length, { written: others.map((name) => ` ${name} `), heard: [] })]
        : [];
    }),
  );
}

const replaced = (said: readonly Said[], at: number, many: number, term: Term): Term[] =>
  said.map((one) => one.term).toSpliced(at, many, term);
