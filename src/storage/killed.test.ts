import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { open } from "./open.ts";
import { joinedByObject } from "./sample.ts";

const program = join(import.meta.dirname, "killed.child.ts");
type Told = { added?: string; read?: string; judged?: string };

test("killed at any moment while it adds, reads and judges, the register opens, holds, and has all that was acknowledged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "entente.db");
  let acknowledged = 0;
  for (let round = 1; round <= 16; round++) {
    const child = fork(program, [path, String(round)], { execArgv: [] });
    const told: Told[] = [];
    child.on("message", (message: Told) => told.push(message));
    // The first is killed before or while it makes its tables; the others once they are at work.
    if (round > 1) await once(child, "message");
    await setTimeout(Math.random() * (round === 1 ? 300 : 120));
    child.kill("SIGKILL");
    await once(child, "exit");
    acknowledged += told.length;
    await isWhole(path, told);
  }
  expect(acknowledged).toBeGreaterThan(16);
});

async function isWhole(path: string, told: readonly Told[]): Promise<void> {
  const store = await open(path, { identity: joinedByObject, create: true });
  expect(await store.verify()).toMatchObject({ ok: true });
  for (const { added, read, judged } of told) {
    if (added) expect(await store.document(added)).toMatchObject({ id: added });
    if (read) expect(await store.document(read)).toMatchObject({ state: "read", records: 4 });
    if (judged) expect(await store.entry(judged)).toMatchObject({ type: "confirms" });
  }
  expect((await store.rebuild()).differences).toEqual([]);
  await store.close();

  // No document by half: an original, a text and an entry each; no records without the reading that lists them.
  const raw = new DatabaseSync(path, { readOnly: true });
  const count = (sql: string): unknown => Object.values(raw.prepare(`select count(*) from ${sql}`).get() ?? {})[0];
  const documents = count("documents");
  expect([count("originals"), count("texts"), count("entries where type = 'document-added'")]).toEqual([
    documents,
    documents,
    documents,
  ]);
  expect(count("entries where type = 'observation'")).toBe(4 * Number(count("entries where type = 'reading'")));
  raw.close();
}
