import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { parsers } from "../intake/parsers.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { openReader } from "../packs/reader.ts";
import { storeOn } from "../storage/open.ts";
import { openFile } from "../storage/open-file.ts";
import { registerIn } from "../storage/registers.ts";
import { ArrivalsAnswer, Entered, ProblemDetails } from "../views/answers.ts";
import { background } from "../workers/background.ts";
import { bringIn } from "../workers/bringing-in.ts";
import { deskApp } from "./app.ts";
import { namesOf } from "./desk.ts";
import { headMemo } from "./head-memo.ts";

const MET = "Azerbaijani Culture Minister Anar Karimov suggested holding a film week in Tehran.";

test("on a full disk what is sent is refused in one clear line (507), questions are answered, and with room it goes on by itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-full-"));
  const opened = await openFile(join(folder, "entente.db"), true, false);
  const store = storeOn(opened, await registerIn(opened, "r"), { identity: undertakingKey });
  const reader = openReader();
  const apart = parsers({ processes: 1 });
  const failures: string[] = [];
  const work = background(
    () => bringIn(store, reader, apart),
    ({ message }) => failures.push(message),
    20,
  );
  onTestFinished(async () => {
    work.end();
    apart.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  await store.init({ home: "AZ", recorder: "Leyla" });
  const desk = {
    store,
    reader,
    names: namesOf(reader),
    atHead: headMemo(store),
    version: "1",
    today: () => "2026-11-24",
  };
  const app = deskApp({ ...desk, wake: work.wake }, "no-pages");
  const post = (path: string, sent: unknown) =>
    app.request(path, { method: "POST", body: JSON.stringify(sent), headers: { "content-type": "application/json" } });
  const grow = (pages: string) => sql.raw(`pragma max_page_count = ${pages}`).execute(opened.db);
  const unread = async () => (await store.counts()).unread;
  const refused = async (answer: Response) => {
    const { status, detail } = ProblemDetails.parse(await answer.json());
    expect([answer.status, status]).toEqual([507, 507]);
    expect(detail).toBe(
      `${join(folder, "entente.db")}: the disk is full. Nothing was entered; make room and try again.`,
    );
  };

  const first = await post("/api/documents", { text: MET });
  expect(first.status).toBe(202);
  await work.idle();
  const key = (await store.observations({ all: true }, { limit: 1 })).items[0]?.key;
  const small = await post("/api/documents", { text: `${MET} It was said twice.` });
  const { items } = ArrivalsAnswer.parse(await small.json());
  // So little room that what was just stored cannot be read any more: it waits.
  await grow("1");
  const until507 = async (send: (n: number) => Response | Promise<Response>) => {
    for (let n = 0; n < 1000; n++) {
      const answer = await send(n);
      if (answer.status >= 300) return refused(answer);
    }
    throw new Error("the disk was never full");
  };
  await until507((n) => post("/api/documents", { text: `${MET} ${n} ${"More. ".repeat(3000)}` }));
  let entry = "";
  await until507(async () => {
    const answer = await (entry ? post("/api/undo", { entry }) : post("/api/judgements", { key, verdict: "confirm" }));
    if (answer.status < 300) entry = entry ? "" : (Entered.parse(await answer.clone().json()).entries[0] ?? "");
    return answer;
  });
  expect((await app.request("/api/today")).status).toBe(200);
  await vi.waitUntil(() => failures.length > 0);
  expect(failures.every((line) => line.includes("the disk is full"))).toBe(true);

  await grow("1000000");
  await vi.waitUntil(async () => (await unread()) === 0, { timeout: 60_000, interval: 20 });
  expect((await store.document(items[0]?.document.id ?? ""))?.state).toBe("read");
  expect(
    (await (entry ? post("/api/undo", { entry }) : post("/api/judgements", { key, verdict: "confirm" }))).status,
  ).toBe(201);
  expect(await store.verify()).toMatchObject({ ok: true });
});
