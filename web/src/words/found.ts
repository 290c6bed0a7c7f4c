import type { FoundLine } from "../../../src/views/answers.ts";

export const NOUNS: Record<FoundLine["noun"], string> = {
  ...{ person: "People", meeting: "Meetings", undertaking: "Undertakings", agreement: "Agreements", object: "Objects" },
  ...{ body: "Bodies", document: "Documents", note: "Notes" },
};

export type Noun = FoundLine["noun"];
export const isNoun = (word: string): word is Noun => Object.hasOwn(NOUNS, word);

/** Where it is opened: its own page, to which a record's key leads too, or the document that names it. */
export function placeOf({ noun, id, document }: FoundLine) {
  if (noun === "person") return { to: "/people/$id", params: { id } } as const;
  if (noun === "meeting") return { to: "/meetings/$id", params: { id } } as const;
  if (noun === "agreement") return { to: "/agreements/$id", params: { id } } as const;
  if (noun === "document") return { to: "/documents/$id", params: { id } } as const;
  if (noun === "undertaking") return { to: "/undertakings/$id", params: { id } } as const;
  if (noun === "object") return { to: "/objects/$id", params: { id } } as const;
  return { to: "/documents/$id", params: { id: document ?? "" }, search: { record: id } } as const;
}

export const counted = ({ total, more }: { total: number; more: boolean }): string =>
  `${total.toLocaleString("en-GB")}${more ? " and more" : ""}`;
