import { z } from "zod";
import type { FoundNoun, FoundPage, Store } from "../storage/store.ts";
import { FOUND_NOUNS, type FoundGroup, type SearchAnswer } from "../views/answers.ts";
import { BY_LETTERS, type Finding, foundLine, nearly, seeking, soughtBy } from "../views/finding.ts";
import type { Desk } from "./desk.ts";
import { type App, asks, Paging } from "./routes.ts";

const Query = z.object({
  q: z.string().max(200).default(""),
  noun: z.enum(FOUND_NOUNS).optional(),
  cursor: Paging.shape.cursor, // of the noun
  limit: z.coerce.number().int().min(1).max(50).optional(), // of each noun: 5, of one alone 20
});

export const searchRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/search", "SearchAnswer", "Everything, in any spelling", { query: Query }), async (c) => {
    const { q, noun, cursor, limit } = c.req.valid("query");
    const { store, finding = BY_LETTERS } = desk;
    const sought = soughtBy(q, finding);
    const paging = { limit: limit ?? (noun ? 20 : 5), after: cursor ?? null };
    const groups: FoundGroup[] = [];
    for (const each of noun ? [noun] : FOUND_NOUNS) {
      const page = await store.search(seeking(sought), each, paging);
      if (page.items.length > 0) groups.push(await groupOf(store, each, page, sought, finding));
    }
    const nothing = groups.length === 0 && sought.terms.length > 0;
    const answer: SearchAnswer = {
      ...{ q, groups },
      tried: nothing ? [sought.terms, ...sought.readings].map(said) : [],
      nearest: nothing ? await nearest(store, sought) : [],
    };
    return c.json(answer, 200);
  });

type Sought = ReturnType<typeof soughtBy>;

async function groupOf(
  store: Store,
  noun: FoundNoun,
  page: FoundPage,
  sought: Sought,
  finding: Finding,
): Promise<FoundGroup> {
  const items = [];
  for (const found of page.items) {
    const text = noun === "document" ? ((await store.document(found.id))?.text ?? "") : null;
    items.push(foundLine(found, text, sought, finding));
  }
  return { noun, items, next: page.next, total: page.total, more: page.more };
}

/** What was looked for, as it was looked for. */
const said = (terms: Sought["terms"]): string => terms.map(({ written }) => (written[0] ?? "").trim()).join(" ");

async function nearest(store: Store, sought: Sought): Promise<string[]> {
  const titles = new Set<string>();
  for (const noun of ["person", "object", "body", "undertaking"] as const)
    for (const { title } of (await store.search(nearly(sought), noun, { limit: 5 })).items) titles.add(title);
  return [...titles].slice(0, 5);
}
