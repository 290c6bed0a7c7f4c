import { type ExpressionBuilder, sql } from "kysely";
import { HAND } from "../register/by-hand.ts";
import { append } from "./append.ts";
import { carriersOf } from "./carried.ts";
import { forgetOriginals } from "./erase.ts";
import { type Ground, inChunks, written } from "./ground.ts";
import { endLease, isFreeFor, TAKING_OUT } from "./held.ts";
import { project } from "./project.ts";
import type { TakenOut, ToTakeOut, Untaken } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";
import { enterText, textOf } from "./taking-in.ts";

/**
 * The register itself is the queue: what was cut off between storing and parsing is simply found again. What was cleared
 * with something it carried has nothing to take out any more.
 */
export async function toTakeOut(
  ground: Ground,
  extractors: readonly string[],
  limit: number,
  worker?: string, // without what others hold
): Promise<ToTakeOut[]> {
  const free = () => (worker === undefined ? withOriginal(ground) : withOriginal(ground).where(isFree(worker, ground)));
  const refused = free().where("d.state", "=", "refused").where(notTriedBy(ground, extractors));
  const queues = [free().where("d.state", "=", "waiting"), refused, free().where(isAgain)];
  const found = [];
  for (const queue of queues) found.push(...(await queue.orderBy("d.seq").limit(limit).execute()));
  return found
    .sort((a, b) => a.seq - b.seq)
    .slice(0, limit)
    .map(({ id, file, mediaType, again }) => ({ id, file, mediaType, again: again === 1 }));
}

/** Documents whose texts these extractors took out, and those that took out the parts they have; oldest first. */
export async function takenOutBy(
  ground: Ground,
  extractors: readonly string[],
  notRefusedBy: readonly string[],
): Promise<ToTakeOut[]> {
  if (extractors.length === 0) return [];
  const theirs = withOriginal(ground).where("d.takenBy", "in", [...extractors]);
  const standing = theirs.where("d.state", "<>", "taken-back").where(notTriedBy(ground, notRefusedBy));
  const found = await standing.orderBy("d.seq").execute();
  return found.map(({ id, file, mediaType, again }) => ({ id, file, mediaType, again: again === 1 }));
}

const withOriginal = ({ db, register }: Ground) =>
  db
    .selectFrom("documents as d")
    .innerJoin("originals as o", (on) => on.onRef("o.register", "=", "d.register").onRef("o.document", "=", "d.id"))
    .select(["d.id", "d.file", "d.mediaType", "d.again", "d.seq"])
    .where("d.register", "=", register);

// As the index has it, literally: a parameter would not find it.
const isAgain = sql<boolean>`d.again = 1`;

const isFree = (worker: string, { register }: Ground) => isFreeFor(worker, register, TAKING_OUT);

const notTriedBy =
  ({ register }: Ground, extractors: readonly string[]) =>
  (eb: ExpressionBuilder<Tables & { d: Tables["documents"] }, "d">) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom("tries as t")
          .select("t.document")
          .where("t.register", "=", register)
          .whereRef("t.document", "=", "d.id")
          .where("t.reader", "in", [...extractors]),
      ),
    );

/**
 * Enters what was taken out: its text, or the parts it carries, or both. Gives false where that was done before, and no
 * person asked for it again. `over` are extractors that this one is newer than: their texts are taken out again too.
 */
export async function enterTaken(
  ground: Ground,
  document: string,
  { text, parts, extractor, over = [] }: TakenOut,
): Promise<boolean> {
  if (!text && parts.length === 0) throw new Error("nothing was taken out");
  return written(ground, async (within) => {
    await endLease(within, TAKING_OUT, document);
    const kept = await stillWaiting(within, document, over);
    if (!kept) return false;
    let seq = 0;
    const before = kept.textHash === "" ? undefined : (await textOf(within, document)).text;
    if (text) seq = await enterText(within, document, kept, text, extractor, before);
    if (parts.length > 0) {
      const [entry] = await append(within, extractor, [{ type: "parted", document, extractor, parts: [...parts] }]);
      seq = entry?.seq ?? seq;
    }
    await project(within, [document], seq);
    await forgetErased(within, document, kept.file, parts, extractor);
    return true;
  });
}

/** What was erased by law has come again inside another file: that file's original goes too. */
async function forgetErased(
  within: Ground,
  document: string,
  file: string,
  parts: readonly string[],
  extractor: string,
): Promise<void> {
  const { rows, register } = within;
  for (const some of inChunks(parts)) {
    const known = rows.selectFrom("documents").select("id").where("register", "=", register).where("id", "in", some);
    for (const { id } of await known.where("state", "=", "erased").orderBy("id").execute()) {
      const originals = [document, ...(await carriersOf(within, document))];
      const because = `it came again inside ${file}`;
      const matter = { type: "erases" as const, document: id, because, entries: [], originals };
      const [entry] = await append(within, extractor, [matter]);
      if (entry) await project(within, [id], entry.seq);
      await forgetOriginals(within, originals);
    }
  }
}

/** No text can be taken out by this extractor: the reason and the next step are kept with the original. */
export async function refuse(ground: Ground, document: string, { extractor, reason, next }: Untaken): Promise<void> {
  await written(ground, async (within) => {
    await endLease(within, TAKING_OUT, document);
    const kept = await stillWaiting(within, document);
    if (!kept || (kept.state === "refused" && (await hasRefused(within, document, extractor)))) return;
    const [entry] = await append(within, extractor, [{ type: "refused", document, extractor, reason, next }]);
    if (entry) await project(within, [document], entry.seq);
  });
}

/** A person has a refused document tried again, or the text of another taken out anew. */
export async function askAgain(ground: Ground, document: string, by: string): Promise<{ entry: string }> {
  return written(ground, async (within) => {
    await textOf(within, document);
    const documents = withOriginal(within).select(["d.state", "d.takenBy"]).where("d.id", "=", document);
    const kept = await documents.executeTakeFirst();
    const isThere = kept?.takenBy && kept.takenBy !== HAND && kept.state !== "taken-back" && kept.again === 0;
    if (kept?.state !== "refused" && !isThere) {
      throw new StoreError("not-refused", `document ${document} has nothing to try again.`);
    }
    const [entry] = await append(within, by, [{ type: "asked-again", document }]);
    if (!entry) throw new Error("nothing was appended");
    await project(within, [document], entry.seq);
    return { entry: entry.id };
  });
}

/** The document, where something is to be taken out of it. Another process may have been quicker, or erased it. */
async function stillWaiting(ground: Ground, document: string, over: readonly string[] = []) {
  const found = await withOriginal(ground)
    .select(["d.state", "d.takenBy", "d.textHash", sql<number>`length(o.bytes)`.as("size")])
    .where("d.id", "=", document)
    .where("d.state", "not in", ["taken-back", "erased"])
    .executeTakeFirst();
  const isOver = found?.takenBy && over.includes(found.takenBy);
  if (!found || !(isOver || found.again === 1 || found.state === "waiting" || found.state === "refused"))
    return undefined;
  return { ...found, bytes: { length: Number(found.size) } };
}

async function hasRefused({ rows, register }: Ground, document: string, extractor: string): Promise<boolean> {
  const tries = rows.selectFrom("tries").select("document").where("register", "=", register);
  const found = tries.where("document", "=", document).where("reader", "=", extractor);
  return (await found.executeTakeFirst()) !== undefined;
}
