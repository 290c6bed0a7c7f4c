import { createHash } from "node:crypto";
import type { Matter } from "../register/entry.ts";
import { takenBack } from "../register/judgements.ts";
import { append } from "./append.ts";
import { aboutDocument } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import { project } from "./project.ts";
import type { DocumentState, Extracted, Original } from "./store.ts";
import { StoreError } from "./store-error.ts";

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Original, text and entry go in together, or not at all. */
export async function addDocument(
  ground: Ground,
  { bytes, file, mediaType }: Original,
  { text, extractor, language }: Extracted,
  by: string,
): Promise<{ document: string; added: boolean }> {
  const document = sha256(bytes);
  const textHash = sha256(text);
  return written(ground, async (within) => {
    const { db, register } = within;
    const known = db.selectFrom("documents").select(["state", "addedAt"]).where("register", "=", register);
    const before = await known.where("id", "=", document).executeTakeFirst();
    if (before?.state === "erased") {
      throw new StoreError(
        "erased",
        `${file}: this document was erased on ${before.addedAt.slice(0, 10)}, and is not taken in again.`,
      );
    }
    if (before?.state === "taken-back") return { document, added: await bringBack(within, document, by) };
    if (before) return { document, added: false };
    await db.insertInto("originals").values({ register, document, bytes }).execute();
    await db.insertInto("texts").values({ register, document, text }).execute();
    const matter = { document, file, mediaType, bytes: bytes.length, textHash, extractor, language };
    const [entry] = await append(within, by, [{ type: "document-added", ...matter }]);
    if (entry) await project(within, [document], entry.seq);
    return { document, added: true };
  });
}

/** What was taken back, and is added again, is there again. */
async function bringBack(within: Ground, document: string, by: string): Promise<boolean> {
  const entries = await aboutDocument(within, document);
  const gone = takenBack(entries);
  const added = entries.find(({ entry }) => entry.type === "document-added")?.entry.id;
  const undos = entries.filter(({ entry }) => entry.type === "undoes" && entry.entry === added && !gone.has(entry.id));
  const matters = undos.map(({ entry }): Matter => ({ type: "undoes", entry: entry.id }));
  const seq = (await append(within, by, matters)).at(-1)?.seq;
  if (seq !== undefined) await project(within, [document], seq);
  return seq !== undefined;
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
