import { sql } from "kysely";
import type { PersonNamed } from "../register/records.ts";
import { type Ground, inChunks } from "./ground.ts";
import { personOf, saidOf } from "./said-the-same.ts";

/** The rows of people from what belongs to them; none where nothing does any more. A person is called as last told. */
export async function projectPeople(within: Ground, people: ReadonlySet<string>): Promise<void> {
  const { rows, register, joining } = within;
  for (const id of people) {
    await rows.deleteFrom("people").where("register", "=", register).where("id", "=", id).execute();
    const last = await lastOf(within, "person", id);
    if (!last) continue;
    const record = JSON.parse(last.record) as PersonNamed;
    const { sorted, alike } = joining.person(record, last.key);
    const { count, firstOn } = await countOf(within, "person", id);
    const row = { id, name: record.name, side: record.side, sorted, alike, mentions: count, firstOn, lastOn: last.day };
    await rows
      .insertInto("people")
      .values({ ...row, register })
      .execute();
  }
}

/** The latest record of a thing. */
export async function lastOf({ rows, register }: Ground, noun: "person" | "agreement", id: string) {
  return rows
    .selectFrom("belongs as b")
    .innerJoin("records as r", (on) =>
      on.onRef("r.register", "=", "b.register").onRef("r.document", "=", "b.document").onRef("r.key", "=", "b.key"),
    )
    .select(["b.key", "b.day", "r.record"])
    .where("b.register", "=", register)
    .where("b.noun", "=", noun)
    .where("b.thing", "=", id)
    .where("r.wentOut", "is", null)
    .orderBy("b.day", "desc")
    .orderBy("b.document", "desc")
    .orderBy("b.key", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function countOf({ rows, register }: Ground, noun: "person" | "agreement", id: string) {
  const mine = rows
    .selectFrom("belongs")
    .where("register", "=", register)
    .where("noun", "=", noun)
    .where("thing", "=", id);
  const { count } = await mine.select((eb) => eb.fn.countAll().as("count")).executeTakeFirstOrThrow();
  const first = await mine
    .select((eb) => eb.fn.min("day").as("day"))
    .where("day", ">", "")
    .executeTakeFirst();
  return { count: Number(count), firstOn: first?.day ?? "" };
}

/** A person said that two people are the same, or are not, or took it back: whoever is touched is gathered anew. */
export async function regatherPeople(within: Ground, ids: readonly string[]): Promise<void> {
  const { rows, register } = within;
  const said = await saidOf(within, "person", ids);
  const known = new Set([...ids, ...said.flatMap(({ one, other }) => [one, other])]);
  const people = await personOf(within, known);
  const touched = new Set<string>();
  for (const own of known) {
    const thing = people.get(own) ?? own;
    const mine = rows.selectFrom("belongs").select("thing").distinct().where("register", "=", register);
    for (const { thing: before } of await mine.where("noun", "=", "person").where("own", "=", own).execute())
      touched.add(before);
    touched.add(thing);
    await rows
      .updateTable("belongs")
      .set({ thing })
      .where("register", "=", register)
      .where("noun", "=", "person")
      .where("own", "=", own)
      .where(sql.ref("thing"), "!=", thing)
      .execute();
  }
  for (const some of inChunks([...touched])) await projectPeople(within, new Set(some));
}
