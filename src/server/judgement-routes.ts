import type { z } from "zod";
import type { Correction } from "../register/entry.ts";
import type { Verdict } from "../storage/store.ts";
import { type Entered, JudgementSent } from "../views/answers.ts";
import type { Desk } from "./desk.ts";
import { mustKnowKind, recorderOf } from "./recorder.ts";
import { Refusal } from "./refusal.ts";
import { type App, enters } from "./routes.ts";
import { UndoSent } from "./schemas.ts";

export const judgementRoutes = (app: App, desk: Desk) =>
  app
    .openapi(enters("/api/judgements", JudgementSent, "Confirm, correct or reject a record"), async (c) => {
      const sent = c.req.valid("json");
      mustKnowKind(desk, sent.changes?.kind);
      const { entry } = await desk.store.judge(sent.key, verdictOf(sent), await recorderOf(desk, c));
      return c.json({ entries: [entry], key: sent.key } satisfies Entered, 201);
    })
    .openapi(enters("/api/undo", UndoSent, "Take back what a person entered"), async (c) => {
      const { entry } = await desk.store.undo(c.req.valid("json").entry, await recorderOf(desk, c));
      return c.json({ entries: [entry], key: null } satisfies Entered, 201);
    });

function verdictOf({ verdict, changes, because = null }: z.infer<typeof JudgementSent>): Verdict {
  if (verdict === "confirm") return { verdict };
  if (verdict === "reject") return { verdict, because };
  const made = Object.fromEntries(
    Object.entries(changes ?? {}).filter(([, value]) => value !== undefined),
  ) as Correction;
  if (Object.keys(made).length === 0)
    throw new Refusal(422, "A correction says what it changes; send changes, or confirm.");
  return { verdict, changes: made, because };
}
