import { meetingDay, type Told } from "../register/joining.ts";
import { enterBelongs } from "./belongs.ts";
import { type Ground, inChunks } from "./ground.ts";
import { saidOf } from "./said-the-same.ts";
import { dropSided, enterSided, sidedThing } from "./sided.ts";
import type { BelongsRow, Tables } from "./tables.ts";

type TellingRow = Omit<Tables["tellings"], "register">;

/** The tellings of a document as they are now, and the meetings of every week they are in, or were. */
export async function projectMeetings(within: Ground, document: string, told: readonly Told[]): Promise<void> {
  const { rows, register } = within;
  const of = rows.selectFrom("tellings").selectAll().where("register", "=", register);
  const before = await of.where("document", "=", document).execute();
  const after = told.map((each) => tellingRow(within, each));
  const line = ({ sides, week, key, told: each }: TellingRow): string => JSON.stringify([sides, week, key, each]);
  if (before.map(line).sort().join() === after.map(line).sort().join()) return;
  await rows.deleteFrom("tellings").where("register", "=", register).where("document", "=", document).execute();
  for (const some of inChunks(after)) {
    await rows
      .insertInto("tellings")
      .values(some.map((row) => ({ ...row, register })))
      .execute();
  }
  const keys = [...before, ...after].map(({ key }) => key);
  await regatherMeetings(within, keys, [...before, ...after]);
}

/** Nothing is sure of a telling without a day or with one side: it is in a week of its own. */
function tellingRow({ joining }: Ground, told: Told): TellingRow {
  const { key, document, sides, day } = told;
  const week = sides.length < 2 ? "" : joining.week(day);
  return { sides: sides.join("-"), week: week || `alone ${key}`, document, key, told: JSON.stringify(told) };
}

type Week = Pick<TellingRow, "sides" | "week">;

/** Gathers the meetings of these tellings anew: of their weeks, and of the weeks of what people said is the same. */
export async function regatherMeetings(
  within: Ground,
  keys: readonly string[],
  old: readonly Week[] = [],
): Promise<void> {
  const said = await saidOf(within, "meeting", keys);
  const weeks = new Map(old.map((week) => [JSON.stringify([week.sides, week.week]), week]));
  const found = new Map<string, TellingRow>();
  const judged = new Map(said.map((j) => [JSON.stringify(j), j]));
  const look = async (names: readonly string[]): Promise<void> => {
    for (const row of await tellingsBy(within, names)) weeks.set(JSON.stringify([row.sides, row.week]), row);
  };
  await look([...keys, ...said.flatMap(({ one, other }) => [one, other])]);
  for (const done = new Set<string>(); ; ) {
    const open = [...weeks].find(([id]) => !done.has(id));
    if (!open) break;
    done.add(open[0]);
    const here = await tellingsIn(within, open[1]);
    for (const row of here) found.set(`${row.document} ${row.key}`, row);
    const known = here.map(({ key }) => key);
    const more = await saidOf(within, "meeting", known);
    for (const j of more) judged.set(JSON.stringify(j), j);
    // A key itself leads on: the same text in a dated and an undated file has one key in two weeks.
    await look([...known, ...more.flatMap(({ verdict, one, other }) => (verdict === "same" ? [one, other] : []))]);
  }
  await enter(within, keys, [...found.values()], [...judged.values()]);
}

async function enter(
  within: Ground,
  touched: readonly string[],
  found: readonly TellingRow[],
  judged: Parameters<Ground["joining"]["meetings"]>[1],
): Promise<void> {
  const told = found.map((row) => JSON.parse(row.told) as Told).sort(byDocument);
  await clear(within, [...new Set([...touched, ...told.map(({ key }) => key)])]);
  const documents = Map.groupBy(told, ({ key }) => key);
  for (const keys of within.joining.meetings(told, judged)) {
    const tellings = keys.flatMap((key) => documents.get(key) ?? []);
    const [first] = tellings;
    if (!first) continue;
    const id = keys[0] ?? "";
    const { day } = meetingDay(tellings);
    const sides = first.sides.join("-");
    const { rows, register } = within;
    await rows.insertInto("meetings").values({ register, id, day, sides }).execute();
    await enterSided(within, sidedThing("meeting", id, day, sides));
    await enterBelongs(
      within,
      tellings.map(
        ({ key, document, day: on }): BelongsRow => ({
          ...{ noun: "meeting", thing: id, day: on, document, key, own: key, name: "", toldAs: "" },
        }),
      ),
    );
  }
}

const byDocument = (a: Told, b: Told): number => (a.document + a.key < b.document + b.key ? -1 : 1);

async function clear(within: Ground, keys: readonly string[]): Promise<void> {
  const { rows, register } = within;
  for (const some of inChunks(keys)) {
    const mine = rows.selectFrom("belongs").select("thing").distinct().where("register", "=", register);
    const things = await mine.where("noun", "=", "meeting").where("own", "in", some).execute();
    const ids = things.map(({ thing }) => thing);
    const meetings = rows.selectFrom("meetings").selectAll().where("register", "=", register);
    for (const { id, day, sides } of ids.length > 0 ? await meetings.where("id", "in", ids).execute() : [])
      for (const row of sidedThing("meeting", id, day, sides)) await dropSided(within, row);
    if (ids.length > 0)
      await rows.deleteFrom("meetings").where("register", "=", register).where("id", "in", ids).execute();
    await rows
      .deleteFrom("belongs")
      .where("register", "=", register)
      .where("noun", "=", "meeting")
      .where("own", "in", some)
      .execute();
  }
}

const tellingsIn = ({ rows, register }: Ground, { sides, week }: Week): Promise<TellingRow[]> =>
  rows
    .selectFrom("tellings")
    .selectAll()
    .where("register", "=", register)
    .where("sides", "=", sides)
    .where("week", "=", week)
    .execute();

async function tellingsBy({ rows, register }: Ground, keys: readonly string[]): Promise<TellingRow[]> {
  const found: TellingRow[] = [];
  for (const some of inChunks([...new Set(keys)]))
    found.push(
      ...(await rows
        .selectFrom("tellings")
        .selectAll()
        .where("register", "=", register)
        .where("key", "in", some)
        .execute()),
    );
  return found;
}
