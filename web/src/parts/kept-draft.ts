import { useState } from "react";
import { type Draft, emptyDraft } from "../words/by-hand.ts";

const PLACE = "entente.by-hand";

function kept(): Draft | null {
  try {
    const text = sessionStorage.getItem(PLACE);
    return text ? { ...emptyDraft(""), ...(JSON.parse(text) as Draft) } : null;
  } catch {
    return null; // storage is refused, or holds what an older page wrote
  }
}

function keep(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(PLACE, JSON.stringify(draft));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // as above
  }
}

/**
 * What one is typing, kept in this tab until it is entered: a page left, closed by mistake or refused loses nothing.
 * `begun` is as the form opens; a draft that is kept goes before it, and `isKept` says so.
 */
export function useKeptDraft(begun: Draft) {
  const [start] = useState(kept);
  const [draft, setDraft] = useState(start ?? begun);
  const [isKept, setIsKept] = useState(start !== null);
  const change = (next: Partial<Draft>): void => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    keep(changed);
  };
  const forget = (): void => {
    keep(null);
    setIsKept(false);
    setDraft(begun);
  };
  return { draft, isKept, change, forget };
}
