import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import { mediaTypeOf, newerThan } from "../intake/formats.ts";
import { LIMIT } from "../intake/taken.ts";
import type { Store } from "../storage/store.ts";
import { type ArrivalsAnswer, type Entered, PastedSent } from "../views/answers.ts";
import { keepFile } from "../workers/keeping.ts";
import type { Desk } from "./desk.ts";
import { documentLines } from "./document-routes.ts";
import { recorderOf } from "./recorder.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, type Env, enters } from "./routes.ts";
import { refTo } from "./schemas.ts";

/** Files are sent one or a few at a time: all of one request lie in memory. */
export const LARGEST_REQUEST = 3 * LIMIT;

const Ids = z.object({ id: z.union([z.string(), z.array(z.string()).max(200)]) });

const arrives = createRoute({
  method: "post",
  path: "/api/documents",
  summary: "Add files, or pasted text: stored at once, read beside answering",
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": { schema: z.object({ file: z.array(z.string().meta({ format: "binary" })) }) },
        "application/json": { schema: PastedSent },
      },
    },
  },
  responses: {
    202: {
      description: "What is stored, and waits",
      content: { "application/json": { schema: refTo("ArrivalsAnswer") } },
    },
    default: {
      description: "What was wrong and what to do (RFC 9457)",
      content: { "application/problem+json": { schema: refTo("ProblemDetails") } },
    },
  },
});

export const arrivalRoutes = (app: App, desk: Desk) => {
  app.openAPIRegistry.registerPath(arrives);
  app.post("/api/documents", async (c) => {
    const by = await recorderOf(desk, c);
    const sent = isForm(c) ? await filesOf(c) : [await pastedOf(c)];
    const answer = await keepAll(desk, sent, by);
    desk.wake?.();
    return c.json(answer, 202);
  });
  app.openapi(asks("/api/arrivals", "ArrivalsAnswer", "How far documents are", { query: Ids }), async (c) => {
    const { id } = c.req.valid("query");
    const found = await Promise.all([id].flat().map((one) => desk.store.document(one)));
    const lines = await documentLines(
      desk,
      found.flatMap((one) => one ?? []),
    );
    return c.json({ items: lines.map((line) => ({ added: true, document: line })), refused: [] }, 200);
  });
  app.openapi(
    enters(
      "/api/documents/{id}/again",
      z.object({}),
      "Try a refused document again, or take a text out anew that an earlier version took out",
      { params: ById },
    ),
    async (c) => {
      const { id } = c.req.valid("param");
      const document = await desk.store.document(id);
      if (document && document.state !== "refused" && !newerThan(document.takenBy))
        throw new Refusal(409, "Its text was taken out by this version already: there is nothing to take out again.");
      const { entry } = await desk.store.askAgain(id, await recorderOf(desk, c));
      desk.wake?.();
      return c.json({ entries: [entry], key: null } satisfies Entered, 201);
    },
  );
};

export const isForm = (c: Context): boolean => /^multipart\/form-data\s*;/i.test(c.req.header("content-type") ?? "");

type Sent = { file: string; bytes: Uint8Array };

async function filesOf(c: Context<Env>): Promise<Sent[]> {
  const form = await c.req.formData().catch(() => {
    throw new Refusal(400, "The form cannot be read: it is cut off. Send the files again.");
  });
  const files = [...form.values()].filter((part): part is File => typeof part !== "string");
  if (files.length === 0) throw new Refusal(422, "No file was sent; send at least one.");
  return Promise.all(
    files.map(async (part) => ({ file: baseName(part.name), bytes: new Uint8Array(await part.arrayBuffer()) })),
  );
}

/** Marks of direction and paths are no part of a file's name. */
const baseName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").slice(-200) || "unnamed";

/** Pasted words are a text as a report has it: its headline, where and when it stood, then its words. */
async function pastedOf(c: Context<Env>): Promise<Sent> {
  const sent = PastedSent.safeParse(await c.req.json().catch(() => undefined));
  if (!sent.success)
    throw new Refusal(422, "Send the text to add as {text}, with a title, source and day if it has them.");
  const { text, title, source, publishedOn } = sent.data;
  const whence = [source, publishedOn].filter(Boolean).join(", ");
  const parts = [title, whence, text].filter((part) => part?.trim());
  return { file: "pasted.txt", bytes: new TextEncoder().encode(`${parts.join("\n\n").toWellFormed()}\n`) };
}

async function keepAll(desk: Desk, sent: readonly Sent[], by: string): Promise<ArrivalsAnswer> {
  const answer: ArrivalsAnswer = { items: [], refused: [] };
  for (const { file, bytes } of sent) {
    const kept = await keepFile(desk.store, { file, bytes, mediaType: mediaTypeOf(file) }, by);
    if ("reason" in kept) answer.refused.push({ file, reason: kept.reason, next: kept.next });
    else answer.items.push({ added: kept.added, document: await lineOf(desk, desk.store, kept.document) });
  }
  return answer;
}

async function lineOf(desk: Desk, store: Store, id: string) {
  const document = await store.document(id);
  const [line] = document ? await documentLines(desk, [document]) : [];
  if (!line) throw new Refusal(410, `Document ${id} was erased meanwhile.`);
  return line;
}
