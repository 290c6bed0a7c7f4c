import type { App } from "./routes.ts";
import { components } from "./schemas.ts";

/** The interface as OpenAPI 3.1: openapi.json at the repository's root is this, and a check says when it is not. */
export const openApiOf = (app: App) => {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version: "1",
      description:
        "What two sides said about their meetings, and where each promise stands. Days are ISO 8601. Where a desk is served to others, POST name and password as a form to /sign-in; the cookie it sets is asked for.",
      license: { name: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
  });
  return { ...document, components: { schemas: components() } };
};
