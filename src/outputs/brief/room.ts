import { height } from "../lines.ts";
import type { Block, Line } from "../paper.ts";

// How much of a printed page a block takes, in points, by the sizes of style.ts; of an A4 page 734 are for text.

/** Two pages, less what is lost where a block does not fit at the end of the first, and what faces differ in. */
export const BODY = 1360;

const LINE = { body: 12.5, detail: 10.5, cell: 11.5 };
const WIDTH = { body: 88, detail: 94, page: 493 }; // characters of the widest of the faces

export type ListItem = Extract<Block, { is: "list" }>["items"][number];

export const itemRoom = ({ line, detail }: ListItem): number =>
  height(line, WIDTH.body) * LINE.body + (detail ? height(detail, WIDTH.detail) * LINE.detail : 0) + 2;

export const rowRoom = (cells: readonly Line[]): number =>
  Math.max(...cells.map((cell) => height(cell, WIDTH.body / cells.length))) * LINE.cell + 4;

export function room(block: Block): number {
  switch (block.is) {
    case "heading":
      return { 1: 24, 2: 27, 3: 15 }[block.level];
    case "paragraph":
      return height(block.line, WIDTH.body) * LINE.body + (block.tone === "look" ? 16 : 2);
    case "list":
      return block.items.reduce((sum, item) => sum + itemRoom(item), 0);
    case "table":
      return block.rows.reduce((sum, row) => sum + rowRoom(row), 15);
    case "quotation":
      return (
        height([{ is: "text", text: block.words }], WIDTH.body) * LINE.body +
        height(block.by, WIDTH.detail) * LINE.detail +
        2
      );
  }
}

export const roomOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + room(block), 0);

/** As many as fit, from the first on, written: of a long list nothing is written that is not shown. */
export function fitting<T, W>(
  all: readonly T[],
  most: number,
  write: (one: T, at: number) => W,
  of: (written: W) => number,
): W[] {
  const shown: W[] = [];
  let left = most;
  for (const [at, one] of all.entries()) {
    const written = write(one, at);
    left -= of(written);
    if (left < 0) break;
    shown.push(written);
  }
  return shown;
}
