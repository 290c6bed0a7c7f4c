import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { copyFile } from "./copied-file.ts";
import { open, storeOn } from "./open.ts";
import { openFile } from "./open-file.ts";
import { registerIn } from "./registers.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "./sample.ts";
import { describeSmallDisk, smallDisk } from "./small-disk.ts";
import type { Store } from "./store.ts";

const FULL = expect.objectContaining({
  kind: "disk-full",
  message: expect.stringMatching(/: the disk is full\. .+make room/),
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "entente-full-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function addOne(store: Store, n: number): Promise<string> {
  const text = `Both sides agreed on film week ${n} in Shusha. ${"More of it. ".repeat(2000)}`;
  const { document } = await store.addDocument(...asFile(text, `${n}.txt`), "t");
  const reading = readAs({ undertakings: [observedAt(quoted(text, "film week"))] });
  const { keys } = await store.enterReading(document, "r@1", reading);
  return keys[0] ?? "";
}

/** Adds until it is told that the disk is full; gives how many went in. */
async function fill(store: Store): Promise<number> {
  for (let n = 0; n < 2000; n++) {
    const error = await addOne(store, n).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!error) continue;
    expect(error).toEqual(FULL);
    return n;
  }
  throw new Error("the disk was never full");
}

/** Nothing that was acknowledged is lost, questions are answered, what is entered is refused in one line. */
async function holdsWhileFull(store: Store, added: number): Promise<void> {
  expect(added).toBeGreaterThan(5);
  expect(await store.verify()).toMatchObject({ ok: true });
  expect((await store.documents({ state: "read" }, { limit: 1 })).total).toBe(added);
  await expect(addOne(store, 5000)).rejects.toEqual(FULL);
}

async function goesOn(store: Store, added: number): Promise<void> {
  const before = (await store.counts()).documents;
  const key = await addOne(store, added + 1);
  await store.judge(key, { verdict: "confirm" }, "me");
  expect((await store.counts()).documents).toBe(before + 1);
  expect(await store.verify()).toMatchObject({ ok: true });
  expect((await store.rebuild()).differences).toEqual([]);
}

test("a register that may grow no further says so, keeps all it had, and goes on in the same process once it may", async () => {
  const opened = await openFile(join(folder(), "entente.db"), true, false);
  const store = storeOn(opened, await registerIn(opened, "r"), { identity: joinedByObject });
  const grow = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(opened.db);
  await grow(400);
  const added = await fill(store);
  await holdsWhileFull(store, added);
  await grow(1_000_000);
  await goesOn(store, added);
  await store.close();
});

describeSmallDisk("a disk of 6 MB", () => {
  test("full, it says so, keeps all it had, backs nothing up by half, and goes on once there is room", async () => {
    const disk = smallDisk(6);
    const path = join(disk.path, "entente.db");
    disk.fill(4 * 1024 * 1024);
    const store = await open(path, { create: true, identity: joinedByObject });
    const added = await fill(store);
    await holdsWhileFull(store, added);
    await expect(copyFile(path, join(disk.path, "copy.db"))).rejects.toEqual(FULL);
    disk.free();
    await goesOn(store, added);
    await store.close();
    // Begun anew on a disk without any room, as serve and add are: the same line, and then it goes on.
    disk.fill();
    await expect(open(path, { identity: joinedByObject })).rejects.toEqual(FULL);
    disk.free();
    const again = await open(path, { identity: joinedByObject });
    expect(await again.verify()).toMatchObject({ ok: true });
    await again.close();
  });
});
