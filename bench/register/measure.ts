import { openReader } from "../../src/packs/reader.ts";
import { deskApp } from "../../src/server/app.ts";
import { namesOf } from "../../src/server/desk.ts";
import type { Store } from "../../src/storage/store.ts";
import { QUESTIONS } from "./questions.ts";
import { reports } from "./reports.ts";

/** Asks a database in plain SQL; gives how many rows it answered. */
export type Plain = (sql: string, values: readonly string[]) => Promise<number>;

export type Times = { median: number; late: number }; // the middle one and the 95th of a hundred, in milliseconds
export type Asked =
  | { called: string; desk: Times; plain: Times; kilobytes: number; rows: number }
  | { called: string; none: string };

const FOR = 1500; // milliseconds a question, and at least so many times:
const LEAST = 12;

/** Each question over the desk's interface, as on the first look after something was entered, and in plain SQL. */
export async function* ask(store: Store, plain: Plain): AsyncGenerator<Asked> {
  const reader = openReader();
  const app = deskApp(
    {
      ...{ store, reader, finding: reader, names: namesOf(reader), version: "bench", today: () => "2026-11-24" },
      atHead: (_, compute) => compute(), // nothing is kept from the time before
    },
    "/nowhere",
  );
  for (const { called, path, sql, values } of QUESTIONS) {
    const answer = await app.request(path);
    if (answer.status !== 200) {
      yield { called, none: `the desk answers ${answer.status}` };
      continue;
    }
    const kilobytes = (await answer.text()).length / 1024;
    const rows = await plain(sql, values);
    const desk = await timesOf(async () => void (await (await app.request(path)).text()));
    yield { called, desk, plain: await timesOf(async () => void (await plain(sql, values))), kilobytes, rows };
  }
}

async function timesOf(run: () => Promise<void>): Promise<Times> {
  await run();
  const taken: number[] = [];
  for (const begun = performance.now(); performance.now() - begun < FOR || taken.length < LEAST; ) {
    const from = performance.now();
    await run();
    taken.push(performance.now() - from);
  }
  return spread(taken);
}

function spread(taken: readonly number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), late: at(0.95) };
}

/** What one more document costs, taken in and read, each in transactions of its own. `from` of another seed than the rest. */
export async function adding(store: Store, times: number, seed: number): Promise<Times> {
  const taken: number[] = [];
  for (const { original, extracted, reader, reading } of reports(times + 40, { seed, story: 0 })) {
    const begun = performance.now();
    const { document } = await store.addDocument(original, extracted, "bench");
    await store.enterReading(document, reader, reading);
    taken.push(performance.now() - begun);
  }
  return spread(taken.slice(40)); // by then reprints are among them
}
