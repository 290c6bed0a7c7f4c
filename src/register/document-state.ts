import type { Source } from "../documents/document.ts";
import { isTakenBack } from "./by-hand.ts";
import type { Entry } from "./entry.ts";
import { type Placed, takenBack } from "./judgements.ts";

/**
 * waiting: the original is kept, nothing has been taken out of it yet · refused: no text can be taken out, and why ·
 * parted: it has no text of its own, what it carries are documents · unread, read, failed: the text is there, and how far
 * readers came with it · taken-back: added by mistake · erased.
 */
export const DOCUMENT_STATES = [
  ...(["waiting", "refused", "parted", "unread", "read", "failed", "taken-back", "erased"] as const),
] as const;

/** How far a document is, from its entries. */
export type DocumentState = {
  kept: Extract<Entry, { type: "original-kept" | "document-added" }> | undefined; // undefined once erased
  added: Extract<Entry, { type: "document-added" }> | undefined; // the newest text; undefined until there is one
  takenBy: string | null; // the extractor that took out its text or parts last
  again: boolean; // a person has them taken out again
  erased: boolean;
  state: (typeof DOCUMENT_STATES)[number];
  reason: string | null;
  publishedOn: string | null;
  source: Source | null;
  parts: readonly string[]; // documents it carries
  reader: string | null; // whose reading stands
  tries: Map<string, { attempts: number; done: boolean }>; // by reader or extractor; done: nothing is left for it to do
  settled: string; // the last reader that was done with it; "" where none was
};

/** After this many failures a document is parked until another reader comes. */
export const ATTEMPTS = 3;

export function documentState(entries: readonly Placed[]): DocumentState {
  const state: DocumentState = {
    ...{
      kept: undefined,
      added: undefined,
      takenBy: null,
      again: false,
      erased: false,
      state: "unread",
      reason: null,
      publishedOn: null,
    },
    ...{ source: null, parts: [], reader: null, tries: new Map(), settled: "" },
  };
  for (const { entry } of entries) follow(state, entry);
  const isBack = !state.erased && isTakenBack(entries, takenBack(entries));
  return isBack ? { ...state, state: "taken-back", reason: null } : state;
}

function follow(state: DocumentState, entry: Entry): void {
  if (entry.type === "original-kept") Object.assign(state, { kept: entry, state: "waiting" });
  else if (entry.type === "document-added") addText(state, entry);
  else if (entry.type === "refused") {
    const refused = { again: false, reason: `${entry.reason}; ${entry.next}` };
    // What was taken out once stays when a newer extractor cannot.
    Object.assign(state, state.takenBy === null ? { ...refused, state: "refused" } : refused);
    state.tries.set(entry.extractor, { attempts: (state.tries.get(entry.extractor)?.attempts ?? 0) + 1, done: true });
  } else if (entry.type === "asked-again") {
    Object.assign(state, state.takenBy === null ? { state: "waiting", reason: null } : { again: true });
  } else if (entry.type === "parted") {
    Object.assign(state, { parts: entry.parts, takenBy: entry.extractor, again: false });
    if (!state.added) Object.assign(state, { state: "parted", reason: null });
  } else if (entry.type === "erases") {
    // It may have come again in another file, which is cleared too: why it was erased stays.
    if (!state.erased) Object.assign(state, { erased: true, state: "erased", reason: entry.because });
  } else if (entry.type === "reading") {
    const { publishedOn, source, reader } = entry;
    Object.assign(state, { publishedOn, source, reader, state: "read", reason: null });
    settle(state, reader, 0, true);
  } else if (entry.type === "unread") {
    explain(state, "unread", entry.reason);
    settle(state, entry.reader, 0, true);
  } else if (entry.type === "reading-failed") {
    const parked = entry.attempt >= ATTEMPTS;
    explain(state, parked ? "failed" : "unread", entry.reason);
    settle(state, entry.reader, entry.attempt, parked);
  }
}

/** A text that differs from the one before is read anew, by whatever reader; what was read stands until then. */
function addText(state: DocumentState, entry: NonNullable<DocumentState["added"]>): void {
  const before = state.added?.textHash;
  Object.assign(state, { kept: state.kept ?? entry, added: entry, takenBy: entry.extractor, again: false });
  if (before === entry.textHash) return;
  Object.assign(state, { state: "unread", reason: null, settled: "" });
  if (before !== undefined) state.tries.clear();
}

/** What was read once stays read when a later reader cannot. */
function explain(state: DocumentState, as: "unread" | "failed", reason: string): void {
  if (state.reader === null) state.state = as;
  state.reason = reason;
}

function settle(state: DocumentState, reader: string, attempts: number, done: boolean): void {
  state.tries.set(reader, { attempts, done });
  if (done) state.settled = reader;
}
