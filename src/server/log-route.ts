import { z } from "zod";
import { LOGGED } from "../register/logged.ts";
import type { Logged } from "../storage/store.ts";
import type { LogAnswer } from "../views/answers.ts";
import { logLine } from "../views/log.ts";
import { titleOf } from "../views/titles.ts";
import type { Desk } from "./desk.ts";
import { type App, asks, Paging } from "./routes.ts";

const Query = Paging.extend({ who: z.string().optional(), act: z.enum(LOGGED).optional() });

export const logRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/log", "LogAnswer", "Who entered what, newest first", { query: Query }), async (c) => {
    const { cursor, limit, who, act } = c.req.valid("query");
    const [page, people] = await Promise.all([
      desk.store.log({ who, act }, { limit, after: cursor ?? null }),
      desk.store.loggers(),
    ]);
    const title = await titlesIn(desk, page.items);
    const items = page.items.map((row) => logLine(row, desk.names, title));
    return c.json({ ...page, items, people } satisfies LogAnswer, 200);
  });

/** What the undertakings that lines speak of are called. */
async function titlesIn({ store, names }: Desk, rows: readonly Logged[]): Promise<(undertaking: string) => string> {
  const spoken = rows.flatMap(({ entry, of }) => [entry, ...(of ? [of] : [])]);
  const titles = new Map<string, string>();
  for (const id of new Set(spoken.flatMap((entry) => ("undertaking" in entry ? [entry.undertaking] : [])))) {
    const undertaking = await store.undertaking(id);
    if (undertaking) titles.set(id, titleOf(undertaking, names));
  }
  return (id) => titles.get(id) ?? "an undertaking that is taken back";
}
