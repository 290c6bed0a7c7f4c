import { sql } from "kysely";
import { computedBy } from "../../src/cli/register.ts";
import type { Head } from "../../src/register/chain.ts";
import { open, openTables } from "../../src/storage/open.ts";
import { joinedByObject } from "../../src/storage/sample.ts";
import type { Store } from "../../src/storage/store.ts";
import { StoreError } from "../../src/storage/store-error.ts";
import type { Told } from "./work.ts";

/** What `adding` told is there, and once. */
export async function lookThrough(place: string, done: readonly Told[], wrong: string[]): Promise<void> {
  const store = await open(place, { identity: joinedByObject, create: true });
  await whole(store, wrong);
  for (const one of done) {
    if (one.did === "added" && !(await store.document(one.document)))
      wrong.push(`document ${one.n} was added and is lost`);
    if (one.did === "read" && (await store.document(one.document))?.state !== "read")
      wrong.push(`${one.n} was read and is not`);
    if (one.did === "judged" && (await store.record(one.key))?.review !== "confirmed")
      wrong.push(`${one.n} was judged and is not`);
  }
  await store.close();
  const { db } = await openTables(place, { identity: joinedByObject, readOnly: true });
  const count = async (what: string): Promise<number> =>
    Number((await sql<{ n: number }>`select count(*) as n from ${sql.raw(what)}`.execute(db)).rows[0]?.n);
  const documents = await count("documents");
  for (const [what, expected] of [
    ["originals", documents],
    ["texts", documents],
    ["entries where type = 'document-added'", documents],
    ['(select distinct "file" from documents) as files', documents],
    ["entries where type = 'reading'", await count("documents where state = 'read'")],
    ["entries where type = 'observation'", 4 * (await count("entries where type = 'reading'"))],
    ["entries where type = 'confirms'", await count("records where review = 'confirmed' and \"wentOut\" is null")],
  ] as const) {
    const found = await count(what);
    if (found !== expected) wrong.push(`${found} ${what}, not ${expected}`);
  }
  await db.destroy();
}

/** Its chain, quotations and tables hold, up to that head. */
export async function whole(store: Store, wrong: string[], head?: Head): Promise<void> {
  const found = await store.verify(head ? { head } : {});
  if (!found.ok) wrong.push(found.says);
  wrong.push(...(await store.rebuild()).differences);
}

/** As who only reads finds it; gives its head. */
export async function wholeFile(path: string, wrong: string[], head?: Head): Promise<Head> {
  const store = await open(path, { readOnly: true, identity: joinedByObject });
  const found = await store.verify(head ? { head } : {});
  if (!found.ok) wrong.push(`${path}: ${found.says}`);
  const at = await store.head();
  await store.close();
  return at;
}

/** A register of the program's own at a place: whole up to that head, or false where there is none. */
export async function standsAt(place: string, wrong: string[], head: Head): Promise<boolean> {
  try {
    await (await open(place, { ...computedBy(), readOnly: true })).close();
  } catch (error) {
    if (error instanceof StoreError && error.kind === "missing") return false;
    throw error;
  }
  const store = await open(place, computedBy());
  await whole(store, wrong, head);
  if ((await store.head()).seq !== head.seq) wrong.push(`${place}: more is there than was copied`);
  await store.close();
  return true;
}
