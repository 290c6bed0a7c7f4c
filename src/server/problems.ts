import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { visible } from "../documents/visible.ts";
import { StoreError, type StoreErrorKind } from "../storage/store-error.ts";
import { Refusal } from "./refusal.ts";

/** Every error leaves as RFC 9457 problem details, from here; what was not foreseen says nothing of the program's inside. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof Refusal) return problem(c, error.status, error.message);
  if (error instanceof StoreError) return problem(c, STATUS_OF[error.kind], error.message);
  if (error instanceof HTTPException) return problem(c, error.status as ContentfulStatusCode, error.message);
  process.stderr.write(`${visible(`entente: ${c.req.method} ${c.req.path}: ${error.message.split("\n")[0]}`)}\n`);
  return problem(
    c,
    500,
    "This could not be answered. Nothing was changed; try again, and look at what the program printed.",
  );
}

export function problem(c: Context, status: ContentfulStatusCode, detail: string): Response {
  const body = { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail };
  return c.body(JSON.stringify(body), status, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
}

const STATUS_OF: Record<StoreErrorKind, ContentfulStatusCode> = {
  missing: 503,
  newer: 503,
  older: 503,
  "not-a-register": 503,
  unreachable: 503,
  damaged: 503,
  locked: 503,
  "no-access": 503,
  "disk-full": 507,
  "has-home": 409,
  unknown: 404,
  erased: 410,
  "taken-back": 409,
  "not-in-text": 422,
  "cannot-undo": 409,
  "cannot-correct": 409,
  "not-refused": 409,
};
