import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { problem } from "../problems.ts";
import type { App } from "../routes.ts";
import type { Serving } from "../serving.ts";
import { addressOf } from "./address.ts";
import { believing, COOKIE } from "./gate.ts";
import { nameOf, type Passwords } from "./password-file.ts";
import { matches } from "./scrypt.ts";
import type { Sessions } from "./sessions.ts";
import { type Counted, tries } from "./tries.ts";

type Told = { to: string; name: string; says: string };

/** The page to sign in at, a form without a script; and signing out. */
export function signInRoutes(
  app: App,
  { behindProxy, now }: Serving,
  passwords: Passwords,
  sessions: Sessions,
  webRoot: string,
): void {
  const trying = tries(now);
  const page = (c: Context, told: Told, status: 200 | 401 | 429 = 200) => {
    const template = templateIn(webRoot);
    if (template === undefined) return problem(c, 503, "The desk's pages are not built; run: npm run build");
    // Without a referrer a browser names no origin when it sends a form, and the guard asks for one.
    c.header("referrer-policy", "same-origin");
    c.header("cache-control", "no-store");
    return c.html(filled(template, told), status);
  };
  const cookie = (c: Context) => ({
    ...{ httpOnly: true, sameSite: "Strict" as const, path: "/" },
    secure: behindProxy && c.req.header("x-forwarded-proto") === "https",
  });

  app.get("/sign-in", (c) => {
    const to = placeIn(c, c.req.query("to"));
    if (believing(() => sessions.person(getCookie(c, COOKIE))) !== undefined) return c.redirect(to, 303);
    return page(c, { to, name: "", says: "" });
  });

  app.post("/sign-in", async (c) => {
    const form = await c.req.parseBody();
    const sent = (field: string): string => (typeof form[field] === "string" ? form[field] : "");
    const [name, password, to] = [nameOf(sent("name")).slice(0, 100), sent("password"), placeIn(c, sent("to"))];
    const counted = countedBy(name, addressOf(c, behindProxy));
    const wait = trying.begin(counted);
    if (wait > 0) {
      c.header("retry-after", String(Math.ceil(wait / 1000)));
      return page(c, { to, name, says: `Too many wrong answers. Try again in ${inWords(wait)}.` }, 429);
    }
    const seal = believing(() => passwords.of(name));
    if (!(await matches(password.slice(0, 1000), seal)) || seal === null)
      return page(c, { to, name, says: "The name or the password is not right." }, 401);
    trying.right(counted);
    sessions.end(getCookie(c, COOKIE));
    setCookie(c, COOKIE, sessions.begin(name, seal), cookie(c));
    return c.redirect(to, 303);
  });

  app.post("/api/sign-out", (c) => {
    sessions.end(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, cookie(c));
    return c.body(null, 204);
  });
}

/** Guessing one person's password from one place is slowed first; from everywhere last, or anybody could keep them out. */
const countedBy = (name: string, address: string): Counted[] => [
  { key: JSON.stringify([name, address]), free: 5 },
  { key: JSON.stringify([null, address]), free: 30 },
  { key: JSON.stringify([name, null]), free: 100 },
];

/** Where on this desk to go on; never to another host. */
function placeIn(c: Context, to: string | undefined): string {
  const here = new URL(c.req.url);
  if (!to?.startsWith("/") || !URL.canParse(to, here.origin)) return "/";
  const { origin, pathname, search } = new URL(to, here.origin);
  return origin === here.origin && pathname !== "/sign-in" && !pathname.startsWith("//") ? pathname + search : "/";
}

const inWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
};

function templateIn(webRoot: string): string | undefined {
  try {
    return readFileSync(join(webRoot, "sign-in.html"), "utf8");
  } catch {
    return undefined; // nothing is built yet
  }
}

/** The built page with what the server has to say in it; one types on where something is still to be typed. */
const filled = (template: string, told: Told): string =>
  template
    .replace(told.name === "" ? "data-first" : "data-then", "autofocus")
    .replace(/\{(says|to|name)\}/g, (_, field: keyof Told) => escaped(told[field]));

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
