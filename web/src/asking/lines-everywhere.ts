import type { QueryClient } from "@tanstack/react-query";
import type { ObservationLine } from "../../../src/views/answers.ts";

type Change = (line: ObservationLine) => ObservationLine;

const isLine = (value: object): value is ObservationLine => "key" in value && "review" in value && "record" in value;

function changed(value: unknown, wanted: (line: ObservationLine) => boolean, change: Change): unknown {
  if (Array.isArray(value)) {
    const next = value.map((v) => changed(v, wanted, change));
    return next.some((v, n) => v !== value[n]) ? next : value;
  }
  if (value === null || typeof value !== "object") return value;
  if (isLine(value)) return wanted(value) ? change(value) : value;
  const next = Object.entries(value).map(([name, v]) => [name, changed(v, wanted, change)] as const);
  return next.some(([name, v]) => v !== (value as Record<string, unknown>)[name]) ? Object.fromEntries(next) : value;
}

/** One record is shown on several screens: changes it in every answer the desk holds, and gives back what it was. */
export function changeLines(
  client: QueryClient,
  wanted: (line: ObservationLine) => boolean,
  change: Change,
): ObservationLine[] {
  const before = new Map<string, ObservationLine>();
  client.setQueriesData<unknown>({}, (answer: unknown) =>
    changed(answer, wanted, (line) => {
      before.set(line.key, line);
      return change(line);
    }),
  );
  return [...before.values()];
}
