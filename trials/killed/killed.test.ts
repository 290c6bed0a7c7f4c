import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Round, rounds } from "./rounds.ts";
import { WORKS } from "./work.ts";

test("killed at any moment while it adds, reads, judges, is brought up, backed up and restored, nothing acknowledged is lost and nothing is there twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all: Round[] = [];
  for await (const round of rounds(24, 20261124, folder, WORKS)) all.push(round);
  expect(all.flatMap(({ work, wrong }) => wrong.map((what) => `${work}: ${what}`))).toEqual([]);
  const of = (work: string) => all.filter((round) => round.work === work);
  expect(of("adding").reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(6);
  expect(all.filter(({ cutOff }) => cutOff).length).toBeGreaterThan(12); // killed at work, not after it
}, 240_000);
