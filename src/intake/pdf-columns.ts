import type { Row, Segment } from "./pdf-rows.ts";

/** Lines that stand under each other in one column, or across the page. */
export type Block = { left: number; right: number; lines: Segment[] };

const FEWEST = 3; // lines on each side before a gap down the page is a gutter
const DEEPEST = 4; // columns within columns

/** A page's lines in the order they are read: what crosses the gutter, then one column, then the other, and so on down. */
export function blocksOf(rows: readonly Row[], rtl: boolean, depth = 0): Block[] {
  const segments = rows.flatMap((row) => row.segments);
  const gutter = depth < DEEPEST ? gutterOf(segments) : undefined;
  if (gutter === undefined) return segments.length > 0 ? [inOneColumn(rows, rtl)] : [];
  const blocks: Block[] = [];
  const [left, right, across]: [Row[], Row[], Row[]] = [[], [], []];
  const flush = () => {
    if (across.length > 0) blocks.push(inOneColumn(across, rtl));
    for (const side of rtl ? [right, left] : [left, right]) blocks.push(...blocksOf(side, rtl, depth + 1));
    left.length = right.length = across.length = 0;
  };
  for (const { y, segments } of rows) {
    const crossing = segments.filter((s) => s.left < gutter && s.right > gutter);
    if (crossing.length > 0) {
      if (left.length + right.length > 0) flush();
      across.push({ y, segments });
      continue;
    }
    if (across.length > 0) {
      blocks.push(inOneColumn(across, rtl));
      across.length = 0;
    }
    const [before, after] = [segments.filter((s) => s.right <= gutter), segments.filter((s) => s.left >= gutter)];
    if (before.length > 0) left.push({ y, segments: before });
    if (after.length > 0) right.push({ y, segments: after });
  }
  flush();
  return blocks;
}

/** The height of a page that the fewest lines cross, with columns of text on both sides; none for tables of short cells. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const at of new Set(segments.map(({ left }) => Math.floor(left - 1)))) {
    const left = segments.filter(({ right }) => right <= at);
    const right = segments.filter((s) => s.left >= at);
    const crossing = segments.length - left.length - right.length;
    if (Math.min(left.length, right.length) < FEWEST || crossing > 0.6 * (left.length + right.length)) continue;
    if (!isText(left) || !isText(right) || !areBeside(left, right)) continue;
    const score = left.length + right.length - 3 * crossing;
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at;
}

/** Lines of text mostly fill their column; cells of a table mostly do not. */
function isText(side: readonly Segment[]): boolean {
  const [left, right] = edges(side);
  const widths = side.map((s) => s.right - s.left).sort((a, b) => a - b);
  const size = side[0]?.size ?? 1;
  return (widths[widths.length >> 1] ?? 0) >= 0.6 * (right - left) && right - left >= 8 * size;
}

function areBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const span = (side: readonly Segment[]) => [Math.min(...side.map(({ y }) => y)), Math.max(...side.map(({ y }) => y))];
  const [[a = 0, b = 0], [c = 0, d = 0]] = [span(left), span(right)];
  return Math.min(b, d) - Math.max(a, c) >= 0.5 * Math.min(b - a, d - c);
}

const edges = (lines: readonly Segment[]): [left: number, right: number] => [
  Math.min(...lines.map(({ left }) => left)),
  Math.max(...lines.map(({ right }) => right)),
];

function inOneColumn(rows: readonly Row[], rtl: boolean): Block {
  const lines = rows.map(({ y, segments }) => {
    const inOrder = rtl ? [...segments].reverse() : segments;
    const [left, right] = edges(segments);
    const size = Math.max(...segments.map((s) => s.size));
    return {
      text: inOrder.reduce((text, cell, n) => text + gap(inOrder[n - 1], cell) + cell.text, ""),
      left,
      right,
      y,
      size,
    };
  });
  const [left, right] = edges(lines);
  return { left, right, lines };
}

/** Cells of a table stand further apart than words. */
function gap(one: Segment | undefined, other: Segment): string {
  if (!one) return "";
  const apart = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return apart > 2.5 * other.size ? "\t" : " ";
}
