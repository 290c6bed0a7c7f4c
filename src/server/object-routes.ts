import { objectAnswer, objectLine } from "../views/objects.ts";
import { type Desk, seen } from "./desk.ts";
import { undertakingsWith } from "./gather.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

export const objectRoutes = (app: App, desk: Desk) =>
  app
    .openapi(
      asks("/api/objects", "ObjectPage", "Sites, people commemorated, cities, collections", { query: Paging }),
      async (c) => {
        const { cursor, limit } = c.req.valid("query");
        const page = await desk.store.objects({ limit, after: cursor ?? null });
        return c.json({ ...page, items: page.items.map((row) => objectLine(row, desk.names)) }, 200);
      },
    )
    .openapi(
      asks("/api/objects/{id}", "ObjectAnswer", "One object with all undertakings about it", { params: ById }),
      async (c) => {
        const { id } = c.req.valid("param");
        const row = await desk.store.object(id);
        if (!row) throw new Refusal(404, `Nothing in this register is about ${id}.`);
        return c.json(objectAnswer(row, await undertakingsWith(desk.store, { object: id }), seen(desk)), 200);
      },
    );
