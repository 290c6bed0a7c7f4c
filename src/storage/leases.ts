import { documentLine, waiting } from "./asked-documents.ts";
import { type Ground, written } from "./ground.ts";
import type { DocumentText, Leasing } from "./store.ts";

/**
 * Takes documents that wait for this reader and that nobody else holds. In one write transaction, so that no two take the
 * same; by the database's clock, so that machines need not agree on the time.
 */
export function lease(ground: Ground, reader: string, by: Leasing, limit: number): Promise<DocumentText[]> {
  return written(ground, async (within) => {
    const { db, engine, register } = within;
    const now = await engine.clock(db);
    await letGo(within, reader, by, now);
    const found = [
      ...(await waiting(within, reader, "<", limit, by.worker)),
      ...(await waiting(within, reader, ">", limit, by.worker)),
    ];
    const taken = found.sort((a, b) => a.seq - b.seq).slice(0, limit);
    if (taken.length === 0) return [];
    const until = now + by.seconds * 1000;
    await db
      .insertInto("leases")
      .values(taken.map(({ id }) => ({ register, reader, document: id, worker: by.worker, until })))
      .onConflict((on) => on.columns(["register", "reader", "document"]).doUpdateSet({ worker: by.worker, until }))
      .execute();
    return taken.map((row) => ({ ...documentLine(row), text: row.text }));
  });
}

/** What ran out is free again, and what is held by workers that are known to be gone. */
async function letGo({ db, register }: Ground, reader: string, { isGone }: Leasing, now: number): Promise<void> {
  const held = db.selectFrom("leases").select("worker").distinct().where("register", "=", register);
  const workers = (await held.where("reader", "=", reader).execute()).map(({ worker }) => worker);
  const free = db.deleteFrom("leases").where("register", "=", register).where("reader", "=", reader);
  if (workers.length > 0) await free.where("until", "<", now).execute();
  for (const worker of workers) if (isGone?.(worker)) await free.where("worker", "=", worker).execute();
}

/** Read, left or failed: whoever held it has done with it. */
export async function endLease({ db, register }: Ground, reader: string, document: string): Promise<void> {
  const held = db.deleteFrom("leases").where("register", "=", register).where("reader", "=", reader);
  await held.where("document", "=", document).execute();
}
