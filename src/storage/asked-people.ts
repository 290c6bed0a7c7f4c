import { sql } from "kysely";
import { thingOf } from "./asked-things.ts";
import type { Ground } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { Page, Paging, StoredPerson, ToldAs } from "./store.ts";
import type { PersonRow } from "./tables.ts";

type Filter = { side?: string; begins?: string };

export async function people(ground: Ground, { side, begins }: Filter, paging: Paging): Promise<Page<StoredPerson>> {
  const { rows, register } = ground;
  let query = rows.selectFrom("people").where("register", "=", register);
  if (side !== undefined) query = query.where("side", "=", side);
  // Bytewise, every name that begins so lies between these two.
  if (begins) query = query.where("sorted", ">=", begins).where("sorted", "<", `${begins}\u{10ffff}`);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  const after = cursorOf(paging, 2);
  let page = query.selectAll().limit(paging.limit + 1);
  if (after) page = page.where(sql<boolean>`(sorted, id) > (${sql.join(after)})`);
  const found = await page.orderBy("sorted").orderBy("id").execute();
  return pageOf(found, paging, total, ({ sorted, id }) => [sorted, id], personLine);
}

export async function person(ground: Ground, asked: string): Promise<StoredPerson | undefined> {
  const row = await rowOf(ground, asked);
  return row && personLine(row);
}

async function rowOf(ground: Ground, asked: string): Promise<PersonRow | undefined> {
  const id = await thingOf(ground, "person", asked);
  if (id === undefined) return undefined;
  const { rows, register } = ground;
  return rows.selectFrom("people").selectAll().where("register", "=", register).where("id", "=", id).executeTakeFirst();
}

export async function peopleLike(ground: Ground, asked: string): Promise<StoredPerson[]> {
  const own = await rowOf(ground, asked);
  if (!own?.alike) return [];
  const { rows, register } = ground;
  const alike = rows.selectFrom("people").selectAll().where("register", "=", register).where("alike", "=", own.alike);
  const found = await alike.where("id", "!=", own.id).orderBy("id").limit(50).execute();
  return found.map(personLine);
}

export async function toldAs(ground: Ground, id: string): Promise<{ offices: ToldAs[]; names: ToldAs[] }> {
  const [offices, names] = await Promise.all([grouped(ground, id, "toldAs"), grouped(ground, id, "name")]);
  const day = ({ firstOn }: ToldAs): string => firstOn ?? "~";
  return {
    offices: offices.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.words < b.words ? -1 : 1)),
    names: names.sort((a, b) => b.mentions - a.mentions || (a.words < b.words ? -1 : 1)),
  };
}

/** The day, document and key of the first and the last that says so, in one word each: it is compared bytewise. */
async function grouped({ rows, register }: Ground, id: string, column: "toldAs" | "name"): Promise<ToldAs[]> {
  const place = sql<string>`day || ' ' || document || ' ' || key`;
  const found = await rows
    .selectFrom("belongs")
    .select([`${column} as words`, sql<string>`min(${place})`.as("first"), sql<string>`max(${place})`.as("last")])
    .select((eb) => [eb.fn.countAll().as("mentions"), sql<string | null>`min(nullif(day, ''))`.as("firstOn")])
    .where("register", "=", register)
    .where("noun", "=", "person")
    .where("thing", "=", id)
    .groupBy(column)
    .execute();
  return found.map(({ words, first, last, mentions, firstOn }) => {
    const [lastOn = ""] = last.split(" ");
    const keys = [first, last].map((each) => each.split(" ").at(-1) ?? "");
    return { words, mentions: Number(mentions), firstOn, lastOn: lastOn || null, keys: [...new Set(keys)] };
  });
}

const personLine = ({ id, name, side, mentions, firstOn, lastOn }: PersonRow): StoredPerson => ({
  ...{ id, name, side, mentions, firstOn: firstOn || null, lastOn: lastOn || null },
});
