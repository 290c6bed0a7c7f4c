import { z } from "zod";
import type { Stored, StoredObservation } from "../storage/store.ts";
import { agreementAnswer } from "../views/agreements.ts";
import { type Desk, seen } from "./desk.ts";
import { undertakingRows } from "./gather.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

const Query = Paging.extend({ side: z.string().optional(), state: z.string().optional() });
const MOST = 200; // documents that tell of one agreement

export const agreementRoutes = (app: App, desk: Desk) =>
  app
    .openapi(asks("/api/agreements", "AgreementPage", "Agreements, latest told first", { query: Query }), async (c) => {
      const { cursor, limit, side, state } = c.req.valid("query");
      const filter = { ...(side ? { sides: side.split("-") } : {}), ...(state ? { state } : {}) };
      return c.json(await desk.store.agreements(filter, { limit, after: cursor ?? null }), 200);
    })
    .openapi(
      asks("/api/agreements/{id}", "AgreementAnswer", "One agreement, as documents tell of it", { params: ById }),
      async (c) => {
        const { store } = desk;
        const { id } = c.req.valid("param");
        const agreement = await store.agreement(id);
        if (!agreement) throw new Refusal(404, `There is no agreement ${id} in this register.`);
        const told = (await store.recordsOfThing("agreement", agreement.id, { limit: MOST })).items as Told[];
        const under = await undertakingsUnder(desk, told);
        const rows = await undertakingRows(store, under);
        return c.json(agreementAnswer(agreement, told, rows, seen(desk)), 200);
      },
    );

type Told = Stored<"instrument">;

/** The undertakings that are texts themselves and stand on the same words as the agreement. */
async function undertakingsUnder({ store, reader }: Desk, told: readonly Told[]): Promise<string[]> {
  const documents = [...new Set(told.map(({ document }) => document))];
  const observations = (await store.recordsIn(documents, ["observation"])) as StoredObservation[];
  const isUnder = ({ document, review, record: { kind, span } }: StoredObservation): boolean =>
    review !== "rejected" &&
    reader.kinds.get(kind)?.text === true &&
    told.some((t) => t.document === document && t.record.span.start < span.end && t.record.span.end > span.start);
  return [...new Set(observations.filter(isUnder).map(({ undertaking }) => undertaking))];
}
