import type { Source } from "../documents/document.ts";
import { isTakenBack } from "./by-hand.ts";
import type { Entry } from "./entry.ts";
import { type Placed, takenBack } from "./judgements.ts";

/** How far readers came with a document, from its entries. */
export type DocumentState = {
  added: Extract<Entry, { type: "document-added" }> | undefined; // undefined once erased
  erased: boolean;
  state: "read" | "unread" | "failed" | "taken-back" | "erased";
  reason: string | null;
  publishedOn: string | null;
  source: Source | null;
  reader: string | null; // whose reading stands
  tries: Map<string, { attempts: number; done: boolean }>; // by reader; done: nothing is left for it to do
  settled: string; // the last reader that was done with it; "" where none was
};

/** After this many failures a document is parked until another reader comes. */
export const ATTEMPTS = 3;

export function documentState(entries: readonly Placed[]): DocumentState {
  const state: DocumentState = {
    ...{ added: undefined, erased: false, state: "unread", reason: null, publishedOn: null },
    ...{ source: null, reader: null, tries: new Map(), settled: "" },
  };
  for (const { entry } of entries) follow(state, entry);
  const isBack = !state.erased && isTakenBack(entries, takenBack(entries));
  return isBack ? { ...state, state: "taken-back", reason: null } : state;
}

function follow(state: DocumentState, entry: Entry): void {
  if (entry.type === "document-added") state.added = entry;
  else if (entry.type === "erases") Object.assign(state, { erased: true, state: "erased", reason: entry.because });
  else if (entry.type === "reading") {
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

/** What was read once stays read when a later reader cannot. */
function explain(state: DocumentState, as: "unread" | "failed", reason: string): void {
  if (state.reader === null) state.state = as;
  state.reason = reason;
}

function settle(state: DocumentState, reader: string, attempts: number, done: boolean): void {
  state.tries.set(reader, { attempts, done });
  if (done) state.settled = reader;
}
