import type { Desk } from "./desk.ts";
import { type App, asks } from "./routes.ts";

export const healthRoute = (app: App, { version }: Desk) =>
  app.openapi(asks("/health", "Health", "Whether the program answers", {}), (c) =>
    c.json({ status: "ok" as const, version }, 200),
  );
