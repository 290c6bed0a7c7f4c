import { sql } from "kysely";
import type { PersonNamed } from "../register/records.ts";
import { among } from "./among.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";
import { personOf, saidOf } from "./said-the-same.ts";

/** The rows of people from what belongs to them; none where nothing does any more. A person is called as last told. */
export async function projectPeople(within: Ground, people: ReadonlySet<string>): Promise<void> {
  const { rows, register, joining } = within;
  for (const ids of inChunks([...people], 200)) {
    await rows.deleteFrom("people").where("register", "=", register).where("id", "in", ids).execute();
    const told = await lastOf(within, "person", ids);
    await enterRows(
      within,
      "people",
      told.map(({ thing: id, key, count, firstOn, day, record }) => {
        const { name, side, ...other } = JSON.parse(record) as PersonNamed;
        const { sorted, alike } = joining.person({ name, side, ...other }, key);
        return { id, name, side, sorted, alike, mentions: count, firstOn, lastOn: day };
      }),
    );
  }
}

/** How often and from when on each thing is told, with its latest record; nothing of one that is not told. */
export async function lastOf(within: Ground, noun: "person" | "agreement", ids: readonly string[]) {
  const { rows, register } = within;
  const counted = await rows
    .selectFrom("belongs")
    .select((eb) => [
      ...(["thing", eb.fn.countAll().as("count"), eb.fn.max("day").as("day")] as const),
      sql<string | null>`min(nullif(day, ''))`.as("firstOn"),
    ])
    .where("register", "=", register)
    .where("noun", "=", noun)
    .where("thing", "in", ids)
    .groupBy("thing")
    .execute();
  const latest = Map.groupBy(await toldOn(within, noun, counted), ({ thing }) => thing);
  return counted.flatMap(({ thing, count, firstOn }) => {
    const [first, ...others] = latest.get(thing) ?? [];
    if (!first) return [];
    const last = others.reduce((one, other) => (placeOf(other) > placeOf(one) ? other : one), first);
    return [{ ...last, count: Number(count), firstOn: firstOn ?? "" }];
  });
}

const placeOf = ({ document, key }: { document: string; key: string }): string => `${document} ${key}`;

/** The records of things on a day of each. */
async function toldOn(
  { rows, register }: Ground,
  noun: "person" | "agreement",
  things: readonly { thing: string; day: string }[],
) {
  if (things.length === 0) return [];
  return rows
    .selectFrom("belongs as b")
    .innerJoin("records as r", (on) =>
      on.onRef("r.register", "=", "b.register").onRef("r.document", "=", "b.document").onRef("r.key", "=", "b.key"),
    )
    .select(["b.thing", "b.document", "b.key", "b.day", "r.record"])
    .where("b.register", "=", register)
    .where("b.noun", "=", noun)
    .where(
      among(
        ["b.thing", "b.day"],
        things.map(({ thing, day }) => [thing, day]),
      ),
    )
    .where("r.wentOut", "is", null)
    .execute();
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
  await projectPeople(within, touched);
}
