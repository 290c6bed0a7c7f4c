import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { describePostgres, freshPostgres } from "../storage/fresh-postgres.ts";
import type { Listed, Store } from "../storage/store.ts";
import { begin, folder } from "./calling.child.ts";
import { openRegister } from "./register.ts";

const DOCUMENTS = 30;
const report = (n: number) => `Talks, report ${n}

24 June 2022

Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week in Tehran.

${Array.from({ length: 20 }, (_, at) => `On the list it is number ${n * 20 + at}.`).join(" ")}
`; // or all would be reprints of one another, which takes longer

async function fill(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < DOCUMENTS; n++) {
    const original = { bytes: Buffer.from(report(n)), file: `report-${n}.txt`, mediaType: "text/plain" };
    ids.push((await store.keepOriginal(original, "t")).document);
  }
  return ids;
}

const isRead = ({ entry }: Listed) => entry?.type === "reading" || entry?.type === "unread";

/** Three at work before there is anything to read, so that none is done before the others begin. */
async function shared(args: string[], store: Store, killOne: boolean): Promise<void> {
  onTestFinished(() => store.close());
  const workers = [1, 2, 3].map(() => begin("work", "--lease", "60", ...args));
  onTestFinished(() => {
    for (const { child } of workers) child.kill("SIGKILL");
  });
  const atWork = workers.map(
    ({ child, ended }) =>
      new Promise<void>((found, failed) => {
        child.stderr?.on("data", (text: string) => text.includes("at work") && found());
        void ended.then(({ notes }) => failed(new Error(notes)));
      }),
  );
  await Promise.all(atWork);
  const ids = await fill(store);
  const waiting = async () => (await store.counts()).unread;
  const [first, ...others] = workers;
  if (killOne) {
    await vi.waitUntil(async () => (await waiting()) < DOCUMENTS - 3, { timeout: 60_000, interval: 1 });
    first?.child.kill("SIGKILL");
    expect(await waiting()).toBeGreaterThan(0); // or it was killed when all was done
  }
  await vi.waitUntil(async () => (await waiting()) === 0, { timeout: 90_000, interval: 50 });
  for (const { child } of workers) child.kill("SIGINT");
  const ended = await Promise.all((killOne ? others : workers).map(({ ended }) => ended));
  expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
  const counts = ended.map(({ out }) => Number(/^(\d+) documents? read/.exec(out)?.[1]));
  if (!killOne) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(DOCUMENTS);
  if (!killOne) expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1); // or nothing was shared

  const entries = await store.entries(0, 10_000);
  const of = (some: Listed[]) => some.map(({ entry }) => (entry && "document" in entry ? entry.document : "")).sort();
  expect(of(entries.filter(isRead))).toEqual(ids.sort());
  expect(of(entries.filter(({ type }) => type === "document-added"))).toEqual(ids);
  expect(await store.verify()).toMatchObject({ ok: true, documents: DOCUMENTS });
  expect((await store.rebuild()).differences).toEqual([]);
}

const cases = [
  ["three processes share the work: each document is taken out and read once", false],
  ["one of three is killed in the middle: each document is taken out and read, and once", true],
] as const;

describe("work on SQLite", () => {
  test.each(cases)("%s", async (_, killOne) => {
    const data = join(folder(), "data");
    await shared(["--data", data], await openRegister(data, { create: true }), killOne);
  });
});

describePostgres("work on PostgreSQL", () => {
  test.each(cases)("%s", async (_, killOne) => {
    vi.stubEnv("DATABASE_URL", await freshPostgres());
    onTestFinished(() => void vi.unstubAllEnvs());
    await shared([], await openRegister("data", { create: true }), killOne);
  });
});
