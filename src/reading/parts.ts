import { datesIn } from "./dates.ts";
import { is, type Lexicon } from "./lexicon.ts";
import { type Found, matchAt } from "./pattern.ts";
import { type Token, tokens } from "./token.ts";

export type Role = "provenance" | "date" | "byline" | "title" | "lead" | "body" | "furniture";
/** A paragraph: a stretch of the text with what it is, and its tokens. */
export type Part = { role: Role; start: number; end: number; tokens: readonly Token[] };

const TITLE_LIMIT = 30; // words
const HEAD = 6; // paragraphs at the start that may still be header lines
const BLOCK = /[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/gu;
const LINE = /[^\n]+/gu;
const SENTENCE_END = /[.!?…]["”’»)]*\s*$/u;

/** Cuts a document into its paragraphs and tells header lines, headline, lead, body and page furniture apart. */
export function partsOf(text: string, lexicon: Lexicon): Part[] {
  // Where nothing is apart by empty lines, each line is a paragraph of its own.
  const cut = /\n[ \t\r]*\n/u.test(text.trim())
    ? blocks(text)
    : [...text.matchAll(LINE)].map((m) => [m.index, m.index + m[0].length] as const);
  const pieces = unbroken(text, cut, lexicon);
  const parts: Part[] = [];
  let textBegun = false;
  let over = false;
  let seen = 0;
  for (const [start, end] of pieces) {
    if (text.slice(start, end).trim() === "") continue;
    const cut = tokens(text, lexicon.formsOf, start, end);
    const told = roleOf(text.slice(start, end), cut, lexicon, textBegun ? HEAD : seen, textBegun);
    // What stands under "Related articles" is no part of this report.
    const role: Role = over ? "furniture" : told;
    if (textBegun && told === "furniture" && heads(cut, lexicon)) over = true;
    if (role === "lead") textBegun = true;
    if (role !== "provenance") seen += 1;
    parts.push({ role: textBegun && role === "title" ? "body" : role, start, end, tokens: cut });
  }
  return parts;
}

/** A short line that heads what a page puts under its report. */
const heads = (cut: readonly Token[], lexicon: Lexicon): boolean =>
  cut.filter((t) => t.kind !== "mark").length <= 4 && cut.some((t) => is(lexicon, t, "under-report"));

/**
 * Paragraphs as they were before their lines were broken: a piece that does not end its sentence goes on in the next where that
 * begins in lower case, or where the text is broken into lines of one length throughout.
 */
function unbroken(
  text: string,
  pieces: Iterable<readonly [number, number]>,
  { classes }: Lexicon,
): (readonly [number, number])[] {
  const all = [...pieces].filter(([start, end]) => text.slice(start, end).trim() !== "");
  const open = ([start, end]: readonly [number, number]) => !SENTENCE_END.test(text.slice(start, end));
  const begins = (piece: readonly [number, number] | undefined) => (piece ? text.slice(...piece).trimStart() : "");
  const goesOn = all.filter((piece, i) => open(piece) && /^\p{Ll}/u.test(begins(all[i + 1]))).length;
  const broken = goesOn >= 3 && goesOn * 4 >= all.length;
  const joined: (readonly [number, number])[] = [];
  let last: readonly [number, number] | undefined;
  for (const piece of all) {
    const before = joined.at(-1);
    // " date 2020-11-17": a header line of its own.
    const header = classes.get("header-word")?.has(begins(piece).split(/\P{L}/u, 1)[0] ?? "");
    const lowers = !header && /^\p{Ll}/u.test(begins(piece));
    const long = last ? last[1] - last[0] >= WRAPPED : false;
    if (before && last && open(last) && !POINT.test(text.slice(...piece)) && (lowers ? long || broken : broken && long))
      joined[joined.length - 1] = [before[0], piece[1]];
    else joined.push(piece);
    last = piece;
  }
  return joined;
}
const WRAPPED = 40; // UTF-16 units: a shorter line is a heading or the end of a paragraph

function* blocks(text: string): Generator<readonly [number, number]> {
  for (const match of text.replaceAll("\r", " ").matchAll(BLOCK)) {
    // Header lines often stand directly above each other or above the text: a short first line is a line of its own.
    const lines = [...match[0].matchAll(LINE)];
    let from = match.index;
    const end = match.index + match[0].length;
    for (const [i, line] of lines.slice(0, -1).entries()) {
      const stop = match.index + line.index + line[0].length;
      const next = lines[i + 1]?.[0] ?? "";
      if (SENTENCE_END.test(line[0]) || line[0].length < HEADER_LINE || POINT.test(next)) {
        yield [from, stop];
        from = stop + 1;
      }
    }
    if (from < end) yield [from, end];
  }
}
const HEADER_LINE = 60;
/** The first mark of a point in a list. */
const POINT = /^\s*(?:[-•–—*·▪●]|\d{1,2}[.)])\s/u;

function roleOf(text: string, cut: readonly Token[], lexicon: Lexicon, seen: number, begun: boolean): Role {
  const words = cut.filter((t) => t.kind !== "mark").length;
  for (const { part, patterns, whole } of lexicon.parts) {
    if (words > whole) continue;
    if (patterns.some((p): boolean => Boolean(matchAt(p, cut, 0, cut.length) satisfies Found | null))) return part;
  }
  if (words === 0) return "furniture";
  const dated = datesIn(cut, lexicon);
  if (
    !begun &&
    seen < HEAD &&
    dated.some((d) => d.value.length > 4 || words <= 3) &&
    words - dated.reduce((n, d) => n + d.to - d.from, 0) <= DATE_LINE_WORDS
  )
    return "date";
  if (begun) return "body";
  const sentence = SENTENCE_END.test(text) && words > 4;
  const headline = !sentence && words <= TITLE_LIMIT && !cut.every((t) => is(lexicon, t, "day-name"));
  return headline && seen < HEAD ? "title" : "lead";
}
const DATE_LINE_WORDS = 9;
