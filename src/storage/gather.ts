import { entryOf } from "../register/chain.ts";
import type { Placed } from "../register/judgements.ts";
import { type Ground, inChunks } from "./ground.ts";

/** Every entry that bears on a document: those that name it, the judgements of its keys, and the undos of these. */
export async function aboutDocument(within: Ground, document: string): Promise<Placed[]> {
  const named = await naming(within, [document]);
  const keys = new Set(named.flatMap(({ entry }) => ("record" in entry ? [entry.key] : [])));
  const judgements = (await naming(within, [...keys])).filter(({ entry }) => "key" in entry && !("record" in entry));
  const undoable = [...judgements, ...named.filter(({ entry }) => entry.type === "observation")];
  return inOrder([...named, ...judgements, ...(await undosOf(within, undoable))]);
}

/** Entries about an undertaking, and the undos of these. */
export async function aboutUndertaking(within: Ground, undertaking: string): Promise<Placed[]> {
  const named = (await naming(within, [undertaking])).filter(({ entry }) => ACTS.has(entry.type));
  return inOrder([...named, ...(await undosOf(within, named))]);
}

const ACTS: ReadonlySet<string> = new Set(["withdraws", "answers", "terms", "same", "different"]);

/** The undos of entries, and the undos of those. */
export async function undosOf(within: Ground, entries: readonly Placed[]): Promise<Placed[]> {
  const found: Placed[] = [];
  for (let round = entries; round.length > 0; ) {
    round = await naming(
      within,
      round.map(({ entry }) => entry.id),
    );
    found.push(...round);
  }
  return found;
}

/** Entries that name any of the subjects, in no order; what was erased is not among them. */
async function naming({ db, rows, register }: Ground, subjects: readonly string[]): Promise<Placed[]> {
  const seqs = new Set<number>();
  for (const some of inChunks(subjects)) {
    const query = rows.selectFrom("subjects").select("seq").where("register", "=", register);
    for (const { seq } of await query.where("subject", "in", some).execute()) seqs.add(seq);
  }
  const placed: Placed[] = [];
  for (const some of inChunks([...seqs])) {
    const query = db.selectFrom("entries").selectAll().where("register", "=", register);
    for (const link of await query.where("seq", "in", some).execute()) {
      const entry = entryOf(link);
      if (entry) placed.push({ seq: link.seq, entry });
    }
  }
  return placed;
}

const inOrder = (placed: readonly Placed[]): Placed[] => placed.toSorted((a, b) => a.seq - b.seq);
