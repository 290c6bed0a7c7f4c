import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { describe, inject, onTestFinished } from "vitest";
import "./postgres.setup.ts";
import { addressOf, PASSWORD, ROLE, startServer } from "./postgres-server.ts";

const server = inject("postgres");

/** A group of tests on PostgreSQL; skipped under this name where its programs are missing. */
export function describePostgres(name: string, tests: () => void): void {
  describe.skipIf(server === null)(name, tests);
}

/** The address of an empty database, gone after the test. */
export async function freshPostgres(): Promise<string> {
  if (!server) throw new Error("PostgreSQL's programs are missing: call this within describePostgres");
  await started(server.folder, server.keeper);
  const name = `t${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name} owner ${ROLE}`);
  onTestFinished(() => asAdmin(`drop database if exists ${name} with (force)`));
  return addressOf(server.folder, name);
}

/** Says something to the server as its superuser. */
export async function asAdmin(sql: string, database = "postgres"): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(server?.folder ?? "", database, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Whichever test file comes first starts it, and the others wait. */
async function started(folder: string, keeper: number): Promise<void> {
  const ready = join(folder, "ready");
  if (existsSync(ready)) return;
  try {
    mkdirSync(join(folder, "starting"));
  } catch {
    for (let waited = 0; !existsSync(ready); waited++) {
      if (waited > 600) throw new Error(`the server in ${folder} did not start; its log is there`);
      await setTimeout(100);
    }
    return;
  }
  startServer(folder, keeper);
  await asAdmin(`create role ${ROLE} login password '${PASSWORD}'`);
  writeFileSync(ready, "");
}
