import { type Refused, tooLarge } from "../intake/taken.ts";
import type { DocumentState, Original, Store } from "../storage/store.ts";
import { StoreError } from "../storage/store-error.ts";

export type Kept = { document: string; added: boolean; state: DocumentState };

/** Stores a file as it came, unless it is too large or was erased by law. One that was refused before is tried again. */
export async function keepFile(store: Store, original: Original, by: string): Promise<Kept | Refused> {
  const large = tooLarge(original.bytes.length);
  if (large) return large;
  try {
    const kept = await store.keepOriginal(original, by);
    if (kept.state !== "refused") return kept;
    await store.askAgain(kept.document, by);
    return { ...kept, state: "waiting" };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // Another process may have taken it out meanwhile.
    if (error.kind === "not-refused") return keepFile(store, original, by);
    if (error.kind !== "erased") throw error;
    return { reason: "it was erased by law, and is not taken in again", next: "ask who keeps this register" };
  }
}
