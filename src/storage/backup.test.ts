import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyFile } from "./copied-file.ts";
import { open } from "./open.ts";
import { putBack } from "./put-back.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "./sample.ts";
import type { Store } from "./store.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "entente-backup-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}
const opened = (path: string, create = false) => open(path, { create, readOnly: !create, identity: joinedByObject });

async function addOne(store: Store, n: number): Promise<string> {
  const text = `Both sides agreed on film week ${n} in Shusha. ${"More. ".repeat(400)}`;
  const { document } = await store.addDocument(...asFile(text, `${n}.txt`), "t");
  await store.enterReading(document, "r@1", readAs({ undertakings: [observedAt(quoted(text, "film week"))] }));
  return document;
}

test("a copy made while others write is whole, and has all that was acknowledged before it began", async () => {
  const path = join(folder(), "entente.db");
  const store = await opened(path, true);
  for (let n = 0; n < 60; n++) await addOne(store, n);
  const before = await store.head();
  let copied = false;
  let written = 0;
  const writer = await opened(path, true);
  const writing = (async () => {
    for (; !copied; written++) await addOne(writer, 1000 + written);
  })();
  const steps: number[] = [];
  const copy = `${path}.copy`;
  await copyFile(path, copy, (done) => steps.push(done), 20);
  copied = true;
  await writing;
  expect(written).toBeGreaterThan(0);
  expect(steps.length).toBeGreaterThan(0);

  const read = await opened(copy);
  expect(await read.verify({ head: before })).toMatchObject({ ok: true });
  const { seq } = await read.head();
  expect(seq).toBeGreaterThanOrEqual(before.seq);
  expect(seq).toBeLessThan((await store.head()).seq);
  await Promise.all([store, writer, read].map((each) => each.close()));
  expect(readdirSync(join(path, "..")).filter((name) => name.startsWith("entente.db.copy"))).toEqual([
    "entente.db.copy",
  ]);
});

test("put back, it is the register again; one that stands there is set aside, or nothing happens", async () => {
  const path = join(folder(), "entente.db");
  const store = await opened(path, true);
  await addOne(store, 1);
  const copy = `${path}.copy`;
  await copyFile(path, copy);
  const head = await store.head();
  const later = await addOne(store, 2);

  const whole = async (at: string) => {
    const read = await opened(at);
    expect(await read.verify({ head })).toMatchObject({ ok: true });
    await read.close();
  };
  await expect(putBack(copy, path, false, whole)).rejects.toThrow("--replace");
  await expect(putBack(copy, path, true, whole)).rejects.toThrow("it is in use");
  expect(await store.document(later)).toBeDefined();
  await store.close();

  const { aside } = await putBack(copy, path, true, whole);
  expect(aside).toMatch(/entente-before-1\.db$/);
  const [now, old] = [await opened(path), await opened(aside ?? "")];
  expect([await now.document(later), (await now.head()).hash]).toEqual([undefined, head.hash]);
  expect(await old.document(later)).toMatchObject({ id: later });
  await Promise.all([now.close(), old.close()]);

  const fresh = join(path, "..", "new", "entente.db");
  expect(await putBack(copy, fresh, false, whole)).toEqual({ aside: null });
  expect(existsSync(fresh)).toBe(true);
});

test("a copy that is not whole replaces nothing", async () => {
  const path = join(folder(), "entente.db");
  const store = await opened(path, true);
  for (let n = 0; n < 20; n++) await addOne(store, n);
  const copy = `${path}.copy`;
  await copyFile(path, copy);
  await store.close();
  truncateSync(copy, 40_960);
  const whole = async (at: string) => {
    const read = await opened(at);
    try {
      if (!(await read.verify()).ok) throw new Error("not whole");
    } finally {
      await read.close();
    }
  };
  await expect(putBack(copy, path, true, whole)).rejects.toThrow();
  writeFileSync(copy, "something else");
  await expect(putBack(copy, path, true, whole)).rejects.toThrow("not an Entente register");
  expect(readdirSync(join(path, "..")).sort()).toEqual(["entente.db", "entente.db.copy"]);
  const still = await opened(path);
  expect(await still.verify()).toMatchObject({ ok: true });
  await still.close();
});

test("a damaged register is set aside as it is", async () => {
  const path = join(folder(), "entente.db");
  const store = await opened(path, true);
  await addOne(store, 1);
  const copy = `${path}.copy`;
  await copyFile(path, copy);
  await store.close();
  writeFileSync(path, "overwritten by something");
  const { aside } = await putBack(copy, path, true, async () => {});
  expect(existsSync(aside ?? "")).toBe(true);
  const now = await opened(path);
  expect(await now.verify()).toMatchObject({ ok: true });
  await now.close();
});
