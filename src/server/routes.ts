import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { refTo, type SchemaName } from "./schemas.ts";

/** What is known of a request: the person signed in, where people sign in. */
export type Env = { Variables: { person?: string } };
export type App = OpenAPIHono<Env>;

export const Paging = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ById = z.object({ id: z.string().min(1) });

export const refused = {
  description: "What was wrong and what to do (RFC 9457)",
  content: { "application/problem+json": { schema: refTo("ProblemDetails") } },
};
const answered = <N extends SchemaName>(schema: N, description: string) => ({
  description,
  content: { "application/json": { schema: refTo(schema) } },
});

/** A question: its path, what it is asked with, and what it is answered with. */
export const asks = <const P extends string, const N extends SchemaName, R extends object>(
  path: P,
  schema: N,
  summary: string,
  request: R,
) =>
  createRoute({
    method: "get",
    path,
    summary,
    request,
    responses: { 200: answered(schema, summary), default: refused },
  });

/** Something a person enters. */
export const enters = <const P extends string, S extends z.ZodType, R extends object = object>(
  path: P,
  sent: S,
  summary: string,
  request?: R,
) =>
  createRoute({
    method: "post",
    path,
    summary,
    request: {
      ...(request as R),
      body: { required: true, content: { "application/json": { schema: sent } } },
    },
    responses: { 201: answered("Entered", "The entries made"), default: refused },
  });
