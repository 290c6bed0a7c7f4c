import { sql } from "kysely";
import { full, narrow, recordLine } from "./asked-records.ts";
import { type Ground, inChunks } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { Noun, Page, Paging, RecordType, Stored, StoredObservation } from "./store.ts";

/** The thing that an id stands for: its own, that of a record, or that of someone said to be the same. */
export async function thingOf({ rows, register }: Ground, noun: Noun, id: string): Promise<string | undefined> {
  const mine = rows.selectFrom("belongs").select("thing").where("register", "=", register);
  const of = mine.where("noun", "=", noun);
  const found =
    (await of.where("thing", "=", id).limit(1).executeTakeFirst()) ??
    (await of.where("own", "=", id).limit(1).executeTakeFirst()) ??
    (await mine.where("key", "=", id).where("noun", "=", noun).orderBy("document").limit(1).executeTakeFirst());
  return found?.thing;
}

/** Every id that this thing has, or would have if nobody had said that two are the same. */
export async function idsOf(ground: Ground, noun: Noun, id: string): Promise<string[]> {
  const thing = await thingOf(ground, noun, id);
  if (thing === undefined) return [id];
  const mine = ground.rows.selectFrom("belongs").select("own").distinct().where("register", "=", ground.register);
  const owns = await mine.where("noun", "=", noun).where("thing", "=", thing).execute();
  return [...new Set([id, thing, ...owns.map(({ own }) => own)])];
}

export async function recordsOfThing(ground: Ground, noun: Noun, id: string, paging: Paging): Promise<Page<Stored>> {
  const query = belonging(ground, noun, [id]);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  const columns = ["day", "document", "key"] as const;
  const after = cursorOf(paging, columns.length);
  const order = columns.map((column) => sql.ref<string>(`b.${column}`));
  let page = full(after ? query.where(sql<boolean>`(${sql.join(order)}) < (${sql.join(after)})`) : query);
  for (const column of order) page = page.orderBy(column, "desc");
  const found = await page.limit(paging.limit + 1).execute();
  return pageOf(
    found,
    paging,
    total,
    (row) => columns.map((column) => row[column]),
    (row) => recordLine(row) as Stored,
  );
}

/** Every record of these things, by thing. */
export async function recordsOfThings(
  ground: Ground,
  noun: Noun,
  things: readonly string[],
): Promise<Map<string, Stored[]>> {
  const found: { thing: string; record: Stored }[] = [];
  for (const some of inChunks(things, 200)) {
    const query = full(belonging(ground, noun, some)).select(sql<string>`b.thing`.as("thing"));
    for (const { thing, ...row } of await query.execute()) found.push({ thing, record: recordLine(row) as Stored });
  }
  const byThing = Map.groupBy(found, ({ thing }) => thing);
  return new Map([...byThing].map(([thing, all]) => [thing, all.map(({ record }) => record).sort(byDay)]));
}

const byDay = (a: Stored, b: Stored): number => {
  const [one, other] = [a, b].map(({ publishedOn, key, document }) => `${publishedOn ?? "~"} ${key} ${document}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
};

const belonging = (ground: Ground, noun: Noun, things: readonly string[]) =>
  narrow(ground)
    .innerJoin("belongs as b", (on) =>
      on.onRef("b.register", "=", "r.register").onRef("b.document", "=", "r.document").onRef("b.key", "=", "r.key"),
    )
    .where("b.register", "=", ground.register)
    .where("b.noun", "=", noun)
    .where("b.thing", "in", things) as unknown as ReturnType<typeof narrow>;

export async function recordsIn(
  ground: Ground,
  documents: readonly string[],
  types: readonly RecordType[],
): Promise<(Stored | StoredObservation)[]> {
  const found: (Stored | StoredObservation)[] = [];
  for (const some of inChunks(documents, 200)) {
    const query = full(narrow(ground)).where("r.document", "in", some).where("r.type", "in", types);
    found.push(...(await query.orderBy("r.document").orderBy("r.place").orderBy("r.key").execute()).map(recordLine));
  }
  return found;
}
