import { expect, test } from "vitest";
import { uuid7 } from "./uuid7.ts";

test("ids have the form of UUIDv7, tell their millisecond, and each is later than the one before", () => {
  const next = uuid7();
  const day = new Date("2026-11-24T04:00:00.000Z");
  const ids = Array.from({ length: 10_000 }, () => next(day));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16)).toBe(day.getTime());
  ids.push(next(new Date("2020-01-01")), next(new Date("2026-11-25")));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
