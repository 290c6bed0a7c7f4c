import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Engine } from "./ground.ts";
import { MIGRATIONS, migrate } from "./migrations.ts";
import type { Opened, Renew } from "./opened.ts";
import { SQLITE } from "./schema/words.ts";
import { sqlite } from "./sqlite.ts";
import { explained } from "./sqlite-errors.ts";
import { expectMany } from "./sqlite-statistics.ts";
import { StoreError } from "./store-error.ts";

const APPLICATION = 0x456e7431; // "Ent1", in the header of the file: another program's database is told apart by it

/** Opens or makes the file, and brings an older schema up to this one. */
export async function openFile(path: string, create: boolean, readOnly: boolean, renew?: Renew): Promise<Opened> {
  if (path !== ":memory:" && !existsSync(path)) {
    if (!create) throw missing(path);
    makeFolder(dirname(path));
  }
  if (readOnly) takeBackHalf(path);
  const { db, raw } = sqlite(path, readOnly);
  const engine: Engine = {
    ...{ words: SQLITE, standing: "main", beside: "temp", isPassing: () => false },
    lacks: async () => null,
    clock: async () => Date.now(), // whoever shares a file shares the machine
    alone: async () => {}, // every transaction begins immediate
    // What was erased stays in the write-ahead log until that is emptied.
    sweep: async () => raw.exec("pragma wal_checkpoint(truncate)"),
    inOrder: (asked, ask) => ask(asked), // as it is planned anyway
    learn: async () => {}, // told what to expect when the tables were made
    dropBeside: async () => dropAll(raw, "temp"),
    expectMany: async () => expectMany(raw, "temp"),
  };
  try {
    if (readOnly) checkReadable(schemaOf(raw, path), path);
    else await db.transaction().execute((tx) => bringUp({ db: tx, engine }, raw, path, renew));
    return { db, engine };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** What a killed process had written by half is taken back by the next who may write; who only reads would be refused. */
function takeBackHalf(path: string): void {
  if (!existsSync(`${path}-journal`)) return;
  try {
    const raw = new DatabaseSync(path);
    try {
      raw.exec("pragma busy_timeout = 5000; select count(*) from sqlite_schema");
    } finally {
      raw.close();
    }
  } catch {
    // Whoever may not write is told so by what they ask next.
  }
}

const missing = (path: string) =>
  new StoreError(
    "missing",
    `${path}: there is no register here. Make one with \`entente init\`, or give another --data folder.`,
  );

function checkReadable(schema: number, path: string): void {
  // Whoever was making it was killed before its first table stood; the next who may write makes it.
  if (schema === 0) throw missing(path);
  if (schema === MIGRATIONS.length) return;
  throw new StoreError(
    "older",
    `${path}: it was written by an older Entente (schema ${schema}; this one writes ${MIGRATIONS.length}). ` +
      "Bring it up with `entente rebuild`, which needs the right to write it; no entry is changed.",
  );
}

async function bringUp(opened: Opened, raw: DatabaseSync, path: string, renew?: Renew): Promise<void> {
  const schema = schemaOf(raw, path);
  if (schema === MIGRATIONS.length) return;
  await migrate(opened.db, SQLITE, schema);
  expectMany(raw, "main");
  if (schema > 0) await renew?.(opened);
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

function dropAll(raw: DatabaseSync, schema: "temp"): void {
  const made = "schema = ? and type in ('table', 'virtual') and name not like 'sqlite_%'";
  for (const { name } of raw.prepare(`select name from pragma_table_list where ${made}`).all(schema))
    raw.exec(`drop table ${schema}."${name}"`);
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
