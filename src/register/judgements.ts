import type { Correction, Entry } from "./entry.ts";
import type { Observed } from "./records.ts";

/** An entry with its place in the chain; `elsewhere`: its quotations are of an earlier text alone (on-newest-text.ts). */
export type Placed<E extends Entry = Entry> = { seq: number; entry: E; elsewhere?: true };
export type Judgement = Extract<Entry, { type: "confirms" | "corrects" | "rejects" }>;

/** Ids of what was taken back. An undo that was itself taken back takes nothing back. Entries in the order of the chain. */
export function takenBack(entries: readonly Placed[]): Set<string> {
  const gone = new Set<string>();
  for (const { entry } of entries.toReversed())
    if (entry.type === "undoes" && !gone.has(entry.id)) gone.add(entry.entry);
  return gone;
}

/** What standing judgements of one record come to. A confirmation or rejection leaves earlier corrections as they are. */
export type Judged = {
  review: "confirmed" | "corrected" | "rejected";
  changes: Correction;
  last: string; // id of the last judgement
  firm: number | undefined; // seq of the first that was not a rejection: what it judged is not read over
};

/** Judgements that nobody took back, of one key, in the order of the chain; undefined where there is none. */
export function judged(judgements: readonly Placed<Judgement>[]): Judged | undefined {
  const last = judgements.at(-1)?.entry;
  if (!last) return undefined;
  const corrections = judgements.flatMap(({ entry }) => (entry.type === "corrects" ? [entry.changes] : []));
  const review = last.type === "rejects" ? "rejected" : corrections.length > 0 ? "corrected" : "confirmed";
  const firm = judgements.find(({ entry }) => entry.type !== "rejects")?.seq;
  return { review, changes: Object.assign({}, ...corrections), last: last.id, firm };
}

/** An observation as a person corrected it. Its day is the document's, and is corrected beside it. */
export function corrected(record: Observed, { kind, stage, speaker, sides }: Correction): Observed {
  return {
    ...record,
    ...(kind !== undefined && { kind }),
    ...(stage !== undefined && { stage }),
    ...(speaker !== undefined && { speaker }),
    ...(sides !== undefined && { sides }),
  };
}
