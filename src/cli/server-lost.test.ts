import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { describePostgres } from "../storage/fresh-postgres.ts";
import { ownServer } from "../storage/own-server.ts";
import { begin, beginServing, call, folder } from "./calling.child.ts";
import { openRegister } from "./register.ts";

const REPORTS = 24;
const report = (n: number) => `Talks, report ${n}

24 June 2022

Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week in Tehran.

${Array.from({ length: 20 }, (_, at) => `On the list it is number ${n * 20 + at}.`).join(" ")}
`; // or all would be reprints of one another, which takes longer

describePostgres("a database server that stops", () => {
  test("add ends in one clear line, serve and work wait for it, and once it is there again all goes on", async () => {
    const server = await ownServer();
    onTestFinished(server.end);
    vi.stubEnv("DATABASE_URL", await server.database());
    onTestFinished(() => void vi.unstubAllEnvs());
    const reports = folder();
    for (let n = 0; n < REPORTS; n++) writeFileSync(join(reports, `report-${n}.txt`), report(n));
    const store = await openRegister("data", { create: true });
    onTestFinished(() => store.close());
    await store.init({ home: "AZ", recorder: "Leyla" });

    const [desk, worker] = [await beginServing("serve"), begin("work")];
    onTestFinished(() => [desk, worker].forEach(({ child }) => void child.kill("SIGKILL")));
    const send = (text: string) =>
      fetch(`${desk.address}/api/documents`, {
        ...{ method: "POST", body: JSON.stringify({ text }), headers: { "content-type": "application/json" } },
      });
    expect((await send(report(1000))).status).toBe(202);
    const waits = new Promise<void>((noted) => {
      worker.child.stderr?.on("data", (text: string) => text.includes("Waiting.") && noted());
    });
    const adding = begin("add", reports);
    await vi.waitUntil(async () => (await store.counts()).documents > 8, { timeout: 60_000, interval: 2 });
    server.stop();

    const ended = await adding.ended;
    const said = ended.notes.replace(/^(stored|taken out|read) \d+ of \d+\n/gm, "");
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(said).toMatch(
      /^entente: postgres:\/\/entente@\S+: (the database server|no database server|the connection)[^\n]+\n$/,
    );
    for (const answer of [await fetch(`${desk.address}/api/today`), await send(report(1001))]) {
      const { detail } = (await answer.json()) as { detail: string };
      expect([answer.status, detail]).toEqual([
        503,
        expect.stringMatching(/: no database server answers there\. Check/),
      ]);
    }
    await waits; // however long it takes to look again
    server.start();

    // By itself the worker reads what was stored; what was cut off is completed when it is added again.
    await vi.waitUntil(async () => (await store.counts()).unread === 0, { timeout: 60_000, interval: 50 });
    expect((await fetch(`${desk.address}/api/today`)).status).toBe(200);
    const again = await call("add", reports);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^\d+ documents added, \d+ already there; /)]);
    await vi.waitUntil(async () => (await store.counts()).unread === 0, { timeout: 60_000, interval: 50 });
    expect(await store.verify()).toMatchObject({ ok: true, documents: REPORTS + 1 });
    for (const { child } of [desk, worker]) child.kill("SIGINT");
    const notes = await Promise.all([desk, worker].map(async ({ ended: over }) => (await over).notes));
    expect(notes[1]).toMatch(/^at work; Ctrl-C stops it\npostgres:\S+: [^\n]+ Waiting\.\n/);
    expect((await Promise.all([desk, worker].map(({ ended: over }) => over))).map(({ code }) => code)).toEqual([0, 0]);
    expect((await store.rebuild()).differences).toEqual([]);
    await server.admin("drop index found_trigrams", "own1");
    const verified = await call("verify");
    expect([verified.code, verified.notes]).toEqual([
      0,
      expect.stringMatching(/^entente: .*search goes through every row.*\n$/),
    ]);
  });

  test("who is not let in, or asks for what is not there, is told in one line", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://me:secret@127.0.0.1:1/entente");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, out, notes } = await call("verify");
    expect([code, out, notes]).toEqual([
      ...[1, ""],
      "entente: postgres://me@127.0.0.1:1/entente: no database server answers there. Check that it runs, and the address in DATABASE_URL.\n",
    ]);
  });
});
