import { z } from "zod";
import { Stage } from "../register/records.ts";
import type { UndertakingFilter } from "../storage/store.ts";
import { undertakingAnswer, undertakingLine } from "../views/undertakings.ts";
import { type Desk, seen } from "./desk.ts";
import { undertakingRows } from "./gather.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

const Query = Paging.extend({
  side: z.string().optional(), // "IR", or a pair "AZ-IR"
  kind: z.string().optional(),
  stage: Stage.optional(),
  object: z.string().optional(),
});

export const undertakingRoutes = (app: App, desk: Desk) =>
  app
    .openapi(
      asks("/api/undertakings", "UndertakingPage", "Undertakings, latest evidence first", { query: Query }),
      async (c) => {
        const { cursor, limit, ...asked } = c.req.valid("query");
        const page = await desk.store.undertakings(filterOf(asked), { limit, after: cursor ?? null });
        const rows = await undertakingRows(
          desk.store,
          page.items.map(({ id }) => id),
        );
        return c.json({ ...page, items: rows.flatMap((each) => undertakingLine(each, seen(desk)) ?? []) }, 200);
      },
    )
    .openapi(
      asks("/api/undertakings/{id}", "UndertakingAnswer", "One undertaking with every dated quotation", {
        params: ById,
        query: z.object({ on: z.iso.date().optional() }),
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        const { on } = c.req.valid("query");
        const known = (await desk.store.undertaking(id))?.id ?? (await memberOf(desk, id));
        const [rows = { id, observations: [], acts: [] }] = await undertakingRows(desk.store, [known]);
        const answer = undertakingAnswer(rows, seen(desk, on));
        if (!answer) throw new Refusal(404, `Nothing is dated by ${on ?? desk.today()} about the undertaking ${id}.`);
        return c.json(answer, 200);
      },
    );

/** The undertaking a record is of: any member's key leads to it. */
async function memberOf({ store }: Desk, key: string): Promise<string> {
  const record = await store.record(key);
  if (record && "undertaking" in record) return record.undertaking;
  throw new Refusal(404, `There is no undertaking ${key} in this register.`);
}

type Asked = Pick<z.infer<typeof Query>, "side" | "kind" | "stage" | "object">;

function filterOf({ side, kind, stage, object }: Asked): UndertakingFilter {
  if (side && object) throw new Refusal(400, "Ask by side or by object, not by both.");
  const about = object ? { object } : side ? { sides: side.split("-") } : { all: true as const };
  return { ...about, ...(kind ? { kind } : {}), ...(stage ? { evidence: stage } : {}) };
}
