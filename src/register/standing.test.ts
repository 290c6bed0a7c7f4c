import fc from "fast-check";
import { expect, test } from "vitest";
import { CASES, NOW } from "./standing.cases.ts";
import { standing } from "./standing.ts";

const isText = (kind: string): boolean => kind === "agreement";

test("there are at least the twenty worked cases that DESIGN asks for", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(20);
  expect(new Set(CASES.map(({ why }) => why)).size).toBe(CASES.length);
});

test.each(CASES)("$why", ({ observed, acts = [], asOf = NOW, stands }) => {
  expect(standing(observed, acts, asOf, isText)).toMatchObject(stands);
});

test("the order in which documents arrived changes nothing", () => {
  const arrivals = fc
    .constantFrom(...CASES)
    .chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one.observed, { minLength: one.observed.length })));
  fc.assert(
    fc.property(arrivals, ([{ observed, acts = [], asOf = NOW }, shuffled]) => {
      expect(standing(shuffled, acts, asOf, isText)).toEqual(standing(observed, acts, asOf, isText));
    }),
  );
});
