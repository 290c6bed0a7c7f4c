import type { MiddlewareHandler } from "hono";
import type { Desk } from "./desk.ts";

/** An answer is a function of the entries, the packs and the day: while these stand, the same question has the same answer. */
export const freshness =
  ({ store, version, today }: Desk): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== "GET") return next();
    const { seq, hash } = await store.head();
    const tag = `"${seq}-${hash.slice(0, 12)}-${today()}-${version}"`;
    if (c.req.header("if-none-match") === tag) return c.body(null, 304, { etag: tag });
    await next();
    if (c.res.status === 200) {
      c.header("etag", tag);
      c.header("cache-control", "private, no-cache");
    }
  };
