import type { MiddlewareHandler } from "hono";
import { Refusal } from "./refusal.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * A page of another site may make this browser call a name of its own that leads here (DNS rebinding), and may send forms
 * across sites: only loopback names are answered, and only this desk's own pages may send.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const { hostname, host } = new URL(c.req.url);
  if (!LOOPBACK.has(hostname))
    throw new Refusal(403, `This desk answers to localhost and 127.0.0.1, not to ${hostname}.`);
  if (c.req.method === "POST") {
    const origin = c.req.header("origin");
    if (origin !== undefined && hostOf(origin) !== host)
      throw new Refusal(403, `A page of ${origin} may not write here; send from the desk itself.`);
    if (c.req.header("sec-fetch-site") === "cross-site")
      throw new Refusal(403, "A page of another site may not write here.");
    if (!/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? ""))
      throw new Refusal(415, "Send application/json.");
  }
  await next();
};

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
