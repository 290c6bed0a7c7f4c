import { z } from "zod";
import type { FoundNoun, FoundPage, Store } from "../storage/store.ts";
import { FOUND_NOUNS, type FoundGroup, type FoundLine, type SearchAnswer } from "../views/answers.ts";
import { BY_LETTERS, foundLine, nearly, seeking, soughtBy } from "../views/finding.ts";
import { calledIn } from "./called.ts";
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
      if (page.items.length > 0) groups.push(await groupOf(desk, each, page, sought));
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

async function groupOf(desk: Desk, noun: FoundNoun, page: FoundPage, sought: Sought): Promise<FoundGroup> {
  const { store, finding = BY_LETTERS } = desk;
  const { next, total, more } = page;
  const items = [];
  for (const found of page.items) {
    const text = noun === "document" ? ((await store.document(found.id))?.text ?? "") : null;
    items.push(foundLine(found, text, sought, finding));
  }
  return { noun, items: noun === "note" ? await aboutThings(desk, items) : items, next, total, more };
}

/** A note leads to what it is about, and says what that is called. */
async function aboutThings(desk: Desk, notes: readonly FoundLine[]): Promise<FoundLine[]> {
  const entries = await Promise.all(notes.map(({ id }) => desk.store.entry(id)));
  const on = entries.map((listed) => (listed?.entry?.type === "note" ? listed.entry.about : null));
  const called = await calledIn(
    desk,
    on.flatMap((about) => about ?? []),
  );
  return notes.map((note, at) => {
    const about = on[at] ?? null;
    return {
      ...note,
      on: about,
      about: about ? `note on ${called(about) ?? `a ${about.noun} that is there no more`}` : "",
    };
  });
}

/** What was looked for, as it was looked for. */
const said = (terms: Sought["terms"]): string => terms.map(({ written }) => (written[0] ?? "").trim()).join(" ");

async function nearest(store: Store, sought: Sought): Promise<string[]> {
  const titles = new Set<string>();
  for (const noun of ["person", "object", "body", "undertaking"] as const)
    for (const { title } of (await store.search(nearly(sought), noun, { limit: 5 })).items) titles.add(title);
  return [...titles].slice(0, 5);
}
