import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lineIn, parsed } from "./parsed.ts";

const rows = `# two rows\n- word: one\n  reads: [${"a, ".repeat(500)}b]\n\n- word: two\n`;

test("a file parsed once is taken from where it is kept, and parsed again where that is damaged or cannot be", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-parsed-"));
  const first = parsed(rows, folder);
  expect(first).toMatchObject({ lines: [2, 5], content: [{ word: "one" }, { word: "two" }] });
  const [kept] = readdirSync(folder);
  expect(kept).toMatch(/^[0-9a-f]{64}\.json$/);
  const at = join(folder, kept as string);
  writeFileSync(at, readFileSync(at, "utf8").replace('"two"', '"from where it is kept"'));
  expect(parsed(rows, folder)).toMatchObject({ content: [{}, { word: "from where it is kept" }] });
  writeFileSync(at, '{"content":[');
  expect(parsed(rows, folder)).toEqual(first);
  expect(parsed(rows, join(at, "under a file"))).toEqual(first);
});

test("what is no YAML is named with its line and never kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-parsed-"));
  expect(parsed(`${rows}- "unclosed\n`, folder)).toMatchObject({ errors: [{ line: expect.any(Number) }] });
  expect(readdirSync(folder)).toEqual([]);
});

test("a part stands on its line, and what is missing on that of what it is missing from", () => {
  expect(lineIn(rows, [0, "reads", 3])).toBe(3);
  expect(lineIn(rows, [1, "reads"])).toBe(5);
});
