import type { z } from "zod";
import { span } from "../documents/document.ts";
import type { Observed } from "../register/records.ts";
import type { DocumentText } from "../storage/store.ts";
import { type Entered, ObservationSent } from "../views/answers.ts";
import { headlineOf } from "../views/headline.ts";
import type { Names } from "../views/names.ts";
import type { Desk } from "./desk.ts";
import { mustKnowKind, recorderOf } from "./recorder.ts";
import { Refusal } from "./refusal.ts";
import { type App, enters } from "./routes.ts";

export const observationRoutes = (app: App, desk: Desk) =>
  app.openapi(enters("/api/observations", ObservationSent, "Add a record on words a person selected"), async (c) => {
    const sent = c.req.valid("json");
    mustKnowKind(desk, sent.kind);
    const by = await recorderOf(desk, c);
    const document = await desk.store.document(sent.document);
    if (!document) throw new Refusal(404, `There is no document ${sent.document} in this register.`);
    const record = observed(sent, document, desk.names);
    const entered = { records: [{ type: "observation", record }], on: { document: document.id } } as const;
    const { entries, keys } = await desk.store.enterByHand(entered, by);
    return c.json({ entries, key: keys[0] ?? null } satisfies Entered, 201);
  });

/** What the person said and nothing more: all they did not say stays unknown. */
function observed(sent: z.infer<typeof ObservationSent>, document: DocumentText, names: Names): Observed {
  if (!(sent.start < sent.end && sent.end <= document.text.length))
    throw new Refusal(422, `The document has no stretch ${sent.start}–${sent.end}; select words in it.`);
  const words = span(document, sent.start, sent.end);
  return {
    ...{ id: "", kind: sent.kind, stage: sent.stage, modality: null, sides: sent.sides, speaker: sent.speaker },
    ...{ direction: null, object: objectOf(sent.object, names), addressee: null, on: null, place: null, meeting: null },
    ...{ position: headlineOf(document.text)?.includes(words.quote) ? "title" : "body" },
    ...{ span: words, cue: words, rule: "by hand" },
  };
}

function objectOf(id: string | null | undefined, names: Names): Observed["object"] {
  if (!id) return null;
  const known = names.object(id);
  if (!known) throw new Refusal(422, `The gazetteer has no object "${id}".`);
  return { name: known.name, type: known.type, gazetteer: id };
}
