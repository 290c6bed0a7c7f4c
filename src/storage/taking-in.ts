import { isAdding } from "../register/by-hand.ts";
import type { Matter } from "../register/entry.ts";
import { takenBack } from "../register/judgements.ts";
import { append } from "./append.ts";
import { joinFamilies, leaveFamily, undertakingsIn } from "./families.ts";
import { aboutDocument } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import { project } from "./project.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { sha256 } from "./sha256.ts";
import { storableText } from "./storable.ts";
import type { DocumentState, Extracted, Original } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { replaceText } from "./texts.ts";

/** The original is on disk before anything tries to read it: a file that breaks its parser is not lost. */
export async function keepOriginal(
  ground: Ground,
  original: Original,
  by: string,
): Promise<{ document: string; added: boolean; state: DocumentState }> {
  const document = sha256(original.bytes);
  return written(ground, async (within) => {
    const before = await knownBefore(within, document, original.file);
    if (before?.state === "taken-back") return bringBack(within, document, by);
    if (before) return { document, added: false, state: before.state };
    await storeOriginal(within, document, original);
    const { file, mediaType, bytes } = original;
    const [entry] = await append(within, by, [
      { type: "original-kept", document, file, mediaType, bytes: bytes.length },
    ]);
    if (entry) await project(within, [document], entry.seq);
    return { document, added: true, state: "waiting" };
  });
}

/** Original, text and entry go in together, or not at all. */
export async function addDocument(
  ground: Ground,
  original: Original,
  extracted: Extracted,
  by: string,
): Promise<{ document: string; added: boolean }> {
  const document = sha256(original.bytes);
  return written(ground, async (within) => {
    const before = await knownBefore(within, document, original.file);
    const back = before?.state === "taken-back" ? await bringBack(within, document, by) : undefined;
    if (before?.hasText) return { document, added: back?.added ?? false };
    if (!before) await storeOriginal(within, document, original);
    const seq = await enterText(within, document, original, extracted, by);
    await project(within, [document], seq);
    return { document, added: !before };
  });
}

/** What was taken back, and is added again, is there again. */
async function bringBack(
  within: Ground,
  document: string,
  by: string,
): Promise<{ document: string; added: boolean; state: DocumentState }> {
  const entries = await aboutDocument(within, document);
  const gone = takenBack(entries);
  const adding = new Set(entries.flatMap(({ entry }) => (isAdding(entry) ? [entry.id] : [])));
  const undos = entries.filter(({ entry: e }) => e.type === "undoes" && adding.has(e.entry) && !gone.has(e.id));
  const matters = undos.map(({ entry }): Matter => ({ type: "undoes", entry: entry.id }));
  const seq = (await append(within, by, matters)).at(-1)?.seq;
  if (seq !== undefined) await project(within, [document], seq);
  const { state } = await textOf(within, document);
  return { document, added: seq !== undefined, state };
}

async function knownBefore(
  { db, register }: Ground,
  document: string,
  file: string,
): Promise<{ state: DocumentState; hasText: boolean } | undefined> {
  const known = db.selectFrom("documents").select(["state", "addedAt", "textHash"]).where("register", "=", register);
  const before = await known.where("id", "=", document).executeTakeFirst();
  if (before?.state === "erased") {
    throw new StoreError(
      "erased",
      `${file}: this document was erased on ${before.addedAt.slice(0, 10)}, and is not taken in again.`,
    );
  }
  return before && { state: before.state, hasText: before.textHash !== "" };
}

export async function storeOriginal({ db, register }: Ground, document: string, { bytes }: Original): Promise<void> {
  await db.insertInto("originals").values({ register, document, bytes }).execute();
}

type File = Pick<Original, "file" | "mediaType"> & { bytes: { length: number } };

/** That a document has this text. */
export const addedBy = (
  document: string,
  { file, mediaType, bytes }: File,
  { text, extractor, language }: Extracted,
): Matter => ({
  ...{ type: "document-added", document, file, mediaType, bytes: bytes.length },
  ...{ textHash: sha256(text), extractor, language },
});

/**
 * Freezes a document's text; gives the seq of the entry. What an earlier extractor took out, `before`, stays beside it.
 */
export async function enterText(
  within: Ground,
  document: string,
  original: File,
  extracted: Extracted,
  by: string,
  before?: string,
): Promise<number> {
  const { db, register } = within;
  const text = storableText(extracted.text);
  const touched = new Set<string>();
  if (before === undefined) await db.insertInto("texts").values({ register, document, text }).execute();
  else if (before !== text) {
    await replaceText(within, document, before, text);
    for (const other of await leaveFamily(within, document, before)) touched.add(other);
  }
  const [entry] = await append(within, by, [addedBy(document, original, { ...extracted, text })]);
  if (before !== text) for (const other of await joinFamilies(within, new Map([[document, text]]))) touched.add(other);
  await projectUndertakings(within, await undertakingsIn(within, touched));
  return entry?.seq ?? 0;
}

/** A document's text and its hash. Throws where there is no such document, or it was erased. */
export async function textOf(
  { db, register }: Ground,
  document: string,
): Promise<{ text: string; textHash: string; state: DocumentState }> {
  const found = await db
    .selectFrom("documents as d")
    .leftJoin("texts as t", (on) => on.onRef("t.register", "=", "d.register").onRef("t.document", "=", "d.id"))
    .select(["d.textHash", "d.state", "t.text"])
    .where("d.register", "=", register)
    .where("d.id", "=", document)
    .executeTakeFirst();
  if (!found) throw new StoreError("unknown", `no document ${document} in this register.`);
  if (found.state === "erased") throw new StoreError("erased", `document ${document} was erased.`);
  return { text: found.text ?? "", textHash: found.textHash, state: found.state };
}
