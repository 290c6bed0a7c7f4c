import type { Placed } from "../register/judgements.ts";
import { onNewestText } from "../register/on-newest-text.ts";
import type { Ground } from "./ground.ts";
import { sha256 } from "./sha256.ts";

/** The text that stands, and those that stood before it, by hash. */
async function textsOf({ db, register }: Ground, document: string): Promise<Map<string, string>> {
  const texts = db.selectFrom("texts").select("text").where("register", "=", register);
  const stands = await texts.where("document", "=", document).executeTakeFirst();
  const stood = db.selectFrom("earlier").select(["textHash", "text"]).where("register", "=", register);
  const earlier = await stood.where("document", "=", document).execute();
  const all = earlier.map(({ textHash, text }) => [textHash, text] as const);
  return new Map(stands ? [...all, [sha256(stands.text), stands.text]] : all);
}

/** The text that stands; "" where there is none. */
export async function textNow({ db, register }: Ground, document: string): Promise<string> {
  const texts = db.selectFrom("texts").select("text").where("register", "=", register);
  return (await texts.where("document", "=", document).executeTakeFirst())?.text ?? "";
}

/** One text of a document that may have several. */
export async function textOfHash(ground: Ground, document: string, textHash: string): Promise<string | undefined> {
  return (await textsOf(ground, document)).get(textHash);
}

/** The entries about a document with their quotations on its newest text. Hardly any document has two. */
export async function onNewest(
  ground: Ground,
  document: string,
  entries: readonly Placed[],
): Promise<readonly Placed[]> {
  const hashes = new Set(entries.flatMap(({ entry }) => (entry.type === "document-added" ? [entry.textHash] : [])));
  return hashes.size > 1 ? onNewestText(entries, await textsOf(ground, document)) : entries;
}

/** Puts a text in the place of another, which is kept beside it. */
export async function replaceText(
  { db, register }: Ground,
  document: string,
  old: string,
  text: string,
): Promise<void> {
  const earlier = { register, document, textHash: sha256(old), text: old };
  await db
    .insertInto("earlier")
    .values(earlier)
    .onConflict((on) => on.doNothing())
    .execute();
  const stands = db.updateTable("texts").set({ text }).where("register", "=", register);
  await stands.where("document", "=", document).execute();
}
