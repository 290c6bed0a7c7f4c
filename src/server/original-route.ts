import { createRoute } from "@hono/zod-openapi";
import { visible } from "../documents/visible.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./refusal.ts";
import { type App, ById, refused } from "./routes.ts";

const asked = createRoute({
  method: "get",
  path: "/api/documents/{id}/original",
  summary: "A document's file as it was added, to keep; it is never shown as a page",
  request: { params: ById },
  responses: {
    200: { description: "Its bytes", content: { "application/octet-stream": {} } },
    default: refused,
  },
});

export const originalRoute = (app: App, desk: Desk) =>
  app.openapi(asked, async (c) => {
    const { id } = c.req.valid("param");
    const [document, bytes] = await Promise.all([desk.store.document(id), desk.store.original(id)]);
    if (!document) throw new Refusal(404, `There is no document ${id} in this register.`);
    if (!bytes) throw new Refusal(410, "The original of this document was erased.");
    return c.body(new Uint8Array(bytes), 200, {
      // Whatever it is, a browser opens it nowhere near the desk: it is kept, has no type, and could run nothing.
      "content-type": "application/octet-stream",
      "content-disposition": attachmentNamed(visible(document.file)),
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
  });

/** RFC 6266: letters every program understands, and the whole name for those that read it. */
function attachmentNamed(file: string): string {
  const plain = file.replace(/[^A-Za-z0-9._ -]/g, "_").replace(/^[. ]+/, "") || "document";
  const whole = encodeURIComponent(file.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
