import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asFile } from "../storage/sample.ts";
import { call, folder } from "./calling.child.ts";
import { COMMANDS } from "./commands.ts";
import { openRegister } from "./register.ts";

/** The command in this process: what it complains of. */
const complaint = async (name: string, ...args: string[]): Promise<string> => {
  const { named } = (await COMMANDS[name]?.load()) ?? {};
  return String(
    await named?.run(args).then(
      () => "nothing",
      (error: Error) => error.message,
    ),
  );
};

test("backup and restore end in what verify says, with the same head, and write over nothing", async () => {
  const [data, path] = [folder(), folder()];
  const store = await openRegister(data, { create: true });
  await store.addDocument(...asFile("Both sides agreed."), "t");
  const { seq, hash } = await store.head();
  const head = `${seq}:${hash}`;
  const copy = join(path, "copy.db");
  const told = `1 entry, 1 document, 0 quotations: all hold.\nHead ${head}\n`;
  expect(await call("backup", copy, "--data", data)).toEqual({ code: 0, out: told, notes: "" });
  expect(await complaint("backup", copy, "--data", data)).toMatch(/copy\.db is there already; give another name/);
  await store.close();

  const fresh = join(path, "fresh");
  expect(await call("restore", copy, "--data", fresh, "--head", head)).toEqual({ code: 0, out: told, notes: "" });
  expect(await complaint("restore", copy, "--data", fresh)).toMatch(/there is a register here already.+--replace/);
  const other = join(path, "other");
  const cut = `${seq + 1}:${"0".repeat(64)}`;
  expect(await complaint("restore", copy, "--data", other, "--head", cut)).toContain(
    "is not whole: entries 2 to 2 are missing",
  );
  expect(existsSync(join(other, "entente.db"))).toBe(false);
  expect(await complaint("restore", join(path, "none.db"), "--data", other)).toContain("there is no file");
});
