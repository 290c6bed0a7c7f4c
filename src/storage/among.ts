import { type RawBuilder, sql } from "kysely";

/** That these columns are together as in one of the rows; by the index that begins with them, in both databases. */
export const among = (columns: readonly string[], rows: readonly (readonly string[])[]): RawBuilder<boolean> =>
  sql`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(
    rows.map((row) => sql`(${sql.join([...row])})`),
  )})`;
