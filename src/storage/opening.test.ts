import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { open } from "./open.ts";
import { asFile, joinedByObject } from "./sample.ts";

const identity = joinedByObject;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "entente-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test("where nothing is, nothing is made unless asked; then the folder is made too", async () => {
  const path = join(folder(), "deep", "er", "entente.db");
  await expect(open(path, { identity })).rejects.toMatchObject({
    kind: "missing",
    message: expect.stringContaining(path),
  });
  expect(existsSync(path)).toBe(false);
  const store = await open(path, { identity, create: true });
  const { register } = await store.info();
  await store.close();
  const again = await open(path, { identity, create: true });
  expect(await again.info()).toMatchObject({ register, home: null });
  await again.close();
});

test("data of a newer version is left as it is, and both versions are named", async () => {
  const path = join(folder(), "entente.db");
  await (await open(path, { identity, create: true })).close();
  const raw = new DatabaseSync(path);
  raw.exec("pragma user_version = 7; pragma wal_checkpoint(truncate)");
  raw.close();
  const before = readFileSync(path);
  const message = expect.stringContaining(
    "newer Entente (schema 7; this one knows 2). Install that version; nothing was changed.",
  );
  await expect(open(path, { identity, create: true })).rejects.toMatchObject({ kind: "newer", message });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file that is no database, and another program's database, are left as they are", async () => {
  const path = join(folder(), "entente.db");
  writeFileSync(path, "not a database, but long enough to have a header of a hundred bytes ".repeat(4));
  await expect(open(path, { identity, create: true })).rejects.toMatchObject({ kind: "not-a-register" });
  rmSync(path);
  const raw = new DatabaseSync(path);
  raw.exec("create table bookmarks (url text)");
  raw.close();
  await expect(open(path, { identity, create: true })).rejects.toMatchObject({ kind: "not-a-register" });
  const after = new DatabaseSync(path);
  expect(after.prepare("select name from sqlite_schema").all()).toEqual([{ name: "bookmarks" }]);
  after.close();
});

test("a file in place of the folder is named", async () => {
  const file = join(folder(), "data");
  writeFileSync(file, "x");
  await expect(open(join(file, "entente.db"), { identity, create: true })).rejects.toMatchObject({ kind: "no-access" });
});

test("a damaged file says so, and no stack trace of the database", async () => {
  const path = join(folder(), "entente.db");
  const store = await open(path, { identity, create: true });
  for (let n = 0; n < 50; n++) await store.addDocument(...asFile(`text ${n} `.repeat(500)), "t");
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0xab, 4096, bytes.length - 4096);
  writeFileSync(path, bytes);
  const failure = open(path, { identity }).then((damaged) => damaged.verify().finally(() => damaged.close()));
  await expect(failure).rejects.toMatchObject({
    name: "StoreError",
    kind: "damaged",
    message: expect.stringContaining(path),
  });
});

test("read only, questions are answered and nothing is written", async () => {
  const path = join(folder(), "entente.db");
  const store = await open(path, { identity, create: true });
  await store.addDocument(...asFile("one"), "t");
  const reader = await open(path, { identity, readOnly: true });
  expect(await reader.verify()).toMatchObject({ ok: true, documents: 1 });
  await expect(reader.addDocument(...asFile("two"), "t")).rejects.toMatchObject({
    name: "StoreError",
    kind: "no-access",
  });
  await reader.close();
  await store.close();
});

test("erased words are in none of the files any more", async () => {
  const path = join(folder(), "entente.db");
  const store = await open(path, { identity, create: true });
  const { document } = await store.addDocument(...asFile("the words Zimzelen said", "zimzelen.txt"), "t");
  const isThere = () =>
    ["", "-wal"].some((file) => existsSync(path + file) && /zimzelen/i.test(readFileSync(path + file, "latin1")));
  expect(isThere()).toBe(true);
  await store.erase(document, "asked for", "t");
  expect(isThere()).toBe(false);
  await store.close();
  expect(isThere()).toBe(false);
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written is named", async () => {
  const closed = folder();
  chmodSync(closed, 0o500);
  await expect(open(join(closed, "entente.db"), { identity, create: true })).rejects.toMatchObject({
    kind: "no-access",
  });
  chmodSync(closed, 0o700);
});
