import { marksIn, type Place } from "../matching/marks.ts";
import { type Aliases, asHeard, asWritten, isSimilar, type Sought, soughtIn } from "../matching/sought.ts";
import { type Spelling, spellingBy } from "../matching/spelling.ts";
import type { FoundLine } from "./answers.ts";

/** How names are found in other spellings. */
export type Finding = { spelling: Spelling; aliases: Aliases };

/** Without packs: by the letters there are. */
export const BY_LETTERS: Finding = { spelling: spellingBy({ letters: [], sounds: [] }), aliases: () => [] };

export const soughtBy = (q: string, { spelling, aliases }: Finding): Sought => soughtIn(q, spelling, aliases);

/** A question as storage takes it. */
export const seeking = (sought: Sought) => ({
  written: asWritten(sought),
  heard: asHeard(sought),
  isSimilar: (column: string) => isSimilar(sought, column),
});

/** Whatever has the same consonants, whichever vowels: what was nearly written so. None where no name is sought. */
export const nearly = (sought: Sought) => ({
  written: [["~~"]], // stands in nothing
  heard: sought.terms.some(({ heard }) => heard.length > 0) ? asHeard(sought) : [[["~~"]]],
  isSimilar: () => true,
});

type Found = Omit<FoundLine, "marks" | "snippet" | "on">;

/** `text` is a document's whole text; null for all else. */
export const foundLine = (found: Found, text: string | null, sought: Sought, { spelling }: Finding): FoundLine => ({
  ...found,
  marks: marksIn(found.title, sought, spelling),
  snippet: text === null ? null : snippetOf(text, sought, spelling),
  on: null,
});

const BEFORE = 80;
const LENGTH = 260;

/** Some of a text around the first place where most of what is sought stands together, in its own spelling. */
function snippetOf(text: string, sought: Sought, spelling: Spelling): FoundLine["snippet"] {
  const marks = marksIn(text, sought, spelling);
  if (marks.length === 0) return null;
  const within = (from: Place) =>
    marks.filter(({ start, end }) => start >= from.start && end <= from.start + LENGTH - BEFORE);
  const best = marks.reduce((one, other) => (within(other).length > within(one).length ? other : one));
  const start = startOf(text, Math.max(0, best.start - BEFORE), best.start);
  const end = endOf(text, start + LENGTH, Math.max(best.end, start));
  const shown = text.slice(start, end).replace(/\s/gu, " ");
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return { text: shown, marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })) };
}

/** Where a line or a word begins. */
function startOf(text: string, from: number, before: number): number {
  const line = text.lastIndexOf("\n", before - 1) + 1;
  if (line >= from) return line;
  const space = text.indexOf(" ", from);
  return from === 0 ? 0 : space >= 0 && space < before ? space + 1 : before;
}

function endOf(text: string, to: number, after: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(" ", to);
  return space > after ? space : Math.max(after, to);
}
