import { useState } from "react";
import { type Draft, emptyDraft } from "../words/by-hand.ts";

/** Whoever signs in here after another does not see what that one typed. */
const placeOf = (person: string | null): string => `entente.by-hand.${person ?? ""}`;

function kept(place: string): Draft | null {
  try {
    const text = sessionStorage.getItem(place);
    return text ? { ...emptyDraft(""), ...(JSON.parse(text) as Draft) } : null;
  } catch {
    return null; // storage is refused, or holds what an older page wrote
  }
}

function keep(place: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(place, JSON.stringify(draft));
    else sessionStorage.removeItem(place);
  } catch {
    // as above
  }
}

/**
 * What one is typing, kept in this tab until it is entered: a page left, closed by mistake or refused loses nothing.
 * `begun` is as the form opens; a draft that is kept goes before it, and `isKept` says so.
 */
export function useKeptDraft(begun: Draft, person: string | null) {
  const [place] = useState(() => placeOf(person));
  const [start] = useState(() => kept(place));
  const [draft, setDraft] = useState(start ?? begun);
  const [isKept, setIsKept] = useState(start !== null);
  const change = (next: Partial<Draft>): void => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    keep(place, changed);
  };
  const forget = (): void => {
    keep(place, null);
    setIsKept(false);
    setDraft(begun);
  };
  return { draft, isKept, change, forget };
}
