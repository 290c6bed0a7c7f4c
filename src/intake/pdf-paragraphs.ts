import type { Block } from "./pdf-columns.ts";
import type { Segment } from "./pdf-rows.ts";

/** Paragraphs as the lines they were set in. One that runs on in the next column or on the next page is one. */
export function paragraphsOf(blocks: readonly Block[], rtl: boolean): string[][] {
  const paragraphs: string[][] = [];
  let last: { line: Segment; block: Block } | undefined;
  for (const block of rtl ? blocks.map(mirrored) : blocks) {
    const leading = leadingOf(block);
    for (const [at, line] of block.lines.entries()) {
      const before = block.lines[at - 1];
      const goesOn = before
        ? !isNew(before, line, block, leading)
        : last !== undefined && runsOn(last.line, last.block, line, block);
      if (goesOn) paragraphs.at(-1)?.push(line.text);
      else paragraphs.push([line.text]);
      last = { line, block };
    }
  }
  return paragraphs;
}

function isNew(before: Segment, line: Segment, block: Block, leading: number): boolean {
  if (isOtherSize(before, line) || line.y - before.y > 1.35 * leading) return true;
  if (before.text.includes("\t") || line.text.includes("\t")) return true; // a row of a table
  if (isCentred(before, block) && isCentred(line, block)) return false;
  if (line.left - Math.max(before.left, block.left) > 0.8 * line.size) return true;
  return endsEarly(before, line, block);
}

function runsOn(before: Segment, above: Block, line: Segment, block: Block): boolean {
  if (isOtherSize(before, line) || before.text.includes("\t")) return false;
  if (NUMBERED.test(line.text)) return false; // an item of its own, wherever the one before ended
  if (CUT.test(before.text) || /^\p{Ll}/u.test(line.text)) return true;
  return !ENDED.test(before.text) && line.left - block.left <= 0.8 * line.size && !endsEarly(before, line, above);
}

const isOtherSize = (a: Segment, b: Segment): boolean => Math.max(a.size, b.size) > 1.12 * Math.min(a.size, b.size);

const NUMBERED = /^\p{N}{1,3}[.)]\s/u;
const CUT = /\p{L}[-\u2010\u00ad]$/u;
const ENDED = /[.!?:;…۔؟][”"’»)\]]*$/u;

/** Whether the next line's first word would still have gone on this line, with room to spare: then it was ended on purpose. */
function endsEarly(before: Segment, line: Segment, block: Block): boolean {
  const letter = (before.right - before.left) / Math.max(1, before.text.length);
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const room = block.right - before.right;
  if (CUT.test(before.text) || room <= 1.3 * letter * word + 2 * letter) return false;
  return ENDED.test(before.text) || room > 0.25 * (block.right - block.left);
}

function isCentred(line: Segment, block: Block): boolean {
  const [before, after] = [line.left - block.left, block.right - line.right];
  return before > 2 * line.size && Math.abs(before - after) < line.size;
}

/** The usual distance of two lines; of lines set apart from each other, what their size leads to expect. */
function leadingOf({ lines }: Block): number {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  return Math.min(usual, 1.6 * (lines[0]?.size ?? usual));
}

const mirrored = ({ left, right, lines }: Block): Block => ({
  left: -right,
  right: -left,
  lines: lines.map((line) => ({ ...line, left: -line.right, right: -line.left })),
});
