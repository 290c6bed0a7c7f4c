import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { computedBy } from "../../src/cli/register.ts";
import { open } from "../../src/storage/open.ts";
import {
  addressOf,
  PASSWORD,
  postgresPrograms,
  ROLE,
  startServer,
  stopServer,
} from "../../src/storage/postgres-server.ts";
import type { Store } from "../../src/storage/store.ts";
import { load } from "./load.ts";
import { adding, ask, type Plain, type Times } from "./measure.ts";
import { HOME, reports } from "./reports.ts";

type Out = (line?: string) => void;
const SMALL = 1000;
const OPENING = { create: true, ...computedBy() }; // as the program opens it

/** A register of `count` documents in a file. */
export async function benchEmbedded(count: number, out: Out): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    const path = join(folder, "entente.db");
    const store = await open(path, OPENING);
    await measure(store, count, out, async () => {
      const raw = new DatabaseSync(path, { readOnly: true });
      const plain: Plain = async (sql, values) => {
        return raw.prepare(sql.replaceAll("$1", "?1")).all(...values).length;
      };
      return { plain, bytes: statSync(path).size, close: async () => raw.close() };
    });
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same on a PostgreSQL of its own. */
export async function benchPostgres(count: number, out: Out): Promise<void> {
  if (!postgresPrograms())
    return out("  SKIPPED: PostgreSQL's programs (initdb, pg_ctl, postgres) are not installed here");
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-pg-"));
  try {
    startServer(folder, process.pid, { safe: true });
    const say = async (sql: string) => {
      const client = new pg.Client({ connectionString: addressOf(folder, "postgres", "postgres") });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    await say(`create role ${ROLE} login password '${PASSWORD}'`);
    await say(`create database bench owner ${ROLE}`);
    const store = await open(addressOf(folder, "bench"), OPENING);
    await measure(store, count, out, async () => {
      const client = new pg.Client({ connectionString: addressOf(folder, "bench") });
      await client.connect();
      await client.query("analyze");
      const size = await client.query("select pg_database_size('bench') as bytes");
      const plain: Plain = async (sql, values) => (await client.query(sql, [...values])).rows.length;
      return { plain, bytes: Number(size.rows[0].bytes), close: () => client.end() };
    });
    await store.close();
  } finally {
    stopServer(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Beside = { plain: Plain; bytes: number; close: () => Promise<void> };

async function measure(store: Store, count: number, out: Out, beside: () => Promise<Beside>): Promise<void> {
  const small = Math.min(SMALL, count);
  await store.init({ home: HOME, recorder: "bench" });
  const all = reports(count);
  let seconds = await load(store, all, small, () => {});
  const few = await adding(store, TIMES, 2);
  seconds += await load(store, all, count - small, (done) => {
    if (done % 5000 === 0) process.stderr.write(`  ${done.toLocaleString("en")} documents entered\n`);
  });
  const { plain, bytes, close } = await beside();
  const size = `${Math.round(bytes / 2 ** 20)} MB, ${(bytes / 1024 / count).toFixed(1)} kB a document`;
  out(`  entered in ${seconds.toFixed(0)} s, ${Math.round(count / seconds)} documents a second; ${size}`);
  out(`  ${"".padEnd(42)}    desk: median   95 %    plain SQL: median   95 %     ratio`);
  for await (const asked of ask(store, plain)) {
    if ("none" in asked) {
      out(`  ${asked.called.padEnd(42)} SKIPPED: ${asked.none}`);
      continue;
    }
    const { desk, plain: sql, kilobytes, rows } = asked;
    const figures = `${ms(desk.median)} ${ms(desk.late)}          ${ms(sql.median)} ${ms(sql.late)} ${ms(desk.median / sql.median)}`;
    out(`  ${asked.called.padEnd(42)}    ${figures}   ${Math.round(kilobytes)} kB from ${rows} rows`);
  }
  await close();
  const many = await adding(store, TIMES, 3);
  out(`  one more document, of ${small.toLocaleString("en").padEnd(20)} ${written(few)}`);
  out(`  one more document, of ${count.toLocaleString("en").padEnd(20)} ${written(many)}`);
  if (count > small) {
    const slope = Math.log(many.median / few.median) / Math.log(count / small);
    out(`  slope ${slope.toFixed(2)} (0: no dearer however many there are; 1: twice as many, twice as dear)`);
  }
}

const TIMES = 100;
const ms = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 }).padStart(8);
const written = ({ median, late }: Times) => `${ms(median)} ${ms(late)} ms`;
