import { z } from "zod";
import { NOUNS } from "../register/entry.ts";
import type { Entered, NotesAnswer } from "../views/answers.ts";
import { ByHandSent } from "../views/by-hand.ts";
import type { Desk } from "./desk.ts";
import { enterByHand } from "./enter-by-hand.ts";
import { recorderOf } from "./recorder.ts";
import { type App, asks, enters } from "./routes.ts";
import { ChargeSent } from "./schemas.ts";

const About = z.object({ noun: z.enum(NOUNS), id: z.string().min(1) });

export const byHandRoutes = (app: App, desk: Desk) =>
  app
    .openapi(
      enters("/api/by-hand", ByHandSent, "Enter a meeting, undertaking, agreement, person or note"),
      async (c) => {
        const { entries, key, document } = await enterByHand(desk, c.req.valid("json"), await recorderOf(desk, c));
        return c.json({ entries, key, document } satisfies Entered, 201);
      },
    )
    .openapi(enters("/api/charges", ChargeSent, "Say who looks after an undertaking here, and by when"), async (c) => {
      const { undertaking, owner = null, due = null } = c.req.valid("json");
      const matter = { type: "charge", undertaking, owner: owner || null, due } as const;
      const { entry } = await desk.store.append(matter, await recorderOf(desk, c));
      return c.json({ entries: [entry], key: null } satisfies Entered, 201);
    })
    .openapi(asks("/api/notes", "NotesAnswer", "Notes about a thing, oldest first", { query: About }), async (c) => {
      const { noun, id } = c.req.valid("query");
      const notes = (await desk.store.notes(noun, [id])).map((note) => ({
        ...{ entry: note.id, by: note.recordedBy, at: note.recordedAt, text: note.text },
      }));
      return c.json({ notes } satisfies NotesAnswer, 200);
    });
