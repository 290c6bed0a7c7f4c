import { type RawBuilder, sql } from "kysely";
import { areAlike, mayBeAlike, type Wording, wordingOf } from "../register/reprints.ts";
import { among } from "./among.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";

/**
 * By how many wordings a mark leads on. One that more than `few` have leads only to and from its `hubs`, the barest texts
 * that have it: a report that hundreds print, each among other things, is found by way of those who print little else. One
 * that more than `most` have is a page's furniture, a notice or a form, and leads nobody to anybody: else what thousands
 * share would be gone through with each that comes. Which marks and texts those are follows from the texts that are there,
 * not from the order in which they came: where that changes, whom it concerns is looked at again.
 */
export type Leading = { few: number; hubs: number; most: number };
export const LEADING: Leading = { few: 100, hubs: 8, most: 1000 };

/** What became of the likenesses of some wordings: who is of one family now, and whose family may have fallen apart. */
export type Relinked = { joined: string[][]; parted: string[] };

/** Enters wordings that are new. */
export async function enterWordings(within: Ground, fresh: ReadonlyMap<string, Wording>): Promise<Relinked> {
  const { few, hubs, most } = within.leading;
  const entered = new Map<number, number>(); // how many of them have a mark
  for (const { marks } of fresh.values()) for (const mark of marks) entered.set(mark, (entered.get(mark) ?? 0) + 1);
  const rows = [...fresh].flatMap(([wording, { marks }]) =>
    [...marks].map((mark) => ({ mark, wording, among: marks.size })),
  );
  // In the order of the index: each of its pages is looked for once.
  await enterRows(
    within,
    "marks",
    rows.sort((a, b) => a.mark - b.mark),
  );
  const counted = await countsOf(within, entered.keys(), Math.max(0, ...entered.values()) + most + 1);
  const isPassed = (mark: number, count: number, limit: number) =>
    count > limit && count - (entered.get(mark) ?? 0) <= limit;
  const passed = [...counted].flatMap(([mark, count]) =>
    isPassed(mark, count, few) || isPassed(mark, count, most) ? mark : [],
  );
  const having = [...(await wordingsWith(within, passed)).values()].flat();
  const between = [...counted].flatMap(([mark, count]) => (count > few && count <= most ? mark : []));
  const barest = await barestWith(within, between, hubs + Math.max(0, ...entered.values()));
  const displaced = [...barest.values()].flatMap((all) => {
    const before = all.filter(({ wording }) => !fresh.has(wording)).slice(0, hubs);
    return before.filter((one) => all.indexOf(one) >= hubs);
  });
  // What is like no other cannot be parted from any.
  const mayPart = await linksOf(within, new Set([...having, ...displaced].map(({ wording }) => wording)));
  return relink(within, new Set([...fresh.keys(), ...mayPart.keys()]), new Map(fresh), counted);
}

/** Takes out a wording that nobody carries any more. */
export async function dropWording(within: Ground, id: string, { marks }: Wording): Promise<Relinked> {
  const { rows, register, leading } = within;
  const { few, hubs, most } = leading;
  for (const some of inChunks([...marks])) {
    const those = rows.deleteFrom("marks").where("register", "=", register).where("mark", "in", some);
    await those.where("among", "=", marks.size).where("wording", "=", id).execute();
  }
  const left = (await linksOf(within, [id])).get(id) ?? [];
  await unlink(
    within,
    left.map((other) => [id, other]),
  );
  const counted = await countsOf(within, marks, most + 1);
  const led = [...counted].flatMap(([mark, count]) => (count === few ? mark : []));
  const having = [...(await wordingsWith(within, led)).values()].flat();
  const between = [...counted].flatMap(([mark, count]) => (count > few && count <= most ? mark : []));
  const hubsNow = [...(await barestWith(within, between, hubs))].flatMap(
    ([mark, all]) => (counted.get(mark) === most ? all : all.slice(hubs - 1)), // the last is one anew, where the dropped one was before it
  );
  const { joined, parted } = await relink(
    within,
    new Set([...having, ...hubsNow].map(({ wording }) => wording)),
    new Map(),
  );
  return { joined, parted: [...left, ...parted] };
}

type Texts = Map<string, Wording>;

/** Whom each is like, anew; of some marks it is known already how many have them. */
async function relink(
  within: Ground,
  wordings: ReadonlySet<string>,
  texts: Texts,
  known: ReadonlyMap<number, number> = new Map(),
): Promise<Relinked> {
  const relinked: Relinked = { joined: [], parted: [] };
  for (const ids of inChunks([...wordings], 200)) {
    const before = await linksOf(within, ids);
    const alike = await likeTo(within, ids, texts, known);
    const [lost, come] = [new Map<string, Pair>(), new Map<string, Pair>()];
    for (const id of ids) {
      const [was, is] = [new Set(before.get(id)), new Set(alike.get(id))];
      const gone = [...was].filter((other) => !is.has(other));
      if (gone.length > 0) relinked.parted.push(id, ...gone);
      for (const other of gone) lost.set(pairId(id, other), [id, other]);
      for (const other of is) if (!was.has(other)) come.set(pairId(id, other), [id, other]);
      relinked.joined.push([id, ...is]);
    }
    await unlink(within, [...lost.values()]);
    const both = [...come.values()].flatMap(([one, other]) => [
      { one, other },
      { one: other, other: one },
    ]);
    await enterRows(within, "alike", both);
  }
  return relinked;
}

type Pair = readonly [string, string];
const pairId = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Those that any of these is like. */
async function linksOf({ rows, register }: Ground, ids: Iterable<string>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const some of inChunks([...ids])) {
    const these = rows.selectFrom("alike").select(["one", "other"]).where("register", "=", register);
    for (const { one, other } of await these.where("one", "in", some).execute()) {
      const others = found.get(one);
      if (others) others.push(other);
      else found.set(one, [other]);
    }
  }
  return found;
}

async function unlink({ rows, register }: Ground, pairs: readonly Pair[]): Promise<void> {
  const both = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  for (const some of inChunks(both))
    await rows
      .deleteFrom("alike")
      .where("register", "=", register)
      .where(among(["one", "other"], some))
      .execute();
}

/** Those that share enough marks are compared word for word. */
async function likeTo(
  within: Ground,
  ids: readonly string[],
  texts: Texts,
  known: ReadonlyMap<number, number>,
): Promise<Map<string, string[]>> {
  await fetchTexts(within, ids, texts);
  const marks = new Set(ids.flatMap((id) => [...(texts.get(id)?.marks ?? [])]));
  const counted = await countsOf(
    within,
    [...marks].filter((mark) => !known.has(mark)),
    within.leading.most + 1,
  );
  for (const mark of marks) counted.set(mark, counted.get(mark) ?? known.get(mark) ?? 0);
  const leads = await leadsOf(within, counted, new Set(ids));
  const near = new Map(ids.map((id) => [id, nearTo(id, texts.get(id)?.marks ?? new Set(), leads)]));
  await fetchTexts(within, new Set([...near.values()].flat()), texts);
  const none = wordingOf("");
  return new Map(
    [...near].map(([id, others]) => [
      id,
      others.filter((other) => areAlike(texts.get(id) ?? none, texts.get(other) ?? none)),
    ]),
  );
}

/** Whom a mark leads to, from one wording that has it. */
type Leads = (mark: number, from: string) => readonly Having[];

async function leadsOf(
  within: Ground,
  counted: ReadonlyMap<number, number>,
  from: ReadonlySet<string>,
): Promise<Leads> {
  const { few, hubs, most } = within.leading;
  const telling = [...counted].flatMap(([mark, count]) => (count > 1 && count <= few ? mark : []));
  const between = [...counted].flatMap(([mark, count]) => (count > few && count <= most ? mark : []));
  const barest = await barestWith(within, between, hubs);
  const fromHubs = [...barest].flatMap(([mark, all]) => (all.some(({ wording }) => from.has(wording)) ? mark : []));
  const having = await wordingsWith(within, [...telling, ...fromHubs]);
  return (mark, id) => {
    const its = barest.get(mark);
    return (its?.some(({ wording }) => wording === id) ? having.get(mark) : (its ?? having.get(mark))) ?? [];
  };
}

function nearTo(id: string, marks: ReadonlySet<number>, leads: Leads): string[] {
  const shared = new Map<string, { count: number; among: number }>();
  for (const mark of marks)
    for (const { wording, among: all } of leads(mark, id))
      if (wording !== id) shared.set(wording, { count: (shared.get(wording)?.count ?? 0) + 1, among: all });
  return [...shared].flatMap(([other, { count, among: all }]) => (mayBeAlike(count, marks.size, all) ? other : []));
}

/** How many wordings have each of these marks; counted up to `most`, as what is on every page stands in thousands. */
async function countsOf(
  { rows, register }: Ground,
  marks: Iterable<number>,
  most: number,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const some of inChunks([...marks].sort((a, b) => a - b))) {
    const asked = sql.join(some.map((mark) => sql`(cast(${mark} as bigint))`));
    const having = rows.selectFrom("marks as m").select("m.wording").where("m.register", "=", register);
    const these = having.where(sql<boolean>`m.mark = asked.mark`).limit(most);
    const found = await sql<{ mark: unknown; count: unknown }>`with asked(mark) as (values ${asked})
      select asked.mark, (select count(*) from (${these}) as few) as count from asked`.execute(rows);
    for (const { mark, count } of found.rows) counts.set(Number(mark), Number(count));
  }
  return counts;
}

type Having = { wording: string; among: number };

async function wordingsWith({ rows, register }: Ground, marks: readonly number[]): Promise<Map<number, Having[]>> {
  const having = new Map<number, Having[]>();
  for (const some of inChunks(marks)) {
    const these = rows.selectFrom("marks").select(["mark", "wording", "among"]).where("register", "=", register);
    for (const { mark, wording, among: all } of await these.where("mark", "in", some).execute()) {
      const others = having.get(mark);
      if (others) others.push({ wording, among: all });
      else having.set(mark, [{ wording, among: all }]);
    }
  }
  return having;
}

/** Of the wordings that have a mark those with the fewest marks, the barest first; so many of each. */
async function barestWith(
  { rows, register }: Ground,
  marks: readonly number[],
  count: number,
): Promise<Map<number, Having[]>> {
  const barest = new Map<number, Having[]>();
  for (const some of inChunks(marks, AT_ONCE)) {
    const asMany = Array.from({ length: AT_ONCE }, (_, at) => some[at] ?? NONE);
    const each = asMany.map((mark): RawBuilder<unknown> => {
      const these = rows.selectFrom("marks").select(["mark", "wording", "among"]).where("register", "=", register);
      const first = these.where("mark", "=", mark).orderBy("among").orderBy("wording").limit(count);
      return sql`select * from (${first}) as few`;
    });
    const found = await sql<{ mark: unknown } & Having>`${sql.join(each, sql` union all `)}`.execute(rows);
    for (const { mark, wording, among: all } of found.rows) {
      const others = barest.get(Number(mark));
      const one = { wording, among: Number(all) };
      if (others) others.push(one);
      else barest.set(Number(mark), [one]);
    }
  }
  for (const all of barest.values()) all.sort((a, b) => a.among - b.among || (a.wording < b.wording ? -1 : 1));
  return barest;
}

// Always as many, so that the statement is always the same one: preparing it takes longer than running it.
const AT_ONCE = 12;
const NONE = -1;

/** Of the texts that carry a wording any will do: their words are the same. */
async function fetchTexts({ db, rows, register }: Ground, wordings: Iterable<string>, texts: Texts): Promise<void> {
  for (const some of inChunks([...wordings].filter((id) => !texts.has(id)))) {
    const carried = rows.selectFrom("wordings").select((eb) => ["wording", eb.fn.min("document").as("document")]);
    const these = carried.where("register", "=", register).where("wording", "in", some).groupBy("wording");
    const wordingOfDocument = new Map((await these.execute()).map(({ document, wording }) => [document, wording]));
    const written = db.selectFrom("texts").select(["document", "text"]).where("register", "=", register);
    for (const { document, text } of await written.where("document", "in", [...wordingOfDocument.keys()]).execute())
      texts.set(wordingOfDocument.get(document) ?? "", wordingOf(text));
  }
}
