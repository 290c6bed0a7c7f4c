export type Paragraph = { start: number; end: number; text: string };

const BLANK = /\r?\n[ \t]*\r?\n\s*/g;
const LINE = /\r?\n\s*/g;

/** A document's paragraphs with their places in its text: parted by blank lines, or by lines where it has none. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const take = (from: number, to: number): void => {
    const words = text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const kept = words.trim();
    if (kept) found.push({ start, end: start + kept.length, text: kept });
  };
  let from = 0;
  for (const gap of text.matchAll(text.search(BLANK) < 0 ? LINE : BLANK)) {
    take(from, gap.index);
    from = gap.index + gap[0].length;
  }
  take(from, text.length);
  return found;
}
