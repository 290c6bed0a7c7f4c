import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Refusal } from "./refusal.ts";
import type { Serving } from "./serving.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const FILES = /^multipart\/form-data\s*;/i;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * A page of another site may make this browser call a name of its own that leads here (DNS rebinding), and may send forms
 * across sites: only names this desk was given are answered, and only its own pages may send. An address is no name that
 * somebody else could point here.
 */
export function guard({ names, anyAddress }: Pick<Serving, "names" | "anyAddress">): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names]);
  return async (c, next) => {
    const { hostname, host } = new URL(c.req.url);
    if (!known.has(hostname) && !(anyAddress && isIP(hostname.replace(/^\[|\]$/g, "")) > 0))
      throw new Refusal(403, `This desk answers to ${[...known].join(", ")}, not to ${hostname}.`);
    if (!["GET", "HEAD", "OPTIONS"].includes(c.req.method)) {
      const origin = c.req.header("origin");
      if (origin !== undefined && hostOf(origin) !== host)
        throw new Refusal(403, `A page of ${origin} may not write here; send from the desk itself.`);
      if (c.req.header("sec-fetch-site") === "cross-site")
        throw new Refusal(403, "A page of another site may not write here.");
      const type = c.req.header("content-type") ?? "";
      const isForm =
        (c.req.path === "/sign-in" && FORM.test(type)) || (c.req.path === "/api/documents" && FILES.test(type));
      if (!JSON_TYPE.test(type) && !isForm) throw new Refusal(415, "Send application/json.");
    }
    await next();
  };
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
