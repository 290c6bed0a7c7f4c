import { expect, onTestFinished, test } from "vitest";
import { parsers } from "../../src/intake/parsers.ts";
import { attempts } from "./attempt.ts";
import { allHostile, someHostile } from "./make.ts";

test("there are at least 300 hostile and broken files, each with a name of its own, the same every time", () => {
  const files = allHostile();
  expect(files.length).toBeGreaterThanOrEqual(300);
  expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  const again = allHostile();
  for (const at of [3, 50, 111, 200]) expect(again[at]?.bytes()).toEqual(files[at]?.bytes());
});

test("a part of them: none breaks the program, hangs, or goes without its reason and next step", async () => {
  const apart = parsers();
  onTestFinished(() => apart.close());
  const files = someHostile();
  expect(files.length).toBeGreaterThan(150);
  const results = await attempts(files, apart);
  expect(results.length).toBe(files.length);
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
