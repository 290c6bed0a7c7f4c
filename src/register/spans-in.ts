import { Span } from "../documents/document.ts";

/** Every quotation anywhere in a record: its own span, its cue, the grounds of a date. */
export function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const span = "quote" in value ? Span.safeParse(value) : undefined;
  return span?.success ? [span.data] : Object.values(value).flatMap(spansIn);
}
