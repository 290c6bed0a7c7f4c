import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { postgresPrograms, stopServer } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { folder: string; keeper: number } | null; // null where PostgreSQL's programs are missing
  }
}

let folder: string | undefined;

/** One server for the whole run, started by the first test that needs it (fresh-postgres.ts). */
export function setup(project: TestProject): void {
  if (postgresPrograms()) {
    folder = mkdtempSync(join(tmpdir(), "entente-pg-"));
    project.provide("postgres", { folder, keeper: process.pid });
    return;
  }
  const skipped = "SKIPPED: every test on PostgreSQL. Install its server (Debian: apt-get install postgresql).";
  process.stderr.write(`\n${skipped}\n\n`);
  project.provide("postgres", null);
}

export function teardown(): void {
  if (!folder) return;
  stopServer(folder);
  rmSync(folder, { recursive: true, force: true });
}
