import { meetingDay, type SameOrDifferent, type Told } from "../register/joining.ts";
import { among } from "./among.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";
import { joinedSets } from "./joined-sets.ts";
import { saidOf } from "./said-the-same.ts";
import { dropSided, enterSided, type SidedRow, sidedThing } from "./sided.ts";
import type { BelongsRow, Tables } from "./tables.ts";

type TellingRow = Omit<Tables["tellings"], "register">;

/** The tellings of documents as they are now, and the meetings of every week they are in, or were. */
export async function projectMeetings(within: Ground, told: ReadonlyMap<string, readonly Told[]>): Promise<void> {
  const { rows, register } = within;
  const of = rows.selectFrom("tellings").selectAll().where("register", "=", register);
  const known = await of.where("document", "in", [...told.keys()]).execute();
  const before = Map.groupBy(known, ({ document }) => document);
  const line = ({ sides, week, key, told: each }: TellingRow): string => JSON.stringify([sides, week, key, each]);
  const lines = (all: readonly TellingRow[]): string => all.map(line).sort().join();
  const [old, come]: [TellingRow[], TellingRow[]] = [[], []];
  for (const [document, now] of told) {
    const [was, is] = [before.get(document) ?? [], now.map((each) => tellingRow(within, each))];
    if (lines(was) === lines(is)) continue;
    old.push(...was);
    come.push(...is);
  }
  const touched = [...new Set(old.map(({ document }) => document))];
  if (touched.length > 0)
    await rows.deleteFrom("tellings").where("register", "=", register).where("document", "in", touched).execute();
  await enterRows(within, "tellings", come);
  const all = [...old, ...come];
  if (all.length === 0) return;
  await regatherMeetings(
    within,
    all.map(({ key }) => key),
    all,
  );
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
  const { found, judged } = await gathered(within, keys, old);
  const told = found.map((row) => JSON.parse(row.told) as Told).sort(byDocument);
  await clear(within, [...new Set([...keys, ...told.map(({ key }) => key)])]);
  const documents = Map.groupBy(told, ({ key }) => key);
  const meetings = apart(found, judged).flatMap(({ keys: some, said }) => {
    const together = some.flatMap((key) => documents.get(key) ?? []).sort(byDocument);
    return within.joining.meetings(together, said);
  });
  await enter(
    within,
    meetings.map((of) => of.flatMap((key) => documents.get(key) ?? [])),
  );
}

/** All tellings of these weeks and keys, and of whatever these lead to; and what people said of them. */
async function gathered(
  within: Ground,
  keys: readonly string[],
  old: readonly Week[],
): Promise<{ found: TellingRow[]; judged: SameOrDifferent[] }> {
  const weeks = new Map(old.map((week) => [weekId(week), week]));
  const found = new Map<string, TellingRow>();
  const judged = new Map<string, SameOrDifferent>();
  const looked = new Set<string>();
  const look = async (names: readonly string[]): Promise<void> => {
    const fresh = names.filter((name) => !looked.has(name));
    for (const name of fresh) looked.add(name);
    for (const row of await tellingsBy(within, fresh)) weeks.set(weekId(row), row);
  };
  const hear = async (of: readonly string[]): Promise<SameOrDifferent[]> => {
    const said = await saidOf(within, "meeting", of);
    for (const each of said) judged.set(JSON.stringify(each), each);
    return said;
  };
  await look([...keys, ...(await hear(keys)).flatMap(({ one, other }) => [one, other])]);
  for (const done = new Set<string>(); ; ) {
    const open = [...weeks].filter(([id]) => !done.has(id));
    if (open.length === 0) return { found: [...found.values()], judged: [...judged.values()] };
    for (const [id] of open) done.add(id);
    const here = await tellingsIn(
      within,
      open.map(([, week]) => week),
    );
    for (const row of here) found.set(`${row.document} ${row.key}`, row);
    const known = here.map(({ key }) => key);
    const more = await hear(known);
    // A key itself leads on: the same text in a dated and an undated file has one key in two weeks.
    await look([...known, ...more.flatMap(({ verdict, one, other }) => (verdict === "same" ? [one, other] : []))]);
  }
}

const weekId = ({ sides, week }: Week): string => JSON.stringify([sides, week]);

type Together = { keys: string[]; said: SameOrDifferent[] };

/** Tellings that nothing leads from one to another are joined apart: to compare each two of a year's would take a day. */
function apart(found: readonly TellingRow[], judged: readonly SameOrDifferent[]): Together[] {
  const inWeek = found.map((row) => [`key ${row.key}`, `week ${weekId(row)}`]);
  const together = joinedSets([...inWeek, ...judged.map(({ one, other }) => [`key ${one}`, `key ${other}`])]);
  const placeOf = new Map(together.flatMap((names, at) => [...names].map((name) => [name, at] as const)));
  const place = (key: string): number | undefined => placeOf.get(`key ${key}`);
  const keys = Map.groupBy(new Set(found.map(({ key }) => key)), place);
  const said = Map.groupBy(judged, ({ one }) => place(one));
  return [...keys].map(([at, some]) => ({ keys: some, said: said.get(at) ?? [] }));
}

/** Each meeting by its tellings, the first key's first. */
async function enter(within: Ground, meetings: readonly (readonly Told[])[]): Promise<void> {
  const [things, sided, belonging]: [Omit<Tables["meetings"], "register">[], SidedRow[], BelongsRow[]] = [[], [], []];
  for (const tellings of meetings) {
    const [first] = tellings;
    if (!first) continue;
    const { key: id } = first;
    const { day } = meetingDay(tellings);
    const sides = first.sides.join("-");
    things.push({ id, day, sides });
    sided.push(...sidedThing("meeting", id, day, sides));
    for (const { key, document, day: on } of tellings)
      belonging.push({ noun: "meeting", thing: id, day: on, document, key, own: key, name: "", toldAs: "" });
  }
  await enterRows(within, "meetings", things);
  await enterSided(within, sided);
  await enterRows(within, "belongs", belonging);
}

const byDocument = (a: Told, b: Told): number => (a.document + a.key < b.document + b.key ? -1 : 1);

async function clear(within: Ground, keys: readonly string[]): Promise<void> {
  const { rows, register } = within;
  for (const some of inChunks(keys)) {
    const mine = rows.selectFrom("belongs").select("thing").distinct().where("register", "=", register);
    const things = await mine.where("noun", "=", "meeting").where("own", "in", some).execute();
    if (things.length === 0) continue;
    const ids = things.map(({ thing }) => thing);
    const meetings = rows.selectFrom("meetings").selectAll().where("register", "=", register);
    const known = await meetings.where("id", "in", ids).execute();
    await dropSided(
      within,
      known.flatMap(({ id, day, sides }) => sidedThing("meeting", id, day, sides)),
    );
    await rows.deleteFrom("meetings").where("register", "=", register).where("id", "in", ids).execute();
    const old = rows.deleteFrom("belongs").where("register", "=", register).where("noun", "=", "meeting");
    await old.where("own", "in", some).execute();
  }
}

async function tellingsIn({ rows, register }: Ground, weeks: readonly Week[]): Promise<TellingRow[]> {
  const found: TellingRow[] = [];
  for (const some of inChunks(weeks, 200)) {
    const these = rows.selectFrom("tellings").selectAll().where("register", "=", register);
    const places = some.map(({ sides, week }) => [sides, week]);
    found.push(...(await these.where(among(["sides", "week"], places)).execute()));
  }
  return found;
}

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
