import { z } from "zod";
import { newerThan } from "../intake/formats.ts";
import { DOCUMENT_STATES } from "../register/document-state.ts";
import { judgedTogether } from "../register/judged-together.ts";
import type { RecordType, Stored, StoredDocument, StoredObservation } from "../storage/store.ts";
import type { DocumentAnswer, DocumentLine } from "../views/answers.ts";
import { documentAnswer, documentLine, reprintsOf } from "../views/documents.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

const Query = Paging.extend({ state: z.enum(DOCUMENT_STATES).optional() });

export const documentRoutes = (app: App, desk: Desk) =>
  app
    .openapi(asks("/api/documents", "DocumentPage", "Documents, newest first", { query: Query }), async (c) => {
      const { cursor, limit, state } = c.req.valid("query");
      const page = await desk.store.documents(state ? { state } : {}, { limit, after: cursor ?? null });
      return c.json({ ...page, items: await documentLines(desk, page.items) }, 200);
    })
    .openapi(
      asks("/api/documents/{id}", "DocumentAnswer", "A document with what is read in it", { params: ById }),
      async (c) => {
        const { id } = c.req.valid("param");
        const document = await desk.store.document(id);
        if (!document) throw new Refusal(404, `There is no document ${id} in this register.`);
        const records = await desk.store.recordsOf(id);
        const of = <T extends RecordType>(type: T) =>
          records.filter((row) => row.type === type) as unknown as Stored<T>[];
        const sorted = {
          observations: await judgedElsewhere(desk, of("observation") as StoredObservation[]),
          ...{
            people: of("person-named"),
            meetings: of("meeting-told"),
            occasions: of("occasion"),
            claims: of("claim"),
          },
          ...{ visits: of("visit"), bodies: of("body"), holdings: of("holding"), instruments: of("instrument") },
          problems: of("problem"),
        };
        const { parts, carriers } = await desk.store.carriage(id);
        const carriage = {
          ...{ parts: await documentLines(desk, parts), carriers: await documentLines(desk, carriers) },
          attached: await attachedTo(desk, records),
          ...reprintsOf(id, await desk.store.family(id)),
        };
        const taken = { by: document.takenBy, newer: newerThan(document.takenBy), again: document.again };
        return c.json(documentAnswer(document, document.text, { ...carriage, taken }, sorted, desk.names), 200);
      },
    );

/** Files that a person kept with what they entered on a document's words. */
async function attachedTo(desk: Desk, records: readonly Stored[]): Promise<DocumentAnswer["attached"]> {
  const found = await Promise.all(
    records.map(async ({ key, review, attached }) => {
      const row = attached && review !== "rejected" ? await desk.store.document(attached) : undefined;
      const [document] = row ? await documentLines(desk, [row]) : [];
      return document && document.state !== "erased" ? [{ key, document }] : [];
    }),
  );
  return found.flat();
}

/** What was said of the same words in a reprint counts here too. */
async function judgedElsewhere({ store }: Desk, rows: readonly StoredObservation[]): Promise<StoredObservation[]> {
  const told = await store.told([...new Set(rows.map(({ undertaking }) => undertaking))]);
  const groups = Map.groupBy(told, ({ undertaking }) => undertaking);
  const judged = [...groups.values()].flatMap((some) => judgedTogether(some));
  const byKey = new Map(judged.map((row) => [`${row.document} ${row.key}`, row]));
  return rows.map((row) => byKey.get(`${row.document} ${row.key}`) ?? row);
}

export async function documentLines({ store }: Desk, rows: readonly StoredDocument[]): Promise<DocumentLine[]> {
  const beginnings = await store.beginnings(rows.map(({ id }) => id));
  return rows.map((row) => documentLine(row, beginnings.get(row.id) ?? ""));
}
