import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { begin, call, folder } from "./calling.child.ts";

const report = (n: number) => `Talks, report ${n}

24 June 2022

Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week in Tehran.

${Array.from({ length: 20 }, (_, at) => `On the list it is number ${n * 20 + at}.`).join(" ")}
`; // or all would be reprints of one another, which takes longer

function reports(count: number, from = 0): string {
  const path = folder();
  for (let n = from; n < from + count; n++) writeFileSync(join(path, `report-${n}.txt`), report(n));
  return path;
}

const entries = (data: string): number => counted(data, "entries");

/** `of` is written into the statement. */
const counted = (data: string, of: string): number => {
  const path = join(data, "entente.db");
  if (!existsSync(path)) return 0;
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return Number(Object.values(db.prepare(`select count(*) from ${of}`).get() ?? {})[0]);
  } catch {
    return 0; // its tables are being made
  } finally {
    db.close();
  }
};

test("two processes add to one new register at once: each document is there once, read, and the chain holds", async () => {
  const data = join(folder(), "data");
  const [one, other, both] = [reports(30), reports(30, 30), reports(10, 60)];
  const ended = await Promise.all([call("add", "--data", data, one, both), call("add", "--data", data, other, both)]);
  const silent = ended.map(({ code, notes }) => [code, notes.replace(/^(stored|taken out|read) \d+ of \d+\n/gm, "")]);
  expect(silent).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const { out } = await call("export", "--data", data);
  expect(new Set(out.match(/report-\d+\.txt/g)).size).toBe(70);
  expect((await call("verify", "--data", data)).out).toContain("70 documents");
  expect((await call("rebuild", "--data", data)).code).toBe(0);
});

test("killed while it stores and while it reads, the register holds, and the next addition completes it", async () => {
  const path = reports(60);
  const data = join(folder(), "data");
  for (const reached of [5, 40, 90, 150]) {
    const { child, ended } = begin("add", "--data", data, path);
    await vi.waitUntil(() => entries(data) >= reached, { timeout: 60_000, interval: 2 });
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    const verified = await call("verify", "--data", data);
    expect([verified.code, verified.notes]).toEqual([0, ""]);
    expect(Number(/^(\d+) entries/.exec(verified.out)?.[1])).toBeGreaterThanOrEqual(reached);
  }
  const { code, out } = await call("add", "--data", data, path);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^0 documents added, 60 already there; \d+ read, 0 not read\.\n$/),
  ]);
  // What the killed one held was taken over at once, not left until its time is over.
  expect([counted(data, "documents where settled = ''"), counted(data, "leases")]).toEqual([0, 0]);
  const exported = (await call("export", "--data", data)).out;
  expect(new Set(exported.match(/report-\d+\.txt/g)).size).toBe(60);
  expect((await call("verify", "--data", data)).out).toContain("60 documents");
});
