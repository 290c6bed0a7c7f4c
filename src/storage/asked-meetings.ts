import { sql } from "kysely";
import { recordsOfThings, thingOf } from "./asked-things.ts";
import type { Ground } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { Page, Paging, Stored, StoredMeeting } from "./store.ts";
import type { Tables } from "./tables.ts";

export async function meetings(
  ground: Ground,
  { sides }: { sides?: string[] },
  paging: Paging,
): Promise<Page<StoredMeeting>> {
  const { rows, register } = ground;
  const of = rows.selectFrom("meetings as m").where("m.register", "=", register);
  const query = sides
    ? of
        .innerJoin("sided as s", (on) =>
          on.onRef("s.register", "=", "m.register").onRef("s.day", "=", "m.day").onRef("s.key", "=", "m.id"),
        )
        .where("s.type", "=", "meeting")
        .where("s.sides", "=", sides.toSorted().join("-"))
    : of;
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  // In the order of the index that it is found by.
  const order = (sides ? ["s.day", "s.document", "s.key"] : ["m.day", "m.id"]).map((column) => sql.ref<string>(column));
  const after = cursorOf(paging, order.length);
  let page = query.selectAll("m").limit(paging.limit + 1);
  if (after) page = page.where(sql<boolean>`(${sql.join(order)}) < (${sql.join(after)})`);
  for (const column of order) page = page.orderBy(column, "desc");
  const found = await page.execute();
  const tellings = await recordsOfThings(
    ground,
    "meeting",
    found.slice(0, paging.limit).map(({ id }) => id),
  );
  return pageOf(
    found,
    paging,
    total,
    ({ day, id }) => (sides ? [day, "", id] : [day, id]),
    (row) => meetingLine(row, tellings),
  );
}

export async function meeting(ground: Ground, asked: string): Promise<StoredMeeting | undefined> {
  const id = await thingOf(ground, "meeting", asked);
  return id === undefined ? undefined : (await meetingsBy(ground, [id]))[0];
}

/** Of the same sides, in the two weeks before and after any of its tellings. */
export async function meetingsNear(ground: Ground, { id, tellings }: StoredMeeting): Promise<StoredMeeting[]> {
  const { rows, register, joining } = ground;
  const [first] = tellings;
  const days = tellings.flatMap(({ record, publishedOn }) => record.on ?? publishedOn ?? []).sort();
  const [from, to] = [joining.week(days[0] ?? "", -2), joining.week(days.at(-1) ?? "", 2)];
  if (!first || from === "" || to === "") return [];
  const sides = [...new Set(first.record.sides)].sort().join("-");
  const near = rows.selectFrom("tellings as t").where("t.register", "=", register).where("t.sides", "=", sides);
  const found = await near
    .innerJoin("belongs as b", (on) => on.onRef("b.register", "=", "t.register").onRef("b.key", "=", "t.key"))
    .select("b.thing")
    .distinct()
    .where("b.noun", "=", "meeting")
    .where("t.week", ">=", from)
    .where("t.week", "<=", to)
    .execute();
  return meetingsBy(
    ground,
    found.map(({ thing }) => thing).filter((thing) => thing !== id),
  );
}

async function meetingsBy(ground: Ground, ids: readonly string[]): Promise<StoredMeeting[]> {
  if (ids.length === 0) return [];
  const { rows, register } = ground;
  const found = await rows
    .selectFrom("meetings")
    .selectAll()
    .where("register", "=", register)
    .where("id", "in", ids)
    .execute();
  const tellings = await recordsOfThings(ground, "meeting", ids);
  return found.map((row) => meetingLine(row, tellings)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Row = Omit<Tables["meetings"], "register">;

function meetingLine({ id, day, sides }: Row, tellings: ReadonlyMap<string, Stored[]>): StoredMeeting {
  return {
    ...{ id, on: day || null, sides: sides.split("-").filter(Boolean) },
    tellings: (tellings.get(id) ?? []) as Stored<"meeting-told">[],
  };
}
