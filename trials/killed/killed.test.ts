import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describePostgres, freshPostgres } from "../../src/storage/fresh-postgres.ts";
import { type Round, rounds } from "./rounds.ts";
import { ON_FILE, ON_SERVER, type Work } from "./work.ts";

async function killed(count: number, works: readonly Work[], database?: () => Promise<string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all: Round[] = [];
  for await (const round of rounds(count, 20261124, folder, works, database)) all.push(round);
  expect(all.flatMap(({ work, wrong }) => wrong.map((what) => `${work}: ${what}`))).toEqual([]);
  const added = all.filter(({ work }) => work.startsWith("adding"));
  expect(added.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(1);
  expect(all.filter(({ cutOff }) => cutOff).length).toBeGreaterThan(count / 3); // killed at work, not after it
}

const NOTHING = "nothing acknowledged is lost and nothing is there twice";
test(`killed while it adds, reads, judges, is brought up, moved, backed up and restored, ${NOTHING}`, async () => {
  await killed(10, ON_FILE);
}, 240_000);

describePostgres("killed while it works with a server", () => {
  test(NOTHING, () => killed(6, ON_SERVER, freshPostgres), 240_000);
});
