import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, folder } from "./calling.child.ts";

test("backup and restore end in what verify says, with the same head", async () => {
  const path = folder();
  writeFileSync(join(path, "a.txt"), "Talks in Baku\n\n24 June 2022\n\nBoth sides agreed to hold a film week in Tehran.\n");
  const data = join(path, "data");
  await call("add", "--data", data, join(path, "a.txt"));
  const told = (await call("verify", "--data", data)).out;
  const copy = join(path, "copy.db");
  expect(await call("backup", copy, "--data", data)).toEqual({ code: 0, out: told, notes: "" });
  const again = await call("backup", copy, "--data", data);
  expect([again.code, again.notes]).toEqual([1, expect.stringMatching(/copy\.db is there already; give another name/)]);

  const fresh = join(path, "fresh");
  const head = /Head (\S+)/.exec(told)?.[1] ?? "";
  expect(await call("restore", copy, "--data", fresh, "--head", head)).toEqual({ code: 0, out: told, notes: "" });
  expect((await call("restore", copy, "--data", fresh)).notes).toContain("--replace");
  const replaced = await call("restore", copy, "--data", fresh, "--replace");
  expect(replaced).toMatchObject({ code: 0, out: told, notes: expect.stringContaining("entente-before-1.db") });

  const other = join(path, "other");
  const cut = `${Number(head.split(":")[0]) + 1}:${"0".repeat(64)}`;
  const refused = await call("restore", copy, "--data", other, "--head", cut);
  expect([refused.code, refused.notes]).toEqual([1, expect.stringContaining("is not whole")]);
  expect(existsSync(join(other, "entente.db"))).toBe(false);
});
