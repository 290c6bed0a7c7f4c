import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { computedBy } from "../../src/cli/register.ts";
import { open } from "../../src/storage/open.ts";
import { ownServer } from "../../src/storage/own-server.ts";
import { postgresPrograms } from "../../src/storage/postgres-server.ts";
import type { Store } from "../../src/storage/store.ts";
import { load } from "./load.ts";
import { type Asked, adding, ask, type Times } from "./measure.ts";
import { type Plain, plainFile, plainServer } from "./plain.ts";
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
      const raw = new DatabaseSync(path);
      const sizes = raw.prepare("select sum(pgsize) as bytes from dbstat where name like 'found_trigrams%'").get();
      return {
        ...{ plain: plainFile(raw), bytes: statSync(path).size, index: Number(sizes?.bytes) },
        withoutIndex: async () => {
          for (const when of ["comes", "goes", "changes"]) raw.exec(`drop trigger found_${when}`);
          raw.exec("drop table found_trigrams");
        },
        close: async () => raw.close(),
      };
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
  const server = await ownServer({ safe: true });
  try {
    const address = await server.database();
    const store = await open(address, OPENING);
    await measure(store, count, out, async () => {
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      await client.query("vacuum analyze"); // as the server does by itself in time
      const sizes =
        "pg_database_size(current_database()) as bytes, pg_relation_size('found_trigrams') + pg_relation_size('found_trigrams_of_names') as index";
      const { bytes, index } = (await client.query(`select ${sizes}`)).rows[0];
      return {
        ...{ plain: plainServer(client), bytes: Number(bytes), index: Number(index) },
        withoutIndex: async () => void (await client.query("drop index found_trigrams, found_trigrams_of_names")),
        close: () => client.end(),
      };
    });
    await store.close();
  } finally {
    server.end();
  }
}

/** `index` is the size of the index by which is searched. */
type Beside = {
  plain: Plain;
  bytes: number;
  index: number;
  withoutIndex: () => Promise<void>;
  close: () => Promise<void>;
};

async function measure(store: Store, asked: number, out: Out, beside: () => Promise<Beside>): Promise<void> {
  const small = Math.min(SMALL, asked);
  await store.init({ home: HOME, recorder: "bench" });
  const all = reports(asked);
  const first = await load(store, all, small, () => {});
  const few = await adding(store, TIMES, 2);
  const rest = await load(store, all, asked - small, (done) => {
    if (done % 5000 === 0) process.stderr.write(`  ${done.toLocaleString("en")} documents entered\n`);
  });
  const [count, seconds] = [first.done + rest.done, first.seconds + rest.seconds];
  const { plain, bytes, index, withoutIndex, close } = await beside();
  const each = (size: number): string => `${(size / 1024 / count).toFixed(1)} kB a document`;
  const size = `${Math.round(bytes / 2 ** 20)} MB, ${each(bytes)}, of which the index of search ${each(index)}`;
  if (count < asked) out(`  interrupted at ${count.toLocaleString("en")} documents`);
  out(`  entered in ${seconds.toFixed(0)} s, ${Math.round(count / seconds)} documents a second; ${size}`);
  out(`  ${"".padEnd(42)}    desk: median   95 %    plain SQL: median   95 %     ratio`);
  for await (const asked of ask(store, plain)) out(lineOf(asked));
  const many = await adding(store, TIMES, 3);
  await withoutIndex();
  const bare = await adding(store, TIMES, 4);
  await close();
  out(`  one more document, of ${small.toLocaleString("en").padEnd(20)}    ${written(few)}`);
  out(`  one more document, of ${count.toLocaleString("en").padEnd(20)}    ${written(many)}`);
  out(`  the same without the index of search          ${written(bare)}`);
  if (count > small) {
    const slope = Math.log(many.median / few.median) / Math.log(count / small);
    out(`  slope ${slope.toFixed(2)} (0: no dearer however many there are; 1: twice as many, twice as dear)`);
  }
}

function lineOf(asked: Asked): string {
  const { called, desk, kilobytes } = asked;
  const line = `  ${called.padEnd(42)}    ${ms(desk.median)} ${ms(desk.late)}`;
  const answered = `${Math.round(kilobytes)} kB`;
  if ("differs" in asked) return `${line}    NO RATIO: ${asked.differs}`;
  if (!asked.plain) return `${line}    ${"nothing to compare it with".padEnd(39)} ${answered}`;
  const { plain, rows } = asked;
  return `${line}          ${ms(plain.median)} ${ms(plain.late)} ${ms(desk.median / plain.median)}   ${answered} from ${rows} rows`;
}

const TIMES = 100;
const ms = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 }).padStart(8);
const written = ({ median, late }: Times) => `${ms(median)} ${ms(late)} ms`;
