import { sql } from "kysely";
import { append } from "./append.ts";
import { carriersOf } from "./carried.ts";
import { forgetOriginals } from "./erase.ts";
import { type Ground, inChunks, written } from "./ground.ts";
import { project } from "./project.ts";
import type { Extracted, ToTakeOut, Untaken } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { enterText, textOf } from "./taking-in.ts";

/** The register itself is the queue: what was cut off between storing and parsing is simply found again. */
export async function toTakeOut(
  { db, register }: Ground,
  extractors: readonly string[],
  limit: number,
): Promise<ToTakeOut[]> {
  return (
    db
      .selectFrom("documents as d")
      // What was cleared with something it carried has nothing to take out any more.
      .innerJoin("originals as o", (on) => on.onRef("o.register", "=", "d.register").onRef("o.document", "=", "d.id"))
      .select(["d.id", "d.file", "d.mediaType"])
      .where("d.register", "=", register)
      .where("d.state", "in", ["waiting", "refused"])
      .where((eb) =>
        eb.or([
          eb("d.state", "=", "waiting"),
          eb.not(
            eb.exists(
              eb
                .selectFrom("tries as t")
                .select("t.document")
                .where("t.register", "=", register)
                .whereRef("t.document", "=", "d.id")
                .where("t.reader", "in", [...extractors]),
            ),
          ),
        ]),
      )
      .orderBy("d.seq")
      .limit(limit)
      .execute()
  );
}

/** Enters what was taken out: its text, or the parts it carries, or both. Gives false where that was done before. */
export async function enterTaken(
  ground: Ground,
  document: string,
  { text, parts, extractor }: { text: Extracted | null; parts: readonly string[]; extractor: string },
): Promise<boolean> {
  if (!text && parts.length === 0) throw new Error("nothing was taken out");
  return written(ground, async (within) => {
    const kept = await stillWaiting(within, document);
    if (!kept) return false;
    let seq = 0;
    if (text) seq = await enterText(within, document, kept, text, extractor);
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
    const kept = await stillWaiting(within, document);
    if (!kept || (kept.state === "refused" && (await hasRefused(within, document, extractor)))) return;
    const [entry] = await append(within, extractor, [{ type: "refused", document, extractor, reason, next }]);
    if (entry) await project(within, [document], entry.seq);
  });
}

/** A person has a refused document tried again. */
export async function askAgain(ground: Ground, document: string, by: string): Promise<{ entry: string }> {
  return written(ground, async (within) => {
    await textOf(within, document);
    const kept = await stillWaiting(within, document);
    if (kept?.state !== "refused") {
      throw new StoreError("not-refused", `document ${document} was not refused: there is nothing to try again.`);
    }
    const [entry] = await append(within, by, [{ type: "asked-again", document }]);
    if (!entry) throw new Error("nothing was appended");
    await project(within, [document], entry.seq);
    return { entry: entry.id };
  });
}

/** The document, where nothing has been taken out of it yet. Another process may have been quicker, or erased it. */
async function stillWaiting({ db, register }: Ground, document: string) {
  const found = await db
    .selectFrom("documents as d")
    .innerJoin("originals as o", (on) => on.onRef("o.register", "=", "d.register").onRef("o.document", "=", "d.id"))
    .select(["d.file", "d.mediaType", "d.state", sql<number>`length(o.bytes)`.as("size")])
    .where("d.register", "=", register)
    .where("d.id", "=", document)
    .where("d.state", "in", ["waiting", "refused"])
    .executeTakeFirst();
  return found && { ...found, bytes: { length: Number(found.size) } };
}

async function hasRefused({ rows, register }: Ground, document: string, extractor: string): Promise<boolean> {
  const tries = rows.selectFrom("tries").select("document").where("register", "=", register);
  const found = tries.where("document", "=", document).where("reader", "=", extractor);
  return (await found.executeTakeFirst()) !== undefined;
}
