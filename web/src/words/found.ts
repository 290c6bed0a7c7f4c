import type { FoundLine } from "../../../src/views/answers.ts";

export const NOUNS: Record<FoundLine["noun"], string> = {
  ...{ person: "People", meeting: "Meetings", undertaking: "Undertakings", agreement: "Agreements", object: "Objects" },
  ...{ body: "Bodies", document: "Documents", note: "Notes" },
};

export type Noun = FoundLine["noun"];
export const isNoun = (word: string): word is Noun => Object.hasOwn(NOUNS, word);

/** The page of each sort of thing; a record's key leads there too. */
export const PAGE_OF = {
  ...{ person: "/people/$id", meeting: "/meetings/$id", agreement: "/agreements/$id" },
  ...{ undertaking: "/undertakings/$id", object: "/objects/$id", partner: "/partners/$id", document: "/documents/$id" },
} as const;

/** Where it is opened: its own page, that of what a note is about, or the document that names it. */
export function placeOf({ noun, id, document, on }: FoundLine) {
  if (on) return { to: PAGE_OF[on.noun], params: { id: on.id } };
  if (noun !== "body" && noun !== "note") return { to: PAGE_OF[noun], params: { id } };
  return { to: PAGE_OF.document, params: { id: document ?? "" }, search: { record: id } };
}

export const counted = ({ total, more }: { total: number; more: boolean }): string =>
  `${total.toLocaleString("en-GB")}${more ? " and more" : ""}`;
