/** A stretch of words where a page shows it: in points, `y` is the line its letters stand on, counted downwards. */
export type Piece = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  rtl: boolean;
  spaced: boolean;
};

/** Pieces on one line with no wide gap between: a whole line of a column, or a cell of a table. */
export type Segment = { text: string; left: number; right: number; y: number; size: number };

/** What stands on one height of a page, from left to right. */
export type Row = { y: number; segments: Segment[] };

/** A gap wider than this many letter heights parts two segments; in doubt it does: a row puts them together again. */
const WIDE = 0.9;
/** A gap wider than this is a space, where the page has none of its own. */
const SPACE = 0.18;

/** Pieces by the lines they stand on, from the top of the page. Raised marks and lowered ones stay on their line. */
export function rowsOf(pieces: readonly Piece[], rtl: boolean): Row[] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const first = row[0];
    if (first && piece.y - first.y <= 0.5 * Math.max(first.size, piece.size)) row.push(piece);
    else {
      row = [piece];
      rows.push(row);
    }
  }
  return rows.map((on) => ({ y: baseline(on), segments: segmentsOf(on, rtl) }));
}

const baseline = (row: readonly Piece[]): number => row.reduce((a, b) => (b.text.length > a.text.length ? b : a)).y;

function segmentsOf(row: readonly Piece[], rtl: boolean): Segment[] {
  const parts: Piece[][] = [];
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    const part = parts.at(-1);
    const end = part ? Math.max(...part.map(({ right }) => right)) : Number.NEGATIVE_INFINITY;
    if (part && piece.left - end < WIDE * piece.size) part.push(piece);
    else parts.push([piece]);
  }
  return parts.map((part) => ({
    text: textOf(part, rtl),
    left: Math.min(...part.map(({ left }) => left)),
    right: Math.max(...part.map(({ right }) => right)),
    y: baseline(part),
    size: Math.max(...part.map(({ size }) => size)),
  }));
}

function textOf(part: readonly Piece[], rtl: boolean): string {
  const inOrder = rtl ? [...part].reverse() : part;
  let text = "";
  for (const [at, piece] of inOrder.entries()) {
    const before = inOrder[at - 1];
    const gap = before ? (rtl ? before.left - piece.right : piece.left - before.right) : 0;
    text += before && (piece.spaced || gap > SPACE * piece.size) ? ` ${piece.text}` : piece.text;
  }
  return text.replace(/\s+/g, " ").trim();
}
