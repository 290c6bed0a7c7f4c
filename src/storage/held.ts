import { type RawBuilder, sql } from "kysely";
import type { Ground } from "./ground.ts";
import type { Leasing } from "./store.ts";

/** What is leased in place of a reader where originals are taken out. */
export const TAKING_OUT = "taking out";

/** What ran out is free again, and what is held by workers that are known to be gone. Gives until when what is taken now is held. */
export async function begin({ db, engine, register }: Ground, reader: string, by: Leasing): Promise<number> {
  const now = await engine.clock(db);
  const held = db.selectFrom("leases").select("worker").distinct().where("register", "=", register);
  const workers = (await held.where("reader", "=", reader).execute()).map(({ worker }) => worker);
  const free = db.deleteFrom("leases").where("register", "=", register).where("reader", "=", reader);
  if (workers.length > 0) await free.where("until", "<", now).execute();
  for (const worker of workers) if (by.isGone?.(worker)) await free.where("worker", "=", worker).execute();
  return now + by.seconds * 1000;
}

export async function hold(
  { db, register }: Ground,
  reader: string,
  { worker }: Leasing,
  until: number,
  taken: readonly { id: string }[],
): Promise<void> {
  if (taken.length === 0) return;
  await db
    .insertInto("leases")
    .values(taken.map(({ id }) => ({ register, reader, document: id, worker, until })))
    .onConflict((on) => on.columns(["register", "reader", "document"]).doUpdateSet({ worker, until }))
    .execute();
}

/** Whether nobody but this worker holds a document that is asked for as `d`. */
export const isFreeFor = (worker: string, register: string, reader: string): RawBuilder<boolean> =>
  sql`not exists (select 1 from leases l where l.register = ${register} and l.reader = ${reader}
    and l.document = d.id and l.worker <> ${worker})`;

/** Read, left or failed, taken out or refused: whoever held it has done with it. */
export async function endLease({ db, register }: Ground, reader: string, document: string): Promise<void> {
  const held = db.deleteFrom("leases").where("register", "=", register).where("reader", "=", reader);
  await held.where("document", "=", document).execute();
}
