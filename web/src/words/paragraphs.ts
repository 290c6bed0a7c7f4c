export type Paragraph = { start: number; end: number; text: string };

/** A document's paragraphs with their places in its text: parted by blank lines, or by lines where it has none. */
export function paragraphs(text: string): Paragraph[] {
  const blank = /\n[ \t]*\n/.test(text);
  const one = blank ? /\S[\s\S]*?(?=\n[ \t]*\n|\s*$)/g : /\S[^\n]*/g;
  return [...text.matchAll(one)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
}
