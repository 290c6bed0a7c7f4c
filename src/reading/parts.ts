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
  const pieces = /\n[ \t\r]*\n/u.test(text.trim())
    ? blocks(text)
    : [...text.matchAll(LINE)].map((m) => [m.index, m.index + m[0].length] as const);
  const parts: Part[] = [];
  let textBegun = false;
  let seen = 0;
  for (const [start, end] of pieces) {
    if (text.slice(start, end).trim() === "") continue;
    const cut = tokens(text, lexicon.formsOf, start, end);
    const role = roleOf(text.slice(start, end), cut, lexicon, textBegun ? HEAD : seen, textBegun);
    if (role === "lead") textBegun = true;
    if (role !== "provenance") seen += 1;
    parts.push({ role: textBegun && role === "title" ? "body" : role, start, end, tokens: cut });
  }
  return parts;
}

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
