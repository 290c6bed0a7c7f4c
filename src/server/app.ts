import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { agreementRoutes } from "./agreement-routes.ts";
import { arrivalRoutes, isForm, LARGEST_REQUEST } from "./arrival-routes.ts";
import { briefRoutes } from "./brief-routes.ts";
import { byHandRoutes } from "./by-hand-routes.ts";
import { columnRoutes } from "./column-routes.ts";
import type { Desk } from "./desk.ts";
import { deskRoute } from "./desk-route.ts";
import { documentRoutes } from "./document-routes.ts";
import { freshness } from "./freshness.ts";
import { guard } from "./guard.ts";
import { headers } from "./headers.ts";
import { healthRoute } from "./health-route.ts";
import { judgementRoutes } from "./judgement-routes.ts";
import { logRoute } from "./log-route.ts";
import { meetingRoutes } from "./meeting-routes.ts";
import { objectRoutes } from "./object-routes.ts";
import { observationRoutes } from "./observation-routes.ts";
import { openApiOf } from "./openapi.ts";
import { originalRoute } from "./original-route.ts";
import { pages } from "./pages.ts";
import { partnerRoutes } from "./partner-routes.ts";
import { personRoutes } from "./person-routes.ts";
import { problem, problemOf } from "./problems.ts";
import { Refusal } from "./refusal.ts";
import type { App, Env } from "./routes.ts";
import { samenessRoutes } from "./sameness-routes.ts";
import { searchRoute } from "./search-route.ts";
import { ALONE, type Serving } from "./serving.ts";
import { gate } from "./sign-in/gate.ts";
import { sessionsOf } from "./sign-in/sessions.ts";
import { signInRoutes } from "./sign-in/sign-in-routes.ts";
import { todayRoute } from "./today-route.ts";
import { undertakingRoutes } from "./undertaking-routes.ts";

const ROUTES = [
  ...[
    healthRoute,
    deskRoute,
    todayRoute,
    documentRoutes,
    originalRoute,
    undertakingRoutes,
    objectRoutes,
    partnerRoutes,
    meetingRoutes,
    personRoutes,
    agreementRoutes,
  ],
  ...[
    arrivalRoutes,
    columnRoutes,
    judgementRoutes,
    samenessRoutes,
    observationRoutes,
    byHandRoutes,
    logRoute,
    searchRoute,
    briefRoutes,
  ],
];

/** The desk over HTTP: its interface under /api, and its pages from `webRoot`; to this computer alone, or to who signs in. */
export function deskApp(desk: Desk, webRoot: string, serving: Serving = ALONE): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Refusal(result.target === "json" ? 422 : 400, sayingWhere(result.error.issues));
    },
  });
  app.onError(problemOf);
  app.notFound((c) => problem(c, 404, `There is nothing at ${c.req.path}; what there is stands in /openapi.json.`));
  app.use(headers, guard(serving), limited);
  if (serving.passwords) {
    const sessions = sessionsOf(serving.passwords, serving.now);
    app.use(gate(sessions));
    signInRoutes(app, serving, serving.passwords, sessions, webRoot);
  }
  app.use("/api/*", freshness(desk));
  for (const add of ROUTES) add(app, desk);
  app.get("/openapi.json", (c) => c.json(openApiOf(app)));
  app.get("*", pages(webRoot));
  return app;
}

const tooMuch = (c: Context) =>
  problem(c, 413, `This is too much to send at once: files are up to 50 MB each; send them one by one.`);
const ofWords = bodyLimit({ maxSize: 256 * 1024, onError: (c) => problem(c, 413, "This is too long to send.") });
const ofFiles = bodyLimit({ maxSize: LARGEST_REQUEST, onError: tooMuch });
/** Pasted text may be a long report; only files may be larger. */
const ofPasted = bodyLimit({ maxSize: 8 * 1024 * 1024, onError: tooMuch });
const limited: MiddlewareHandler = (c, next) =>
  c.req.path !== "/api/documents" ? ofWords(c, next) : isForm(c) ? ofFiles(c, next) : ofPasted(c, next);

const sayingWhere = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): string =>
  issues
    .map(({ path, message }) => (path.length > 0 ? `${path.map(String).join(".")}: ${message}` : message))
    .join("; ");
