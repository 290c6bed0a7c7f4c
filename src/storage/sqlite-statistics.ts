import type { DatabaseSync } from "node:sqlite";

/**
 * How many values a column has in a register of about 100,000 documents; one not named here has a value for each row.
 * Without such figures SQLite takes `register`, which every key begins with, for selective, and reads a whole table by it.
 */
const VALUES: Record<string, number> = {
  ...{
    register: 1,
    type: 10,
    noun: 8,
    review: 5,
    state: 4,
    settled: 3,
    ended: 3,
    evidence: 8,
    sides: 3000,
    day: 5000,
    place: 2000,
  },
  ...{ document: 100_000, objectId: 5000, object: 5000 },
};
const ROWS = 1_000_000;

/** Tells SQLite's planner what to expect of the indexes in a schema, the same for all, so that plans do not change with the data. */
export function expectMany(raw: DatabaseSync, schema: "main" | "temp"): void {
  const rows = (sql: string, ...given: string[]): string[] =>
    raw
      .prepare(sql)
      .all(...given)
      .map((row) => String(Object.values(row)[0]));
  raw.exec(`analyze ${schema}`); // makes the table of statistics where there is none
  raw.exec(`delete from ${schema}.sqlite_stat1`);
  const expect = raw.prepare(`insert into ${schema}.sqlite_stat1 values (?, ?, ?)`);
  for (const table of rows(
    `select name from ${schema}.sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
  )) {
    const isKeyed = rows("select wr from pragma_table_list where schema = ? and name = ?", schema, table)[0] === "1";
    for (const index of rows("select name from pragma_index_list(?, ?)", table, schema)) {
      const columns = rows("select name from pragma_index_info(?, ?) order by seqno", index, schema);
      const name = isKeyed && index.startsWith("sqlite_autoindex") ? table : index;
      expect.run(table, name, statistics(columns));
    }
  }
  raw.exec("analyze sqlite_schema"); // has the statistics read
}

/** Rows, then how many of them share the first column, the first two, and so on. */
function statistics(columns: readonly string[]): string {
  let left = ROWS;
  const shared = columns.map((column) => {
    left = Math.max(1, Math.round(left / (VALUES[column] ?? ROWS)));
    return left;
  });
  return [ROWS, ...shared].join(" ");
}
