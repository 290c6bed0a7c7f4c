import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { begin, call, folder } from "./calling.child.ts";

const report = (n: number) => `Talks, report ${n}

24 June 2022

Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week in Tehran.
`;

function reports(count: number, from = 0): string {
  const path = folder();
  for (let n = from; n < from + count; n++) writeFileSync(join(path, `report-${n}.txt`), report(n));
  return path;
}

const lists = async (data: string): Promise<string[]> => {
  const { out } = await call("export", "--format", "csv", "--data", data);
  return out.match(/report-\d+\.txt/g) ?? [];
};

test("two processes add to one new register at once: each document is there once, read, and the chain holds", async () => {
  const data = join(folder(), "data");
  const [one, other, both] = [reports(30), reports(30, 30), reports(10, 60)];
  const ended = await Promise.all([call("add", "--data", data, one, both), call("add", "--data", data, other, both)]);
  expect(ended.map(({ code, notes }) => [code, notes.replace(/^(stored|read) \d+ of \d+\n/gm, "")])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  expect(new Set(await lists(data)).size).toBe(70);
  expect((await call("verify", "--data", data)).out).toContain("70 documents");
  expect((await call("rebuild", "--data", data)).code).toBe(0);
});

test("killed at any moment of an addition, the register opens, holds, and the next addition completes it", async () => {
  const path = reports(60);
  const data = join(folder(), "data");
  const left: number[] = [];
  for (const pause of [0, 40, 150, 600]) {
    const { child, ended } = begin("add", "--data", data, path);
    await vi.waitUntil(() => existsSync(join(data, "entente.db-wal")), { timeout: 30_000, interval: 2 });
    await setTimeout(pause);
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    const { code, out, notes } = await call("verify", "--data", data);
    // Killed before the register's tables were there, nothing was entered: that is said, and is no register yet.
    expect([code, notes]).toEqual(code === 0 ? [0, ""] : [1, expect.stringContaining("no register")]);
    left.push(Number(/(\d+) documents?/.exec(out)?.[1] ?? 0));
  }
  expect(left).toEqual(left.toSorted((a, b) => a - b)); // nothing that was in was lost
  const { code, out } = await call("add", "--data", data, path);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ documents? added/);
  expect(new Set(await lists(data)).size).toBe(60);
  expect((await call("verify", "--data", data)).out).toContain("60 documents");
});
