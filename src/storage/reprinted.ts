import { sql } from "kysely";
import { ADDED } from "../register/by-hand.ts";
import { quotationsOf } from "../register/quotations.ts";
import type { Observed } from "../register/records.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";

// An undertaking that nothing else identifies is called by its record's key. Where its words are a reprint, each carrier
// has a key of its own for it, and they are one: it is called by the least of them.

type Member = { id: string; document: string; lead: string };

/**
 * Looks again which undertakings these documents, and those that are or were of one report with them, tell alike. Gives
 * the undertakings that were touched.
 */
export async function regroup(within: Ground, documents: Iterable<string>): Promise<Set<string>> {
  const asked = new Set(documents);
  const before = new Map<string, Member>();
  for (const member of await membersWith(within, "document", asked)) before.set(nameOf(member), member);
  const leads = new Set([...before.values()].map(({ lead }) => lead));
  for (const member of await membersWith(within, "lead", leads)) before.set(nameOf(member), member);
  for (const { document } of before.values()) asked.add(document);
  const carriers = await relatives(within, asked);
  for (const member of await membersWith(within, "document", new Set(carriers.keys())))
    before.set(nameOf(member), member);
  const after = new Map((await toldAlike(within, carriers)).map((member) => [nameOf(member), member]));
  const [gone, come] = [without(before, after), without(after, before)];
  for (const { id, document } of gone) {
    const row = within.rows.deleteFrom("reprinted").where("register", "=", within.register).where("id", "=", id);
    await row.where("document", "=", document).execute();
  }
  await enterRows(within, "reprinted", come);
  return new Set([...gone, ...come].flatMap(({ id, lead }) => [id, lead]));
}

const nameOf = ({ id, document }: Member): string => `${id} ${document}`;

const without = (these: ReadonlyMap<string, Member>, others: ReadonlyMap<string, Member>): Member[] =>
  [...these].flatMap(([name, member]) => (others.get(name)?.lead === member.lead ? [] : [member]));

async function membersWith(
  { rows, register }: Ground,
  column: "document" | "lead" | "id",
  values: ReadonlySet<string>,
): Promise<Member[]> {
  const found: Member[] = [];
  for (const some of inChunks([...values])) {
    const these = rows.selectFrom("reprinted").select(["id", "document", "lead"]).where("register", "=", register);
    found.push(...(await these.where(column, "in", some).execute()));
  }
  return found;
}

/** Documents of the families of these that have more than one, with their family. */
async function relatives({ rows, register }: Ground, documents: ReadonlySet<string>): Promise<Map<string, string>> {
  const families = new Set<string>();
  for (const some of inChunks([...documents])) {
    const mine = rows.selectFrom("wordings").select("family").distinct().where("register", "=", register);
    for (const { family } of await mine.where("document", "in", some).execute()) families.add(family);
  }
  const found: { document: string; family: string }[] = [];
  for (const some of inChunks([...families])) {
    const these = rows.selectFrom("wordings").select(["document", "family"]).where("register", "=", register);
    found.push(...(await these.where("family", "in", some).execute()));
  }
  const sizes = Map.groupBy(found, ({ family }) => family);
  return new Map(
    found.flatMap(({ document, family }) =>
      (sizes.get(family)?.length ?? 0) > 1 ? [[document, family] as const] : [],
    ),
  );
}

/** What several documents of a family say in the same words, of the same kind and sides, as it was read. */
async function toldAlike({ rows, register }: Ground, carriers: ReadonlyMap<string, string>): Promise<Member[]> {
  const found: { document: string; key: string; record: Observed; group: string; family: string }[] = [];
  for (const some of inChunks([...carriers.keys()])) {
    const these = rows
      .selectFrom("records")
      .select(["document", "key", "record", "read"])
      .where("register", "=", register);
    const standing = these.where("document", "in", some).where("wentOut", "is", null).where("type", "=", "observation");
    for (const { document, key, record, read } of await standing.where(sql<boolean>`undertaking = "key"`).execute()) {
      const { kind, sides, rule } = JSON.parse(record) as Observed;
      if (rule === ADDED) continue; // whoever enters the same twice has been asked which one it is of
      const family = carriers.get(document) ?? document;
      const group = JSON.stringify([family, kind, [...new Set(sides)].sort()]);
      found.push({ document, key, record: JSON.parse(read ?? record) as Observed, group, family });
    }
  }
  return [...Map.groupBy(found, ({ group }) => group).values()].flatMap((some) =>
    quotationsOf(some.map((one) => ({ ...one, publishedOn: null }))).flatMap(({ original, copies }) => {
      if (copies.length === 0) return [];
      const all = [original, ...copies];
      const lead = all.reduce((least, { key }) => (key < least ? key : least), original.key);
      return all.map(({ key, document }) => ({ id: key, document, lead }));
    }),
  );
}

/** These undertakings by all that they are called by. */
export async function calledBy(within: Ground, ids: readonly string[]): Promise<string[]> {
  const leads = new Set([...ids, ...(await leadOf(within, ids)).values()]);
  const members = await membersWith(within, "lead", leads);
  return [...new Set([...leads, ...members.map(({ id }) => id)])];
}

/** What each of these undertakings is called, where it is called by another's key. */
export async function leadOf(within: Ground, ids: Iterable<string>): Promise<Map<string, string>> {
  return new Map((await membersWith(within, "id", new Set(ids))).map(({ id, lead }) => [id, lead]));
}

/** The same of all documents, for tables that are made anew. */
export async function regroupAll(within: Ground): Promise<void> {
  const { rows, register } = within;
  const many = rows.selectFrom("wordings").select("family").where("register", "=", register).groupBy("family");
  const families = await many.having((eb) => eb.fn.countAll(), ">", 1).execute();
  for (const some of inChunks(families, 100))
    await regroup(
      within,
      some.map(({ family }) => family), // a family is called by one of its documents
    );
}
