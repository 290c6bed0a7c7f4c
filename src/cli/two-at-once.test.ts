import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { describePostgres, freshPostgres } from "../storage/fresh-postgres.ts";
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

async function twoAtOnce(...at: string[]): Promise<void> {
  const [one, other, both] = [reports(12), reports(12, 12), reports(6, 24)];
  const ended = await Promise.all([call("add", ...at, one, both), call("add", ...at, other, both)]);
  const shared = /^the rest is with others who are at work on this register, and they go on with it\n$/;
  const silent = ended.map(({ code, notes }) => [code, notes.replace(/^(stored|taken out|read) \d+ of \d+\n/gm, "")]);
  // Whoever ends first may say that the other goes on.
  expect(silent.map(([code, notes]) => [code, String(notes).replace(shared, "")])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const { out } = await call("export", ...at);
  expect(new Set(out.match(/report-\d+\.txt/g)).size).toBe(30);
  expect((await call("verify", ...at)).out).toContain("30 documents");
  expect((await call("rebuild", ...at)).code).toBe(0);
}

const ONCE = "two processes add to one new register at once: each document is there once, read, and the chain holds";
test(ONCE, () => twoAtOnce("--data", join(folder(), "data")));
describePostgres("on a server", () => {
  test(ONCE, async () => {
    vi.stubEnv("DATABASE_URL", await freshPostgres());
    onTestFinished(() => void vi.unstubAllEnvs());
    await twoAtOnce();
  });
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
