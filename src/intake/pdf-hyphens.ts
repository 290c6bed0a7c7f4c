const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const CUT = /(?:[\p{L}\p{M}]+[-\u2010])*[\p{L}\p{M}]+(?=[-\u2010]$)/u;
const START = /^\p{Ll}[\p{L}\p{M}]*/u;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Paragraphs with their lines joined, and words cut at a line's end; a compound the text has elsewhere keeps its hyphen. */
export function joined(paragraphs: readonly string[][]): string[] {
  const known = new Set(paragraphs.flat().flatMap((line) => line.toLowerCase().match(WORD) ?? []));
  return paragraphs.map((lines) => lines.reduce((text, line) => (text ? join(text, line, known) : line), ""));
}

function join(text: string, line: string, known: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const end = text.slice(-80);
  const before = CUT.exec(end)?.[0].toLowerCase();
  if (before !== undefined) {
    const after = START.exec(line)?.[0].toLowerCase();
    if (after === undefined) return /^[\p{L}\p{N}]/u.test(line) ? text + line : `${text} ${line}`;
    const isCompound = known.has(`${before}-${after}`) && !known.has(before + after);
    return (isCompound ? text : text.slice(0, -1)) + line;
  }
  return NO_SPACES.test(text.at(-1) ?? "") && NO_SPACES.test(line.at(0) ?? "") ? text + line : `${text} ${line}`;
}
