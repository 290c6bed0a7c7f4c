import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openRegister } from "../../src/cli/register.ts";
import type { Head } from "../../src/register/chain.ts";
import { open } from "../../src/storage/open.ts";
import { asFile, joinedByObject } from "../../src/storage/sample.ts";

const RELEASED = join(import.meta.dirname, "../../src/storage/released");

/** A register as the first version wrote it, in a folder; gives its head. */
export function old(folder: string): Head {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "entente.db"), gunzipSync(readFileSync(join(RELEASED, "1.db.gz"))));
  const { head } = JSON.parse(readFileSync(join(RELEASED, "1.json"), "utf8")) as { head: Head };
  return head;
}

/** The same as this version has it: brought up once, in `kept`, and copied from there. */
export async function broughtUp(folder: string, kept: string): Promise<Head> {
  const there = existsSync(kept);
  const head = old(folder);
  if (!there) {
    old(kept);
    await (await openRegister(kept)).close();
  }
  copyFileSync(join(kept, "entente.db"), join(folder, "entente.db"));
  return head;
}

/** A register with so many more documents. */
export async function made(path: string, documents: number): Promise<Head> {
  const store = await open(path, { create: true, identity: joinedByObject });
  const begun = (await store.counts()).documents;
  for (let n = begun; n < begun + documents; n++)
    await store.addDocument(...asFile(`Report ${n}. ${"They met. ".repeat(600)}`, `${n}.txt`), "t");
  const head = await store.head();
  await store.close();
  return head;
}
