import { type Draft, emptyDraft, WHATS, type What } from "./by-hand.ts";

/** What the address of the form says of where one comes from. */
export type EnterSearch = {
  what?: string | undefined;
  sides?: string | undefined; // "AZ-IR"
  kind?: string | undefined;
  object?: string | undefined;
  of?: string | undefined; // undertaking
  document?: string | undefined;
  about?: string | undefined; // "partner:IR"
  title?: string | undefined; // what that is called
};

export const ENTER_SEARCH = ["what", "sides", "kind", "object", "of", "document", "about", "title"] as const;

/** How the form opens: on today, with the home side, and what the page it was opened from is about. */
export function begunWith(search: EnterSearch, home: string | null, today: string): Draft {
  const { what, sides, kind = "", object = "", of = "", document = "", about = "", title = "" } = search;
  const known = WHATS.find((one): one is What => one === what);
  return {
    ...emptyDraft(today),
    what: known ?? (of ? "undertaking" : "meeting"),
    sides: [...new Set([...(home && !of ? [home] : []), ...(sides?.split("-") ?? [])])],
    ...{ kind, object, undertaking: of, document, about, aboutTitle: title },
  };
}
