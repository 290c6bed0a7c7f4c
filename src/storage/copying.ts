import type { Head } from "../register/chain.ts";
import { shown } from "./address.ts";
import { type Ground, written } from "./ground.ts";
import { headOf } from "./head.ts";
import { groundOn, openTables } from "./open.ts";
import type { Opened } from "./opened.ts";
import { rebuildWithin } from "./rebuild.ts";
import { registerOf } from "./registers.ts";
import type { Opening } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { linksOf, verify } from "./verify.ts";

/** Told what is being copied, how many are done, and of how many. */
export type Told = (what: "documents" | "entries" | "tables", done: number, of: number) => void;

/**
 * Copies a register into an empty database, entry by entry with its hashes, makes its tables there and verifies it. In one
 * transaction there: cut off, nothing of it is there, and it is begun anew. Whoever writes to the first meanwhile waits.
 */
export async function copyRegister(from: string, to: string, opening: Opening, told: Told): Promise<Head> {
  const source = await openTables(from, opening);
  try {
    const register = await registerOf(source.db);
    if (register === undefined) throw new StoreError("missing", `${shown(from)}: there is no register in it.`);
    const target = await openTables(to, { ...opening, create: true });
    try {
      const known = await registerOf(target.db);
      if (known !== undefined) await refuse(target, known, register, to);
      return await written(groundOn(source, register, opening), (reading) =>
        target.db.transaction().execute(async (db) => {
          await target.engine.alone(db);
          const meanwhile = await registerOf(db);
          if (meanwhile !== undefined) await refuse({ ...target, db }, meanwhile, register, to);
          return copy(reading, groundOn({ ...target, db }, register, opening), told);
        }),
      );
    } finally {
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
}

async function refuse({ db }: Opened, known: string, register: string, to: string): Promise<never> {
  const head = await db.selectFrom("heads").select("seq").where("register", "=", known).executeTakeFirst();
  const what = known === register ? "this register, as far as entry" : "another register, of entries up to";
  throw new StoreError(
    "has-home",
    `${shown(to)}: it holds ${what} ${head?.seq ?? 0}. Nothing was changed; give an empty one.`,
  );
}

async function copy(from: Ground, to: Ground, told: Told): Promise<Head> {
  await copyRows(from, to, "registers");
  await copyRows(from, to, "heads");
  const head = await headOf(from);
  await copyEntries(from, to, head, told);
  await copyDocuments(from, to, told);
  await rebuildWithin(to, (done, of) => told("tables", done, of));
  const verified = await verify(to, head);
  if (!verified.ok) throw new StoreError("damaged", `the copy does not hold, and is not kept: ${verified.says}`);
  return verified.head;
}

async function copyRows(from: Ground, to: Ground, table: "registers" | "heads"): Promise<void> {
  const rows = await from.db.selectFrom(table).selectAll().where("register", "=", from.register).execute();
  await to.db
    .insertInto(table)
    .values(rows as never)
    .execute();
}

async function copyEntries(from: Ground, to: Ground, head: Head, told: Told): Promise<void> {
  let some: object[] = [];
  let done = 0;
  const flush = async () => {
    if (some.length > 0)
      await to.db
        .insertInto("entries")
        .values(some as never)
        .execute();
    done += some.length;
    some = [];
    told("entries", done, head.seq);
  };
  for await (const link of linksOf(from)) {
    some.push({ ...link, register: from.register });
    if (some.length === 500) await flush();
  }
  await flush();
}

/** One at a time: an original may be of any size. */
async function copyDocuments(from: Ground, to: Ground, told: Told): Promise<void> {
  const { register } = from;
  const ids = from.db.selectFrom("originals").select("document").where("register", "=", register);
  const documents = await ids.orderBy("document").execute();
  for (const [at, { document }] of documents.entries()) {
    for (const table of ["originals", "texts", "earlier"] as const) {
      const rows = from.db.selectFrom(table).selectAll().where("register", "=", register);
      for (const row of await rows.where("document", "=", document).execute()) {
        if ("text" in row && row.text.includes("\0")) throw unkeepable(to, document);
        await to.db
          .insertInto(table)
          .values(row as never)
          .execute();
      }
    }
    told("documents", at + 1, documents.length);
  }
}

/** Texts are taken in without it now; one that an earlier version took in with it cannot be changed any more. */
const unkeepable = ({ engine }: Ground, document: string) =>
  new StoreError(
    "not-in-text",
    `document ${document}: its text has a character (U+0000) that ${engine.words.database} cannot keep. Nothing was copied; the register stays where it is, or the document is erased.`,
  );
