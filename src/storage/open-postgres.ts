import { type Kysely, sql } from "kysely";
import { placeOf } from "./address.ts";
import type { Engine } from "./ground.ts";
import { MIGRATIONS, migrate } from "./migrations.ts";
import type { Opened, Renew } from "./opened.ts";
import { postgres } from "./postgres.ts";
import { isPassing } from "./postgres-errors.ts";
import { PG_TRIGRAMS } from "./schema/found.ts";
import { POSTGRES } from "./schema/words.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Opens a database of a server, or makes the tables in it, and brings an older schema up to this one. */
export async function openPostgres(
  address: string,
  create: boolean,
  readOnly: boolean,
  renew?: Renew,
): Promise<Opened> {
  const place = placeOf(address);
  const db = postgres(address, readOnly);
  try {
    const engine = engineOf(db, await schemaNamed(db, place), place);
    const version = await versionOf(db, engine, place);
    if (version === 0 && (readOnly || !create)) throw missing(place);
    if (readOnly && version < MIGRATIONS.length) throw older(place, version);
    if (version < MIGRATIONS.length) await db.transaction().execute((tx) => bringUp({ db: tx, engine }, place, renew));
    else if (!readOnly && !(await hasTrigrams(db, engine.standing))) await tryTrigrams(db);
    return { db, engine };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function engineOf(pool: Kysely<Tables>, standing: string, place: string): Engine {
  return {
    lacks: async () => ((await hasTrigrams(pool, standing)) ? null : `${place}: ${NO_TRIGRAMS}`),
    ...{ words: POSTGRES, standing, beside: "pg_temp", isPassing },
    async alone(db, register) {
      if (register === undefined) await sql`lock table registers in exclusive mode`.execute(db);
      else await sql`select seq from heads where register = ${register} for update`.execute(db);
    },
    async clock(db) {
      const asked = sql<{ now: number }>`select floor(extract(epoch from clock_timestamp()) * 1000) as now`;
      return (await asked.execute(db)).rows[0]?.now ?? 0;
    },
    // Frees the places of what was erased. Until they are written over, and in the server's log and backups, traces may be left.
    sweep: async () => void (await sql`vacuum entries, originals, texts, documents, records`.execute(pool)),
    // It would rather fetch all there are and put them in order, for the few that are shown.
    inOrder: (asked, ask) =>
      asked.transaction().execute(async (tx) => {
        await sql`set local enable_sort = off`.execute(tx);
        await sql`set local enable_bitmapscan = off`.execute(tx);
        return ask(tx);
      }),
    // The server looks by itself, but once a minute, and goes through all meanwhile where it took a table for empty.
    learn: async () => void (await sql`analyze`.execute(pool)),
    async dropBeside(db) {
      const made = await sql<{ name: string }>`select relname as name from pg_class
        where relnamespace = pg_my_temp_schema() and relkind = 'r'`.execute(db);
      for (const { name } of made.rows) await sql`drop table ${sql.table(`pg_temp.${name}`)}`.execute(db);
    },
    // Of tables that were empty a moment ago the server knows nothing, and goes through all where an index would do.
    expectMany: async (db) => void (await sql`set local enable_seqscan = off`.execute(db)),
  };
}

const NO_TRIGRAMS =
  "search goes through every row, and is slow in a large register: the database has no index by pg_trgm. Have an administrator run " +
  "`create extension if not exists pg_trgm` in it; the next `entente serve` by the owner of the tables uses it.";

async function hasTrigrams(db: Kysely<Tables>, standing: string): Promise<boolean> {
  const found = await sql`select 1 from pg_indexes where schemaname = ${standing} and indexname = 'found_trigrams'`;
  return (await found.execute(db)).rows.length > 0;
}

/** Whoever may not make the index, as it owns no tables, goes on without. */
async function tryTrigrams(db: Kysely<Tables>): Promise<void> {
  for (const statement of PG_TRIGRAMS)
    await sql
      .raw(statement)
      .execute(db)
      .catch((error: unknown) => {
        if (!(error instanceof StoreError && error.kind === "no-access")) throw error;
      });
}

/** The one schema in which everything stands: the first of the search path that is there. */
async function schemaNamed(db: Kysely<Tables>, place: string): Promise<string> {
  const found = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = found.rows[0]?.name;
  if (!name)
    throw new StoreError(
      "missing",
      `${place}: there is no schema to keep a register in. Check search_path in DATABASE_URL.`,
    );
  return name;
}

/** 0 where there is nothing yet. Throws for another program's tables, or a newer Entente's. */
async function versionOf(db: Kysely<Tables>, { standing }: Engine, place: string): Promise<number> {
  const tables = await sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${standing} and c.relkind in ('r', 'p')
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`.execute(db);
  if (tables.rows.length === 0) return 0;
  if (!tables.rows.some(({ name }) => name === VERSION))
    throw new StoreError(
      "not-a-register",
      `${place}: it holds another program's tables. Nothing was changed; give Entente a database of its own.`,
    );
  const found = await sql<{ schema: number }>`select schema from ${sql.id(standing, VERSION)}`.execute(db);
  const schema = found.rows[0]?.schema ?? 0;
  if (schema <= MIGRATIONS.length) return schema;
  const versions = `schema ${schema}; this one knows ${MIGRATIONS.length}`;
  throw new StoreError(
    "newer",
    `${place}: it was written by a newer Entente (${versions}). Install that version; nothing was changed.`,
  );
}

const VERSION = "entente"; // the table that tells ours from other programs', and its version

async function bringUp(opened: Opened, place: string, renew?: Renew): Promise<void> {
  const { db, engine } = opened;
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
  const version = await versionOf(db, engine, place); // another may have brought it up meanwhile
  if (version === MIGRATIONS.length) return;
  if (version === 0) await sql`create table ${sql.id(VERSION)} (schema bigint not null)`.execute(db);
  await migrate(db, POSTGRES, version);
  if (version > 0) await renew?.(opened);
  await sql`delete from ${sql.id(VERSION)}`.execute(db);
  await sql`insert into ${sql.id(VERSION)} values (${MIGRATIONS.length})`.execute(db);
}

const LOCK = 0x456e7431; // "Ent1"

const missing = (place: string) =>
  new StoreError("missing", `${place}: there is no register in this database. Begin one with \`entente init\`.`);

const older = (place: string, version: number) =>
  new StoreError(
    "older",
    `${place}: it was written by an older Entente (schema ${version}; this one writes ${MIGRATIONS.length}). ` +
      "Bring it up with `entente rebuild`, which needs the right to write it; no entry is changed.",
  );
