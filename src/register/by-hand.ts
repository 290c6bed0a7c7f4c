import type { Entry, RecordMatter } from "./entry.ts";
import type { Placed } from "./judgements.ts";
import type { Typed } from "./record-key.ts";

/** The `rule` of an observation that a person entered; no reader's rule has this name. */
export const ADDED = "added by a person";

/** The extractor, and the reader, of a document that is a person's typed words: there is nothing left to read in it. */
export const HAND = "hand@1";

/** What a person can enter by hand. */
export const HAND_TYPES = ["observation", "meeting-told", "person-named", "instrument"] as const;
export type HandType = (typeof HAND_TYPES)[number];
export type HandTyped = Extract<Typed, { type: HandType }>;

/** Whether a person entered a record; the first release marked it by its rule alone. */
export const isByHand = (entry: RecordMatter): boolean =>
  entry.by === "hand" || (entry.type === "observation" && entry.record.rule === ADDED);

/** Ids of records that stand no more because what they were entered with was taken back. `gone` is of takenBack. */
export function orphaned(entries: readonly Placed[], gone: ReadonlySet<string>): Set<string> {
  const beside = entries.filter((one) => besideOf(one.entry) !== undefined && !gone.has(one.entry.id));
  if (beside.length === 0) return new Set();
  const live = new Set(
    entries.flatMap(({ entry }) => ("record" in entry && isByHand(entry) && !gone.has(entry.id) ? [entry.key] : [])),
  );
  return new Set(beside.flatMap(({ entry }) => (live.has(besideOf(entry) ?? "") ? [] : [entry.id])));
}

const besideOf = (entry: Entry): string | undefined => ("record" in entry ? entry.beside : undefined);

/**
 * Whether a document was taken back: it was added by mistake, or nothing that its words were typed for stands any more.
 * `entries` are all that bear on it.
 */
export function isTakenBack(entries: readonly Placed[], gone: ReadonlySet<string>): boolean {
  const adding = entries.flatMap(({ entry }) => (isAdding(entry) ? [entry] : []));
  if (adding.some(({ id }) => gone.has(id))) return true;
  const isTyped = adding.some((entry) => entry.type === "document-added" && entry.extractor === HAND);
  return isTyped && !entries.some(({ entry }) => isStanding(entry, gone));
}

/** Whether a document came in by this entry: as it was, or with its text. */
export const isAdding = (entry: Entry): entry is Extract<Entry, { type: "original-kept" | "document-added" }> =>
  entry.type === "original-kept" || entry.type === "document-added";

const isStanding = (entry: Entry, gone: ReadonlySet<string>): boolean =>
  "record" in entry && isByHand(entry) && entry.beside === undefined && !gone.has(entry.id);
