import { type RawBuilder, sql } from "kysely";
import { areAlike, mayBeAlike, type Wording, wordingOf } from "../register/reprints.ts";
import { type Ground, inChunks } from "./ground.ts";

/**
 * A mark that more wordings than this have is a page's furniture, a notice or a form, and leads nobody to anybody: else
 * what thousands share would be gone through with each that comes. Which marks those are follows from the texts that are
 * there, not from the order in which they came: where a mark becomes one, or is one no more, its wordings are looked at again.
 */
export const FURNITURE = 100;

/** What became of the likenesses of some wordings: who is of one family now, and whose family may have fallen apart. */
export type Relinked = { joined: string[][]; parted: string[] };

/** Enters a wording that is new. */
export async function enterWording(within: Ground, id: string, wording: Wording): Promise<Relinked> {
  const { rows, register } = within;
  for (const some of inChunks([...wording.marks]))
    await rows
      .insertInto("marks")
      .values(some.map((mark) => ({ register, mark, wording: id, among: wording.marks.size })))
      .execute();
  const having = [...(await wordingsWith(within, wording.marks)).values()];
  const becomeFurniture = having.filter(({ length }) => length === FURNITURE + 1).flat();
  // What is like no other cannot be parted from any.
  const mayPart = await linked(within, new Set(becomeFurniture.map((other) => other.wording)));
  return relink(within, new Set([id, ...mayPart]), new Map([[id, wording]]));
}

/** Takes out a wording that nobody carries any more. */
export async function dropWording(within: Ground, id: string, { marks }: Wording): Promise<Relinked> {
  const { rows, register } = within;
  for (const some of inChunks([...marks])) {
    const those = rows.deleteFrom("marks").where("register", "=", register).where("wording", "=", id);
    await those.where("mark", "in", some).execute();
  }
  const left = await linksOf(within, id);
  await unlink(within, id, left);
  const having = [...(await wordingsWith(within, marks)).values()];
  const furnitureNoMore = having.filter(({ length }) => length === FURNITURE);
  const { joined, parted } = await relink(
    within,
    new Set(furnitureNoMore.flat().map((other) => other.wording)),
    new Map(),
  );
  return { joined, parted: [...left, ...parted] };
}

type Texts = Map<string, Wording>;

/** Whom each is like, anew. */
async function relink(within: Ground, wordings: ReadonlySet<string>, texts: Texts): Promise<Relinked> {
  const relinked: Relinked = { joined: [], parted: [] };
  for (const id of wordings) {
    const before = new Set(await linksOf(within, id));
    const now = new Set(await likeTo(within, id, texts));
    const lost = [...before].filter((other) => !now.has(other));
    if (lost.length > 0) relinked.parted.push(id, ...lost);
    await unlink(within, id, lost);
    relinked.joined.push([id, ...now]);
    await link(
      within,
      id,
      [...now].filter((other) => !before.has(other)),
    );
  }
  return relinked;
}

export async function linksOf({ rows, register }: Ground, id: string): Promise<string[]> {
  const mine = rows.selectFrom("alike").select("other").where("register", "=", register).where("one", "=", id);
  return (await mine.execute()).map(({ other }) => other);
}

async function linked({ rows, register }: Ground, wordings: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const some of inChunks([...wordings])) {
    const these = rows.selectFrom("alike").select("one").distinct().where("register", "=", register);
    found.push(...(await these.where("one", "in", some).execute()).map(({ one }) => one));
  }
  return found;
}

async function link({ rows, register }: Ground, id: string, others: readonly string[]): Promise<void> {
  const both = others.flatMap((other) => [
    { register, one: id, other },
    { register, one: other, other: id },
  ]);
  for (const some of inChunks(both)) await rows.insertInto("alike").values(some).execute();
}

async function unlink({ rows, register }: Ground, id: string, others: readonly string[]): Promise<void> {
  const links = () => rows.deleteFrom("alike").where("register", "=", register);
  for (const some of inChunks(others)) {
    await links().where("one", "=", id).where("other", "in", some).execute();
    await links().where("one", "in", some).where("other", "=", id).execute();
  }
}

/** Those that share enough marks are compared word for word. */
async function likeTo(within: Ground, id: string, texts: Texts): Promise<string[]> {
  await fetchTexts(within, [id], texts);
  const mine = texts.get(id);
  if (!mine) return [];
  const shared = new Map<string, { marks: number; among: number }>();
  for (const having of (await wordingsWith(within, mine.marks)).values()) {
    if (having.length > FURNITURE) continue;
    for (const { wording, among } of having)
      if (wording !== id) shared.set(wording, { marks: (shared.get(wording)?.marks ?? 0) + 1, among });
  }
  const near = [...shared].filter(([, { marks, among }]) => mayBeAlike(marks, mine.marks.size, among));
  const others = near.map(([other]) => other);
  await fetchTexts(within, others, texts);
  return others.filter((other) => areAlike(mine, texts.get(other) ?? wordingOf("")));
}

// Always as many, so that the statement is always the same one: preparing it took longer than running it.
const AT_ONCE = 12;
const NONE = -1;

type Having = { wording: string; among: number };

/** By mark, the wordings that have it; of furniture only so many as to tell that it is. */
async function wordingsWith({ rows, register }: Ground, marks: ReadonlySet<number>): Promise<Map<number, Having[]>> {
  const having = new Map<number, Having[]>();
  for (const some of inChunks([...marks], AT_ONCE)) {
    const asMany = Array.from({ length: AT_ONCE }, (_, at) => some[at] ?? NONE);
    const each = asMany.map((mark): RawBuilder<unknown> => {
      const these = rows.selectFrom("marks").select(["mark", "wording", "among"]).where("register", "=", register);
      return sql`select * from (${these.where("mark", "=", mark).limit(FURNITURE + 2)}) as few`;
    });
    const found = await sql<{ mark: unknown } & Having>`${sql.join(each, sql` union all `)}`.execute(rows);
    for (const { mark, wording, among } of found.rows) {
      const one = { wording, among: Number(among) };
      const others = having.get(Number(mark));
      if (others) others.push(one);
      else having.set(Number(mark), [one]);
    }
  }
  return having;
}

/** Of the texts that carry a wording any will do: their words are the same. */
async function fetchTexts({ db, rows, register }: Ground, wordings: readonly string[], texts: Texts): Promise<void> {
  for (const some of inChunks(wordings.filter((id) => !texts.has(id)))) {
    const carried = rows.selectFrom("wordings").select((eb) => ["wording", eb.fn.min("document").as("document")]);
    const these = carried.where("register", "=", register).where("wording", "in", some).groupBy("wording");
    const wordingOfDocument = new Map((await these.execute()).map(({ document, wording }) => [document, wording]));
    const written = db.selectFrom("texts").select(["document", "text"]).where("register", "=", register);
    for (const { document, text } of await written.where("document", "in", [...wordingOfDocument.keys()]).execute())
      texts.set(wordingOfDocument.get(document) ?? "", wordingOf(text));
  }
}
