import type { Placed } from "../register/judgements.ts";
import { append, subjectsOf } from "./append.ts";
import { carriersOf } from "./carried.ts";
import { leaveFamily, undertakingsIn } from "./families.ts";
import { aboutDocument, documentsWith } from "./gather.ts";
import { type Ground, inChunks, written } from "./ground.ts";
import { project } from "./project.ts";
import { projectNotes } from "./project-notes.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { dropSided, sidedOf } from "./sided.ts";
import { textOf } from "./taking-in.ts";

/** Lawful erasure of a document and of every entry that is about it alone, in one transaction. */
export function erase(
  ground: Ground,
  document: string,
  because: string,
  by: string,
): Promise<{ entry: string; cleared: number }> {
  return written(ground, async (within) => {
    const { text } = await textOf(within, document);
    const about = await ownEntries(within, document);
    const undertakings = await undertakingsIn(within, [document]);
    const entries = about.map(({ seq }) => seq);
    const originals = await carriersOf(within, document);
    const carried = originals.length > 0 ? { originals } : {};
    const [link] = await append(within, by, [{ type: "erases", document, because, entries, ...carried }]);
    if (!link) throw new Error("nothing was appended");
    await clear(within, about, link.seq);
    await projectNotes(
      within,
      about.flatMap(({ entry }) => (entry.type === "note" ? [entry.id] : [])),
    );
    const parted = await undertakingsIn(within, await leaveFamily(within, document, text));
    await forget(within, document);
    await forgetOriginals(within, originals);
    await project(within, [document], link.seq);
    await projectUndertakings(within, [...undertakings, ...parted]);
    return { entry: link.id, cleared: entries.length };
  });
}

/** Judgements of a record that another document has too (the same text) are about that one as well, and stay. */
async function ownEntries(within: Ground, document: string): Promise<Placed[]> {
  const about = await aboutDocument(within, document);
  const keys = [...new Set(about.flatMap(({ entry }) => ("key" in entry ? [entry.key] : [])))];
  const found = await documentsWith(within, keys);
  const kept = new Set<string>();
  return about.filter(({ entry }) => {
    const isShared = "key" in entry && !("record" in entry) && (found.get(entry.key)?.size ?? 0) > 1;
    if (isShared || (entry.type === "undoes" && kept.has(entry.entry))) kept.add(entry.id);
    return !kept.has(entry.id);
  });
}

async function clear({ db, rows, register }: Ground, about: readonly Placed[], by: number): Promise<void> {
  for (const some of inChunks(about)) {
    const seqs = some.map(({ seq }) => seq);
    await rows
      .insertInto("erasures")
      .values(seqs.map((seq) => ({ register, seq, by })))
      .execute();
    const these = db.updateTable("entries").set({ body: null, salt: null }).where("register", "=", register);
    await these.where("seq", "in", seqs).execute();
    const logged = rows.deleteFrom("logged").where("register", "=", register);
    await logged.where("seq", "in", seqs).execute();
    const subjects = [...new Set(some.flatMap(({ entry }) => subjectsOf(entry)))];
    const named = rows.deleteFrom("subjects").where("register", "=", register).where("subject", "in", subjects);
    await named.where("seq", "in", seqs).execute();
  }
}

/** The words that were erased stand in what carried them too. */
export async function forgetOriginals({ db, register }: Ground, originals: readonly string[]): Promise<void> {
  for (const some of inChunks(originals)) {
    await db.deleteFrom("originals").where("register", "=", register).where("document", "in", some).execute();
  }
}

async function forget(within: Ground, document: string): Promise<void> {
  const { db, rows, register } = within;
  for (const table of ["originals", "texts", "earlier"] as const) {
    await db.deleteFrom(table).where("register", "=", register).where("document", "=", document).execute();
  }
  const records = rows.selectFrom("records").selectAll().where("register", "=", register).where("wentOut", "is", null);
  await dropSided(within, sidedOf(await records.where("document", "=", document).execute()));
  for (const table of ["records", "moved", "tries", "carried"] as const) {
    await rows.deleteFrom(table).where("register", "=", register).where("document", "=", document).execute();
  }
}
