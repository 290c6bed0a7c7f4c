import { openReader } from "../../src/packs/reader.ts";
import { deskApp } from "../../src/server/app.ts";
import { type Desk, namesOf, seen } from "../../src/server/desk.ts";
import { undertakingRows } from "../../src/server/gather.ts";
import type { Store } from "../../src/storage/store.ts";
import { aYearBefore } from "../../src/views/today.ts";
import { undertakingLine } from "../../src/views/undertakings.ts";
import type { Plain } from "./plain.ts";
import { type Question, questionsOf, TODAY, type Told } from "./questions.ts";
import { reports } from "./reports.ts";

export type Times = { median: number; late: number }; // the middle one and the 95th of a hundred, in milliseconds
export type Asked = { called: string; desk: Times; kilobytes: number } & Beside;
type Beside = { plain: Times; rows: number } | { differs: string } | { plain?: undefined };

const FOR = 2500; // milliseconds a question, and at least so many times:
const LEAST = 20;

/** Each question over the desk's interface, as on the first look after something was entered, and in plain SQL. */
export async function* ask(store: Store, plain: Plain): AsyncGenerator<Asked> {
  const reader = openReader();
  const desk: Desk = {
    ...{ store, reader, finding: reader, names: namesOf(reader), version: "bench", today: () => TODAY },
    atHead: (_, compute) => compute(), // nothing is kept from the time before
  };
  const app = deskApp(desk, "/nowhere");
  const answerTo = async ({ called, path }: Question): Promise<string> => {
    if (path === null) return JSON.stringify(await silent(desk));
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${called}: the desk answers ${answer.status} at ${path}`);
    return answer.text();
  };
  for (const question of await questionsOf(store)) {
    const { called, told, plain: inSql } = question;
    const text = await answerTo(question);
    const measured = { called, kilobytes: text.length / 1024 };
    const desk = await timesOf(async () => void (await answerTo(question)));
    if (!inSql) {
      yield { ...measured, desk };
      continue;
    }
    const same = await inSql(plain);
    const differs = difference(told(JSON.parse(text)), same.told);
    if (differs) yield { ...measured, desk, differs };
    else yield { ...measured, desk, plain: await timesOf(async () => void (await inSql(plain))), rows: same.rows };
  }
}

async function silent(desk: Desk) {
  const { store } = desk;
  const filter = { openBefore: aYearBefore(TODAY) };
  const { items } = await store.undertakings(filter, { limit: 50, uncounted: true });
  const rows = await undertakingRows(
    store,
    items.map(({ id }) => id),
  );
  return rows.flatMap((each) => undertakingLine(each, seen(desk)) ?? []);
}

function difference(desk: Told, sql: Told): string | undefined {
  const [one, other] = [desk, sql].map((told) => JSON.stringify(told));
  return one === other ? undefined : `the desk tells ${one?.slice(0, 200)}, plain SQL ${other?.slice(0, 200)}`;
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
