import { createHash } from "node:crypto";
import { isTableType } from "../documents/table-types.ts";
import type { Parsers } from "../intake/parsers.ts";
import type { Table } from "../intake/table.ts";
import type { ColumnsNamed } from "../register/entry.ts";
import type { Store } from "../storage/store.ts";
import type { ReadSoFar } from "./reading-work.ts";
import { type TableReader, tableRecords } from "./table-records.ts";

/** Counts up with every change of what is made of a row. */
const ROWS = "rows@1";

/** A sheet of a table, and what its columns mean, where a person has said so. */
export type Sheet = { table: Table; columns: ColumnsNamed | undefined; namedBy: string | undefined };
/** What is made of a table: how many rows became records, or why none did. */
export type TableRead = { rows: number; records: number; asked: string[] } | { unread: string };

const UNNAMED = "nobody has said yet what its columns mean; say so on its page, or with: entente columns";

/** Reads the tables that are not read yet and whose columns somebody has named since. */
export async function readTables(store: Store, reader: TableReader, parsers: Parsers): Promise<ReadSoFar> {
  const soFar: ReadSoFar = { read: 0, unread: [] };
  for (const { id, file, reason } of await store.unreadTables()) {
    const made = await readTable(store, reader, parsers, id);
    if (!("unread" in made)) soFar.read += 1;
    else if (made.unread !== reason) soFar.unread.push({ file, reason: made.unread });
  }
  return soFar;
}

/** The sheets of a table as its original has them; or why they cannot be had. */
export async function sheetsOf(store: Store, parsers: Parsers, id: string): Promise<Sheet[] | { unread: string }> {
  const document = await store.document(id);
  if (!document || !isTableType(document.mediaType)) return { unread: "it is no table" };
  const bytes = await store.original(id);
  if (!bytes) return { unread: "its original was erased" };
  const taken = await parsers.take(document.file, bytes);
  if ("reason" in taken) return { unread: `${taken.reason}; ${taken.next}` };
  const [whole] = taken.documents;
  if (whole?.text !== document.text)
    return {
      unread:
        "its text was taken out by an older version, whose rows stand elsewhere; take it out again, on its page or with: entente again",
    };
  return Promise.all(
    (whole.tables ?? []).map(async (table) => {
      const named = await store.columnsFor(table.header);
      return { table, columns: named?.columns, namedBy: named?.entry };
    }),
  );
}

/** Reads a table anew by the columns that are named now. */
export async function readTable(store: Store, reader: TableReader, parsers: Parsers, id: string): Promise<TableRead> {
  const sheets = await sheetsOf(store, parsers, id);
  const document = await store.document(id);
  if (!document) return { unread: "there is no such document" };
  const named =
    "unread" in sheets
      ? []
      : sheets.flatMap(({ table, columns, namedBy }) => (columns ? [{ table, columns, namedBy }] : []));
  if (named.length === 0) {
    const unread = "unread" in sheets ? sheets.unread : UNNAMED;
    if (document.reason !== unread && document.state === "unread") await store.leaveUnread(id, ROWS, unread);
    return { unread };
  }
  const unnamed = "unread" in sheets ? [] : sheets.flatMap(({ table, columns }) => (columns ? [] : [table]));
  const { home } = await store.info();
  const records = tableRecords(document.text, named, unnamed, reader, home);
  await store.enterReading(id, `${ROWS}:${hashOf(named.map(({ namedBy }) => namedBy))}`, records);
  return {
    rows: named.reduce((sum, { table }) => sum + table.rows.length, 0),
    records: records.undertakings.length,
    asked: records.problems.map(({ says }) => says),
  };
}

/** Columns named anew are read anew, even as they were named once before. */
const hashOf = (namedBy: readonly (string | undefined)[]): string =>
  createHash("sha256").update(JSON.stringify(namedBy)).digest("hex").slice(0, 8);
