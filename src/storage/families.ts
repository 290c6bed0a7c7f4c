import { createHash } from "node:crypto";
import { type Wording, wordingOf } from "../register/reprints.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";
import { joinedSets } from "./joined-sets.ts";
import { dropWording, enterWordings, type Relinked } from "./likeness.ts";
import { regroup } from "./reprinted.ts";

/** Finds the families of documents that were taken in, by their texts. Gives the documents whose family is another now. */
export async function joinFamilies(within: Ground, texts: ReadonlyMap<string, string>): Promise<Set<string>> {
  const come = [...texts].map(([document, text]) => {
    const wording = wordingOf(text);
    return { document, wording, id: nameOf(wording, document) };
  });
  const ids = come.map(({ id }) => id);
  const known = new Set((await carriersOf(within, ids)).map(({ wording }) => wording));
  // Alone at first, each is of the family that is called by itself.
  const entered = come.map(({ document, id }) => ({ document, wording: id, family: document }));
  await enterRows(within, "wordings", entered);
  const fresh = new Map(come.flatMap(({ id, wording }) => (known.has(id) ? [] : [[id, wording] as const])));
  const { joined, parted } = await enterWordings(within, fresh);
  return renameFamilies(within, { joined: [...ids.map((id) => [id]), ...joined], parted });
}

/** Takes a document out of its family, which may fall apart. Its text is still there. */
export async function leaveFamily(within: Ground, document: string, text: string): Promise<Set<string>> {
  const { rows, register } = within;
  const wording = wordingOf(text);
  const id = nameOf(wording, document);
  await rows.deleteFrom("wordings").where("register", "=", register).where("document", "=", document).execute();
  const isCarried = (await carriersOf(within, [id])).length > 0;
  return renameFamilies(within, isCarried ? { joined: [], parted: [id] } : await dropWording(within, id, wording));
}

/** A text without words, a scanned page, is like no other. */
const nameOf = ({ words }: Wording, document: string): string =>
  words.length === 0 ? document : createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 24);

/** A family is called by the smallest id of its documents, whoever came first. Gives those that are called otherwise now. */
async function renameFamilies(within: Ground, { joined, parted }: Relinked): Promise<Set<string>> {
  const renamed = new Set<string>();
  const seen = new Set<string>();
  for (const wording of parted) {
    if (seen.has(wording)) continue;
    const related = await relatedTo(within, wording);
    for (const one of related) seen.add(one);
    await callOne(within, await carriersOf(within, [...related]), renamed);
  }
  // What only grew need not be gone through link by link.
  const carriers = await carriersOf(within, [...new Set(joined.flat())]);
  const familiesOf = Map.groupBy(carriers, ({ wording }) => wording);
  const sets = joined.map((wordings) =>
    wordings.flatMap((id) => (familiesOf.get(id) ?? []).map(({ family }) => family)),
  );
  const grown = joinedSets(sets).filter(({ size }) => size > 1);
  const members = await carriersIn(within, new Set(grown.flatMap((families) => [...families])));
  const byFamily = Map.groupBy(members, ({ family }) => family);
  for (const families of grown)
    await callOne(
      within,
      [...families].flatMap((family) => byFamily.get(family) ?? []),
      renamed,
    );
  return renamed;
}

async function callOne({ rows, register }: Ground, carriers: readonly Carrier[], renamed: Set<string>): Promise<void> {
  const family = carriers.reduce((least, { document }) => (document < least ? document : least), "~");
  const others = carriers.filter((carrier) => carrier.family !== family).map(({ document }) => document);
  for (const some of inChunks(others)) {
    const these = rows.updateTable("wordings").set({ family }).where("register", "=", register);
    await these.where("document", "in", some).execute();
  }
  for (const document of others) renamed.add(document);
}

async function relatedTo({ rows, register }: Ground, wording: string): Promise<Set<string>> {
  const related = new Set([wording]);
  for (let newest = [wording]; newest.length > 0; ) {
    const next: string[] = [];
    for (const some of inChunks(newest)) {
      const alike = rows.selectFrom("alike").select("other").distinct().where("register", "=", register);
      for (const { other } of await alike.where("one", "in", some).execute()) if (!related.has(other)) next.push(other);
    }
    for (const one of next) related.add(one);
    newest = [...new Set(next)];
  }
  return related;
}

type Carrier = { document: string; wording: string; family: string };

/** Of these documents, those that are of a family, if only of their own. */
export async function carriersAmong({ rows, register }: Ground, documents: readonly string[]): Promise<Set<string>> {
  const these = rows.selectFrom("wordings").select("document").where("register", "=", register);
  return new Set((await these.where("document", "in", documents).execute()).map(({ document }) => document));
}

const carriersOf = (within: Ground, wordings: readonly string[]): Promise<Carrier[]> =>
  carriersBy(within, "wording", wordings);

const carriersIn = (within: Ground, families: ReadonlySet<string>): Promise<Carrier[]> =>
  carriersBy(within, "family", [...families]);

async function carriersBy(
  { rows, register }: Ground,
  column: "wording" | "family",
  values: readonly string[],
): Promise<Carrier[]> {
  const found: Carrier[] = [];
  for (const some of inChunks(values)) {
    const these = rows.selectFrom("wordings").select(["document", "wording", "family"]);
    found.push(...(await these.where("register", "=", register).where(column, "in", some).execute()));
  }
  return found;
}

/** The undertakings that documents speak of whose family is another now, with those that are one with them, or were. */
export async function undertakingsIn(within: Ground, documents: Iterable<string>): Promise<Set<string>> {
  const { rows, register } = within;
  const found = await regroup(within, documents);
  for (const some of inChunks([...documents])) {
    const mine = rows.selectFrom("records").select("undertaking").distinct().where("register", "=", register);
    const standing = mine.where("document", "in", some).where("wentOut", "is", null);
    for (const { undertaking } of await standing.execute()) if (undertaking !== null) found.add(undertaking);
  }
  return found;
}
