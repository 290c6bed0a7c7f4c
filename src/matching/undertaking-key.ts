import type { Observed } from "../register/records.ts";

/**
 * Which undertaking a record is of: the same gazetteer object, kind and sides are one (`wh-nomination.khudaferin-bridges.AZ-IR`);
 * without an object in the gazetteer, or without sides, it is its own, and its id is the record's key: ask, never join.
 */
export function undertakingKey({ kind, object, sides }: Observed, key: string): string {
  if (!object?.gazetteer || sides.length === 0) return key;
  return [kind, object.gazetteer, [...new Set(sides)].sort().join("-")].join(".");
}
