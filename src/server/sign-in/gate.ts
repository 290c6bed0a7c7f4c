import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { html } from "hono/html";
import { visible } from "../../documents/visible.ts";
import { problem } from "../problems.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "../routes.ts";
import { UnfitFile } from "./password-file.ts";
import type { Sessions } from "./sessions.ts";

export const COOKIE = "entente";

/** Nothing of the register is answered to whoever is not signed in; the pages' own program and look hold nothing of it. */
export function gate(sessions: Sessions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { path, method } = c.req;
    if (path === "/health" || path === "/sign-in" || path === "/icon.svg" || path.startsWith("/assets/")) return next();
    const person = believing(() => sessions.person(getCookie(c, COOKIE)));
    if (person !== undefined) {
      c.set("person", person);
      c.header("vary", "cookie");
      return next();
    }
    if (path.startsWith("/api") || path === "/openapi.json" || method !== "GET")
      return problem(c, 401, "Nobody is signed in here, or not for a while; sign in at /sign-in.");
    return fromElsewhere(c) ? askedAgain(c) : c.redirect(`/sign-in?to=${encodeURIComponent(addressIn(c))}`, 303);
  };
}

/** A link in a letter or on another site comes without the cookie (SameSite): the same address is asked for from here. */
const fromElsewhere = (c: Context): boolean =>
  ["cross-site", "same-site"].includes(c.req.header("sec-fetch-site") ?? "");
const askedAgain = (c: Context) =>
  c.html(html`<!doctype html><meta http-equiv="refresh" content="0; url=${addressIn(c)}"><title>Entente</title>`);

const addressIn = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};

/** A password file that has become unfit lets nobody in; whoever runs the desk is told why. */
export function believing<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    process.stderr.write(`${visible(`entente: ${error.message}; ${error.next}.`)}\n`);
    throw new Refusal(503, "Nobody can sign in at the moment; whoever runs this desk sees why in what it printed.");
  }
}
