import { type Kysely, sql } from "kysely";
import type { Feature } from "./schema/feature.ts";
import { FIRST } from "./schema/first.ts";
import { SECOND } from "./schema/second.ts";
import type { Words } from "./schema/words.ts";
import type { Tables } from "./tables.ts";

/** Version N of the schema is what the first N of these make. A released one is never edited: another is added. */
export const MIGRATIONS: readonly (readonly Feature[])[] = [FIRST, SECOND];

/** Makes what version `from` of the schema lacks. Projections are empty then, or of the older version: rebuild fills them. */
export async function migrate(db: Kysely<Tables>, words: Words, from: number): Promise<void> {
  for (const { kept, projected } of MIGRATIONS.slice(from).flat())
    await run(db, [...(kept?.(words) ?? []), ...(projected?.(words, "") ?? [])]);
}

/** The empty projections in another schema, for rebuild to fill beside those that stand. */
export async function createBeside(db: Kysely<Tables>, words: Words, schema: string): Promise<void> {
  for (const { projected } of MIGRATIONS.flat()) await run(db, projected?.(words, `${schema}.`) ?? []);
}

async function run(db: Kysely<Tables>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
