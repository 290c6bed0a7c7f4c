import type { DatabaseSync, StatementSync } from "node:sqlite";
import type pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

/** A database asked in plain SQL, with "$1" for the first value in either; and a member of a JSON column as text, in its words. */
export type Plain = {
  rows(sql: string, values: readonly string[]): Promise<Row[]>;
  member(column: string, name: string): string;
};

/** Statements are kept prepared, as the store keeps them. */
export function plainFile(raw: DatabaseSync): Plain {
  const prepared = new Map<string, StatementSync>();
  return {
    async rows(sql, values) {
      const statement = prepared.get(sql) ?? raw.prepare(sql.replaceAll(/\$(\d+)/g, "?$1"));
      prepared.set(sql, statement);
      return statement.all(...values);
    },
    member: (column, name) => `${column}->>'$.${name}'`,
  };
}

export const plainServer = (client: pg.Client): Plain => ({
  rows: async (sql, values) => (await client.query<Row>(sql, [...values])).rows,
  member: (column, name) => `(${column}::jsonb)->>'${name}'`,
});
