import { createHash, randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Desk } from "./desk.ts";
import type { Env } from "./routes.ts";

/** An answer is a function of the entries, whose register it is, who asks, the day and this program: while they stand, so does it. */
export function freshness({ store, today }: Desk): MiddlewareHandler<Env> {
  const program = randomUUID(); // begun anew it may have other packs, and other words for the same entries
  return async (c, next) => {
    if (c.req.method !== "GET") return next();
    const what = JSON.stringify([program, await store.head(), await store.info(), c.get("person"), today()]);
    const tag = `"${createHash("sha256").update(what).digest("base64url").slice(0, 22)}"`;
    if (c.req.header("if-none-match") === tag) return c.body(null, 304, { etag: tag });
    await next();
    if (c.res.status === 200) {
      c.header("etag", tag);
      c.header("cache-control", "private, no-cache");
    }
  };
}
