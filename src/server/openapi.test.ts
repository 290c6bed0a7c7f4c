import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openApiText } from "./write-openapi.ts";

const committed = readFileSync(join(import.meta.dirname, "../../openapi.json"), "utf8");

test("openapi.json is what the routes say; if not, run: node src/server/write-openapi.ts", () => {
  expect(openApiText()).toBe(committed);
});

test("every schema that is pointed to is there", () => {
  const pointed = new Set([...committed.matchAll(/"\$ref": "#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
  const { components } = JSON.parse(committed);
  expect(pointed.size).toBeGreaterThan(20);
  expect([...pointed].filter((name) => !(String(name) in components.schemas))).toEqual([]);
});
