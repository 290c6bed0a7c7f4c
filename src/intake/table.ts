import { LONGEST_TEXT, type Refused, tooLong } from "./taken.ts";
import { oneLine } from "./words.ts";

/** A sheet whose first full row names its columns. Each row is quoted by its span of the document's text, in UTF-16 units. */
export type Table = { sheet: string; header: string[]; rows: TableRow[] };
/** `row` counts from 1, as the sheet itself does. */
export type TableRow = { row: number; cells: string[]; start: number; end: number };

export type Grid = { sheet: string; rows: readonly (readonly string[])[] };

/** The text of sheets, a paragraph a row and in it a line a cell, under the name of its column; with where each row stands. */
export function tablesOf(grids: readonly Grid[]): { text: string; tables: Table[] } | Refused {
  let text = "";
  const tables: Table[] = [];
  const write = (paragraph: string): { start: number; end: number } => {
    const start = text === "" ? 0 : text.length + 2;
    text += start === 0 ? paragraph : `\n\n${paragraph}`;
    return { start, end: text.length };
  };
  for (const { sheet, rows } of grids) {
    const tidied = rows.map((cells) => cells.map(oneLine));
    const headerAt = headerOf(tidied);
    const header = tidied[headerAt];
    if (!header) continue;
    if (grids.length > 1) write(oneLine(sheet));
    const table: Table = { sheet: oneLine(sheet), header, rows: [] };
    for (const [at, cells] of tidied.entries()) {
      if (at === headerAt || cells.every((cell) => cell === "")) continue;
      if (text.length > LONGEST_TEXT) return tooLong;
      if (at < headerAt) write(cells.filter(Boolean).join("\t"));
      else table.rows.push({ row: at + 1, cells, ...write(rowText(header, cells)) });
    }
    tables.push(table);
  }
  if (tables.every(({ rows }) => rows.length === 0))
    return { reason: "there are no rows under the names of the columns", next: "look whether it is the right file" };
  return { text: `${text}\n`, tables };
}

/** Above the names of the columns a sheet may have a title, in a row of one cell. */
function headerOf(rows: readonly string[][]): number {
  const filled = rows.map((cells) => cells.filter(Boolean).length);
  const full = filled.findIndex((count) => count > 1);
  return full >= 0 ? full : filled.findIndex((count) => count > 0);
}

const rowText = (header: readonly string[], cells: readonly string[]): string =>
  cells.flatMap((cell, at) => (cell ? [header[at] ? `${header[at]}: ${cell}` : cell] : [])).join("\n");
