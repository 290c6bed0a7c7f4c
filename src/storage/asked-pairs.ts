import { sql } from "kysely";
import type { Ground } from "./ground.ts";
import type { StoredPair } from "./store.ts";

const TYPES = sql`(select 'undertaking' as type union all select 'meeting')`;

/** What things stand under, one after the other by the index: to look through all that stands there would take its length. */
const named = (register: string) => sql`with recursive named(sides) as (
    select min(sides) from sided where register = ${register}
    union all
    select (select min(s.sides) from sided as s where s.register = ${register} and s.sides > named.sides)
      from named where named.sides is not null)`;

export async function pairs(
  { db, register }: Ground,
  { side, pair: only }: { side?: string; pair?: string },
): Promise<StoredPair[]> {
  const of = sql`from sided as s where s.register = ${register} and s.sides = named.sides and s.type = two.type`;
  const which = only === undefined ? named(register) : sql`with named(sides) as (select cast(${only} as text))`;
  const { rows } = await sql<{ sides: string; type: string; count: unknown; last: string | null }>`${which}
    select named.sides, two.type, (select count(*) ${of}) as count, (select max(s.day) ${of}) as last
    from named cross join ${TYPES} as two where named.sides like '%-%'`.execute(db);
  const byPair = new Map<string, StoredPair>();
  for (const { sides: pair, type, count, last } of rows) {
    const [one, other] = pair.split("-");
    if (!one || !other || (side !== undefined && side !== one && side !== other) || Number(count) === 0) continue;
    const line = byPair.get(pair) ?? { pair, sides: [one, other], undertakings: 0, meetings: 0, lastOn: null };
    line[type === "undertaking" ? "undertakings" : "meetings"] = Number(count);
    if (last && last > (line.lastOn ?? "")) line.lastOn = last;
    byPair.set(pair, line);
  }
  return [...byPair.values()].sort((a, b) => (a.pair < b.pair ? -1 : 1));
}

export async function sides({ db, register }: Ground): Promise<string[]> {
  const { rows } = await sql<{ sides: string }>`${named(register)}
    select named.sides from named where named.sides not like '%-%' and exists (select 1 from sided as s
      where s.register = ${register} and s.sides = named.sides and s.type in ('undertaking', 'meeting'))`.execute(db);
  return rows.map((row) => row.sides).sort();
}
