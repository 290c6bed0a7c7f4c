import { detectDelimiter, parseCsv } from "hucre/csv";
import { type CellValue, readXlsx } from "hucre/xlsx";
import { damaged } from "./damaged.ts";
import { decode } from "./decode.ts";
import { EXTRACTORS, FORMATS } from "./formats.ts";
import { notWhatItSays, startsWith } from "./signatures.ts";
import { type Grid, tablesOf } from "./table.ts";
import type { Refused, Taken } from "./taken.ts";
import { unzip } from "./zip.ts";
import { zipOf } from "./zip-made.ts";

const CELLS = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/.*|[^/]+\.xml|worksheets\/[^/]+\.xml))$/i;

/** The sheets of a workbook that are not hidden; dates as ISO days, formulas as what they came to. */
export async function takeXlsx(bytes: Uint8Array): Promise<Taken | Refused> {
  if (!startsWith(bytes, [0x50, 0x4b])) return notWhatItSays(bytes, FORMATS.xlsx.called);
  const parts = unzip(bytes, (name) => CELLS.test(name));
  if ("reason" in parts) return parts;
  if (![...parts.keys()].some((name) => /^xl\/workbook\.xml$/i.test(name)))
    return { reason: "the file is an archive, not a workbook", next: "unpack it, and add what is in it" };
  try {
    const { sheets } = await readXlsx(zipOf(parts), { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    const grids = sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.map((cells) => cells.map(written)) }));
    return asTaken(grids, "xlsx");
  } catch (error) {
    return damaged(FORMATS.xlsx.called, error);
  }
}

/** A table as text, its cells parted by commas, semicolons or tabs; a first line "sep=;" says by which, as Excel has it. */
export function takeCsv(bytes: Uint8Array): Taken | Refused {
  const decoded = decode(bytes);
  if (typeof decoded !== "string") return decoded;
  const text = decoded.replace(/^\uFEFF/, "");
  const said = /^sep=(.)\r?\n/.exec(text);
  const cells = said ? text.slice(said[0].length) : text;
  const rows = parseCsv(cells, { delimiter: said?.[1] ?? detectDelimiter(cells) });
  return asTaken([{ sheet: "", rows: rows.map((row) => row.map(written)) }], "csv");
}

function asTaken(grids: readonly Grid[], format: "xlsx" | "csv"): Taken | Refused {
  const made = tablesOf(grids);
  return "reason" in made ? made : { ...made, extractor: EXTRACTORS[format], mediaType: FORMATS[format].mediaType };
}

/** A cell as it is read. What has a time and no day is a time. */
function written(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return "";
  const iso = cell.toISOString();
  return cell.getUTCFullYear() < 1900 ? iso.slice(11, 16) : iso.slice(0, 10);
}
