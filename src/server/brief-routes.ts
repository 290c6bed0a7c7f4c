import { createRoute, z } from "@hono/zod-openapi";
import { html } from "../outputs/html.ts";
import { partnerLine, sidesOf } from "../views/partners.ts";
import { makeBrief } from "./brief.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById } from "./routes.ts";

const Query = z.object({
  on: z.iso.date().optional(), // documents dated by this day; without it, things as they are today
  unreviewed: z.enum(["true", "false"]).default("false"), // let in what nobody has reviewed, marked
});
type Asked = z.infer<typeof Query>;

const asFile = createRoute({
  method: "get",
  path: "/api/partners/{id}/brief.html",
  summary: "A brief of two sides as one file",
  request: { params: ById, query: Query },
  responses: { 200: { description: "One page of HTML", content: { "text/html": { schema: z.string() } } } },
});

export const briefRoutes = (app: App, desk: Desk) =>
  app
    .openapi(
      asks("/api/partners/{id}/brief", "BriefAnswer", "A brief of two sides as of a day", {
        params: ById,
        query: Query,
      }),
      async (c) => {
        const { line, made } = await asked(desk, c.req.valid("param").id, c.req.valid("query"));
        const { brief, paper } = made;
        const { id: partner, name, sides } = line;
        return c.json({ partner, name, sides, day: brief.day, counts: brief.counts, paper }, 200);
      },
    )
    .openapi(asFile, async (c) => {
      const { line, made } = await asked(desk, c.req.valid("param").id, c.req.valid("query"));
      // To be kept, not shown: a page with a style of its own is not let in by the desk's policy.
      c.header(
        "content-disposition",
        `attachment; filename="brief-${line.id.replace(/[^\w-]/g, "_")}-${made.brief.day}.html"`,
      );
      return c.html(html(made.paper), 200);
    });

async function asked(desk: Desk, id: string, { on, unreviewed }: Asked) {
  const { home } = await desk.store.info();
  const sides = sidesOf(id, home);
  const [row] = sides ? await desk.store.pairs({ pair: sides.join("-") }) : [];
  if (!row) throw new Refusal(404, `There is no partner ${id} in this register.`);
  const made = await makeBrief(desk, { sides: row.sides, on, everything: unreviewed === "true" });
  return { line: partnerLine(row, home, desk.names), made };
}
