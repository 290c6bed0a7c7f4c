import { sql } from "kysely";
import { thingOf } from "./asked-things.ts";
import type { Ground } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { Page, Paging, StoredAgreement } from "./store.ts";
import type { AgreementRow } from "./tables.ts";

type Filter = { sides?: string[]; state?: string };

export async function agreements(
  { rows, register }: Ground,
  { sides, state }: Filter,
  paging: Paging,
): Promise<Page<StoredAgreement>> {
  const all = rows.selectFrom("agreements as a").where("a.register", "=", register);
  // Found by their sides they are in order already: the index of states would have all of them sorted.
  const isState = sides ? sql<boolean>`a.state || '' = ${state}` : sql<boolean>`a.state = ${state}`;
  const of = state === undefined ? all : all.where(isState);
  const query = sides
    ? of
        .innerJoin("sided as s", (on) =>
          on.onRef("s.register", "=", "a.register").onRef("s.day", "=", "a.lastOn").onRef("s.key", "=", "a.id"),
        )
        .where("s.type", "=", "agreement")
        .where("s.sides", "=", sides.toSorted().join("-"))
    : of;
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  // In the order of the index that it is found by.
  const order = (sides ? ["s.day", "s.document", "s.key"] : ["a.lastOn", "a.id"]).map((column) =>
    sql.ref<string>(column),
  );
  const after = cursorOf(paging, order.length);
  let page = query.selectAll("a").limit(paging.limit + 1);
  if (after) page = page.where(sql<boolean>`(${sql.join(order)}) < (${sql.join(after)})`);
  for (const column of order) page = page.orderBy(column, "desc");
  return pageOf(
    await page.execute(),
    paging,
    total,
    ({ lastOn, id }) => (sides ? [lastOn, "", id] : [lastOn, id]),
    agreementLine,
  );
}

export async function agreement(ground: Ground, asked: string): Promise<StoredAgreement | undefined> {
  const id = await thingOf(ground, "agreement", asked);
  if (id === undefined) return undefined;
  const { rows, register } = ground;
  const found = rows.selectFrom("agreements").selectAll().where("register", "=", register).where("id", "=", id);
  const row = await found.executeTakeFirst();
  return row && agreementLine(row);
}

export async function agreementStates({ rows, register }: Ground): Promise<string[]> {
  const found = await rows
    .selectFrom("agreements")
    .select("state")
    .distinct()
    .where("register", "=", register)
    .execute();
  return found.flatMap(({ state }) => state || []).sort();
}

const agreementLine = ({ id, type, title, sides, state, firstOn, lastOn }: AgreementRow): StoredAgreement => ({
  ...{ id, type, title, sides: sides.split("-").filter(Boolean), state: state || null },
  ...{ firstOn: firstOn || null, lastOn: lastOn || null },
});
