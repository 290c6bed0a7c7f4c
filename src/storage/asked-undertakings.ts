import { type SelectQueryBuilder, sql } from "kysely";
import type { ObjectOf, Stage } from "../register/records.ts";
import type { Ground } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import { leadOf } from "./reprinted.ts";
import type { Counts, Page, Paging, StoredObject, StoredUndertaking, UndertakingFilter } from "./store.ts";
import type { Projections, UndertakingRow } from "./tables.ts";

export async function undertakings(
  ground: Ground,
  filter: UndertakingFilter,
  paging: Paging,
): Promise<Page<StoredUndertaking>> {
  const { rows, register } = ground;
  let query: Query = rows.selectFrom("undertakings as u").where("u.register", "=", register);
  if ("object" in filter) query = query.where("u.objectId", "=", filter.object);
  if (filter.kind !== undefined) query = query.where("u.kind", "=", filter.kind);
  if (filter.evidence !== undefined) query = query.where("u.evidence", "=", filter.evidence);
  if ("openBefore" in filter || "dueBy" in filter)
    query = query.where(sql<boolean>`u.ended is null and ${sql.raw(NOT_OVER)}`);
  if ("dueBy" in filter) query = query.where("u.due", "<=", filter.dueBy);
  if ("openBefore" in filter) {
    const day = filter.openBefore;
    query = query.where("u.lastOn", ">", "").where("u.lastOn", "<", day);
    query = query.where((eb) => eb.or([eb("u.until", "is", null), eb("u.until", ">=", day)]));
  }
  if ("sides" in filter) query = amongSides(query, filter.sides);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  // In the order of the index that it is found by.
  const { columns, direction, further, place } =
    "dueBy" in filter ? SOONEST : "sides" in filter ? NEWEST_OF_SIDES : NEWEST;
  const order = columns.map((column) => sql.ref<string>(column));
  const after = cursorOf(paging, columns.length);
  if (after) query = query.where(sql<boolean>`(${sql.join(order)}) ${sql.raw(further)} (${sql.join(after)})`);
  let page = query.selectAll("u").limit(paging.limit + 1);
  for (const column of order) page = page.orderBy(column, direction);
  return pageOf(await page.execute(), paging, total, place, undertakingLine);
}

/** As the indexes have it, literally: a parameter would not find them. */
const NOT_OVER = "u.evidence not in ('delivered', 'declined', 'lapsed')";

type Order = {
  columns: readonly string[];
  direction: "asc" | "desc";
  further: ">" | "<";
  place: (row: UndertakingRow) => string[];
};
const NEWEST: Order = {
  ...{ columns: ["u.lastOn", "u.id"], direction: "desc", further: "<" },
  place: ({ lastOn, id }) => [lastOn, id],
};
const NEWEST_OF_SIDES: Order = {
  ...{ columns: ["s.day", "s.document", "s.key"], direction: "desc", further: "<" },
  place: ({ lastOn, id }) => [lastOn, "", id],
};
const SOONEST: Order = {
  ...{ columns: ["u.due", "u.id"], direction: "asc", further: ">" },
  place: ({ due, id }) => [due ?? "", id],
};

type Query = SelectQueryBuilder<Projections & { u: Projections["undertakings"] }, "u", object>;

const amongSides = (query: Query, sides: readonly string[]): Query =>
  query
    .innerJoin("sided as s", (on) =>
      on.onRef("s.register", "=", "u.register").onRef("s.day", "=", "u.lastOn").onRef("s.key", "=", "u.id"),
    )
    .where("s.type", "=", "undertaking")
    .where("s.sides", "=", sides.toSorted().join("-")) as unknown as Query;

export async function undertaking(ground: Ground, called: string): Promise<StoredUndertaking | undefined> {
  const { rows, register } = ground;
  const id = (await leadOf(ground, [called])).get(called) ?? called;
  const found = rows.selectFrom("undertakings").selectAll().where("register", "=", register).where("id", "=", id);
  const row = await found.executeTakeFirst();
  return row && undertakingLine(row);
}

function undertakingLine(row: UndertakingRow): StoredUndertaking {
  const { id, kind, sides, object, evidence, ended, until, firstOn, lastOn, quotations, unreviewed } = row;
  return {
    ...{
      id,
      kind,
      sides: JSON.parse(sides) as string[],
      object: object === null ? null : (JSON.parse(object) as ObjectOf),
    },
    ...{ evidence: evidence === "none" ? null : (evidence as Stage), ended, until, quotations, unreviewed },
    ...{ firstOn: firstOn || null, lastOn: lastOn || null },
  };
}

export async function objects(ground: Ground, paging: Paging): Promise<Page<StoredObject>> {
  const { rows, register } = ground;
  const about = rows.selectFrom("undertakings").where("register", "=", register).where("objectId", "is not", null);
  const { total } = await about
    .select((eb) => eb.fn.count("objectId").distinct().as("total"))
    .executeTakeFirstOrThrow();
  const [after] = cursorOf(paging, 1) ?? [];
  const found = await grouped(ground, { after: String(after ?? "") })
    .limit(paging.limit + 1)
    .execute();
  return pageOf(found, paging, total, ({ objectId }) => [objectId ?? ""], objectLine);
}

export async function object(ground: Ground, id: string): Promise<StoredObject | undefined> {
  const row = await grouped(ground, { id }).executeTakeFirst();
  return row && objectLine(row);
}

function grouped({ rows, register }: Ground, which: { after: string } | { id: string }) {
  const about = rows.selectFrom("undertakings").where("register", "=", register).where("objectId", "is not", null);
  return ("id" in which ? about.where("objectId", "=", which.id) : about.where("objectId", ">", which.after))
    .select((eb) => [
      "objectId",
      eb.fn.min("object").as("object"),
      eb.fn.countAll().as("undertakings"),
      eb.fn.sum("quotations").as("quotations"),
    ])
    .groupBy("objectId")
    .orderBy("objectId");
}

type Grouped = { objectId: string | null; object: string | null; undertakings: unknown; quotations: unknown };

function objectLine({ objectId, object, undertakings, quotations }: Grouped): StoredObject {
  const { name, type } = JSON.parse(object ?? "{}") as ObjectOf;
  return { id: objectId ?? "", name, type, undertakings: Number(undertakings), quotations: Number(quotations) };
}

/** What is parted is counted by its parts. */
const NOT_READ = ["waiting", "refused", "unread", "failed"];

type Counted = Counts["undertakings"][number];

const counted = (row: { evidence: string; ended: Counted["ended"]; count: unknown }): Counted => ({
  ...{ evidence: row.evidence as Stage | "none", ended: row.ended, count: Number(row.count) },
});

// Databases give groups in an order of their own.
const placeOf = ({ ended, evidence }: Counted): string => `${ended ?? ""} ${evidence}`;

export async function counts({ db, register }: Ground): Promise<Counts> {
  const documents = await db
    .selectFrom("documents")
    .select((eb) => ["state", eb.fn.countAll().as("count")])
    .select((eb) => [eb.fn.sum("unreviewed").as("unreviewed"), eb.fn.sum("problems").as("problems")])
    .where("register", "=", register)
    .groupBy("state")
    .execute();
  const undertakings = await db
    .selectFrom("undertakings")
    .select((eb) => ["evidence", "ended", eb.fn.countAll().as("count")])
    .where("register", "=", register)
    .groupBy(["ended", "evidence"])
    .execute();
  const meetings = await db
    .selectFrom("meetings")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("register", "=", register)
    .executeTakeFirstOrThrow();
  const heads = await sql<{ seq: number }>`select seq from heads where register = ${register}`.execute(db);
  const sum = (column: "unreviewed" | "problems"): number =>
    documents.reduce((all, row) => all + Number(row[column]), 0);
  const inState = (states: string[]) =>
    documents.reduce((all, d) => (states.includes(d.state) ? all + Number(d.count) : all), 0);
  return {
    documents: inState(["read", ...NOT_READ]),
    unread: inState(NOT_READ),
    meetings: Number(meetings.count),
    problems: sum("problems"),
    unreviewed: sum("unreviewed"),
    undertakings: undertakings.map(counted).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    entries: Number(heads.rows[0]?.seq ?? 0),
  };
}
