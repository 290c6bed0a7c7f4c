import { entryOf } from "../register/chain.ts";
import { takenBack } from "../register/judgements.ts";
import { undosOf } from "./gather.ts";
import type { Ground } from "./ground.ts";
import { rowOf } from "./project-found.ts";

/** What is found of these notes, by the ids of their entries: each by its own words, until it is taken back or erased. */
export async function projectNotes(within: Ground, notes: readonly string[]): Promise<void> {
  const { db, rows, register, found } = within;
  for (const id of notes) {
    const before = rows.deleteFrom("found").where("register", "=", register).where("document", "=", "");
    await before.where("noun", "=", "note").where("id", "=", id).execute();
    const link = await db
      .selectFrom("entries")
      .selectAll()
      .where("register", "=", register)
      .where("id", "=", id)
      .executeTakeFirst();
    const entry = link && entryOf(link);
    if (!link || entry?.type !== "note") continue;
    if (takenBack(await undosOf(within, [{ seq: link.seq, entry }])).has(id)) continue;
    const row = { ...rowOf("note", id, found({ noun: "note", words: entry.text })), same: id };
    const day = entry.recordedAt.slice(0, 10);
    await rows
      .insertInto("found")
      .values({ ...row, register, day })
      .execute();
  }
}
