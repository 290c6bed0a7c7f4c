import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Engine } from "./ground.ts";
import { MIGRATIONS } from "./migrations.ts";
import { sqlite } from "./sqlite.ts";
import { explained } from "./sqlite-errors.ts";
import { expectMany } from "./sqlite-statistics.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

const APPLICATION = 0x456e7431; // "Ent1", in the header of the file: another program's database is told apart by it

/** Opens or makes the file, and brings an older schema up to this one. */
export async function openFile(
  path: string,
  create: boolean,
  readOnly: boolean,
): Promise<{ db: Kysely<Tables>; engine: Engine }> {
  if (path !== ":memory:" && !existsSync(path)) {
    if (!create) throw missing(path);
    makeFolder(dirname(path));
  }
  const { db, raw } = sqlite(path, readOnly);
  try {
    // Whoever was making it was killed before its first table stood; the next who may write makes it.
    if (readOnly && schemaOf(raw, path) === 0) throw missing(path);
    if (!readOnly) await db.transaction().execute((tx) => migrate(tx, raw, path));
    const engine: Engine = {
      // What was erased stays in the write-ahead log until that is emptied.
      sweep: async () => raw.exec("pragma wal_checkpoint(truncate)"),
      expectMany: async (schema) => expectMany(raw, schema),
    };
    return { db, engine };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const missing = (path: string) =>
  new StoreError(
    "missing",
    `${path}: there is no register here. Make one with \`entente init\`, or give another --data folder.`,
  );

async function migrate(tx: Kysely<Tables>, raw: DatabaseSync, path: string): Promise<void> {
  const schema = schemaOf(raw, path);
  if (schema === MIGRATIONS.length) return;
  for (const step of MIGRATIONS.slice(schema)) await step(tx);
  expectMany(raw, "main");
  raw.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${MIGRATIONS.length}`);
}

/** The schema's version, 0 for an empty file. Throws for another program's database, or a newer Entente's. */
function schemaOf(raw: DatabaseSync, path: string): number {
  try {
    const number = (pragma: string): number => Number(Object.values(raw.prepare(`pragma ${pragma}`).get() ?? {})[0]);
    const isEmpty = raw.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
    if (!isEmpty && number("application_id") !== APPLICATION) {
      throw new StoreError(
        "not-a-register",
        `${path}: it is not an Entente register. Nothing was changed; give another --data folder.`,
      );
    }
    const schema = number("user_version");
    if (schema <= MIGRATIONS.length) return schema;
    const versions = `schema ${schema}; this one knows ${MIGRATIONS.length}`;
    throw new StoreError(
      "newer",
      `${path}: it was written by a newer Entente (${versions}). Install that version; nothing was changed.`,
    );
  } catch (error) {
    throw explained(error, path);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreError(
      "no-access",
      `${folder}: the folder cannot be made. Give another --data folder, or the right to write there.`,
      error,
    );
  }
}
