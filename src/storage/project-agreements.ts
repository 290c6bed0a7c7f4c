import type { Instrument } from "../register/records.ts";
import type { Ground } from "./ground.ts";
import { lastOf } from "./project-people.ts";
import { dropSided, enterSided, sidedThing } from "./sided.ts";

/** The rows of agreements from the documents that speak of them. The state is the last that any of them tells. */
export async function projectAgreements(within: Ground, agreements: ReadonlySet<string>): Promise<void> {
  const { rows, register } = within;
  for (const id of agreements) {
    const old = rows.selectFrom("agreements").selectAll().where("register", "=", register).where("id", "=", id);
    const before = await old.executeTakeFirst();
    if (before) {
      await dropSided(within, sidedThing("agreement", before.id, before.lastOn, before.sides));
      await rows.deleteFrom("agreements").where("register", "=", register).where("id", "=", id).execute();
    }
    const [last] = await lastOf(within, "agreement", [id]);
    if (!last) continue;
    const { type, title, sides } = JSON.parse(last.record) as Instrument;
    const { firstOn, day: lastOn } = last;
    const row = { id, type, title, sides: [...new Set(sides)].sort().join("-"), firstOn, lastOn };
    await rows
      .insertInto("agreements")
      .values({ ...row, state: await stateOf(within, id), register })
      .execute();
    await enterSided(within, sidedThing("agreement", id, row.lastOn, row.sides));
  }
}

async function stateOf({ rows, register }: Ground, id: string): Promise<string> {
  const told = await rows
    .selectFrom("belongs")
    .select("toldAs")
    .where("register", "=", register)
    .where("noun", "=", "agreement")
    .where("thing", "=", id)
    .where("toldAs", "!=", "")
    .orderBy("day", "desc")
    .orderBy("document", "desc")
    .orderBy("key", "desc")
    .limit(1)
    .executeTakeFirst();
  return told?.toldAs ?? "";
}
