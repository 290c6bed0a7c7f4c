import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { undertakingKey } from "../../matching/undertaking-key.ts";
import { open } from "../../storage/open.ts";
import type { Store } from "../../storage/store.ts";
import { deskApp } from "../app.ts";
import { headMemo } from "../head-memo.ts";
import type { App } from "../routes.ts";
import type { Serving } from "../serving.ts";
import { sealed } from "./scrypt.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-sign-in-"));
const people = new Map<string, string>();
let store: Store;
let now = 0;
let desk: Parameters<typeof deskApp>[0];

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<p>desk");
  writeFileSync(join(folder, "sign-in.html"), '<p>{says}</p><input value="{to}"><input value="{name}">');
  store = await open(join(folder, "entente.db"), { create: true, identity: undertakingKey });
  await store.init({ home: "AZ", recorder: "Recorder" });
  const names = { side: (id: string) => id, kind: (id: string) => id, object: () => undefined };
  const kinds = new Map([["twinning", { label: "twinning" }]]);
  desk = {
    store,
    names,
    reader: { kinds, language: () => "en" },
    atHead: headMemo(store),
    version: "1",
    today: () => "2026-11-24",
  };
  people.set("Leyla", await sealed("right horse"));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A desk served to others, with tries and sessions of its own. */
const served = (given: Partial<Serving> = {}): App =>
  deskApp(desk, folder, {
    ...{ passwords: { of: (name) => people.get(name) ?? null }, names: ["desk.example"], anyAddress: false },
    ...{ behindProxy: false, now: () => now, ...given },
  });

const AT = "http://desk.example";
const signIn = (app: App, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`${AT}/sign-in`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: AT, ...headers },
  });
const right = { name: "Leyla", password: "right horse" };
const cookieOf = (answer: Response): string => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

test("nothing of the register is answered before one has signed in", async () => {
  const app = served();
  for (const path of ["/api/desk", "/api/documents", "/api/nothing", "/api", "/openapi.json"])
    expect([path, (await app.request(AT + path)).status]).toEqual([path, 401]);
  const sent = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  for (const path of ["/api/judgements", "/api/undo"]) expect((await app.request(AT + path, sent)).status).toBe(401);
  const asked = await app.request(`${AT}/documents/a?record=b`);
  expect([asked.status, asked.headers.get("location")]).toEqual([303, "/sign-in?to=%2Fdocuments%2Fa%3Frecord%3Db"]);
  for (const [path, status] of [
    ["/health", 200],
    ["/sign-in", 200],
    ["/assets/none.js", 404],
  ] as const)
    expect([path, (await app.request(AT + path)).status]).toEqual([path, status]);
});

test("whoever signs in goes on where they were, and what they enter is theirs", async () => {
  const app = served();
  const answer = await signIn(app, { ...right, to: "/documents/a?record=b" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/documents/a?record=b"]);
  expect(answer.headers.get("set-cookie")).toMatch(/^entente=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const cookie = cookieOf(answer);
  expect(await (await app.request(`${AT}/api/desk`, { headers: { cookie } })).json()).toMatchObject({
    signedIn: "Leyla",
    recorder: "Recorder",
  });
  const text = "Both sides spoke of twinning.";
  const original = { bytes: new TextEncoder().encode(text), file: "a.txt", mediaType: "text/plain" };
  const { document } = await store.addDocument(original, { text, extractor: "txt@1", language: "en" }, "r@1");
  const speaker = { voice: "outlet", name: null, person: null };
  const body = JSON.stringify({
    document,
    start: 0,
    end: 4,
    kind: "twinning",
    stage: "raised",
    speaker,
    sides: ["AZ"],
  });
  const headers = { cookie, origin: AT, "content-type": "application/json" };
  const added = await app.request(`${AT}/api/observations`, { method: "POST", body, headers });
  const { entries } = (await added.json()) as { entries: string[] };
  expect(await store.entry(entries[0] ?? "")).toMatchObject({ recordedBy: "Leyla" });
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "",
  "/sign-in",
  "/.//evil.example",
])("signing in leads to no other place: %j", async (to) => {
  expect((await signIn(served(), { ...right, to })).headers.get("location")).toBe("/");
});

test("signing out, idling half a day, or another password ends a session", async () => {
  const app = served();
  const status = async (cookie: string) => (await app.request(`${AT}/api/desk`, { headers: { cookie } })).status;
  const out = cookieOf(await signIn(app, right));
  const headers = { cookie: out, origin: AT, "content-type": "application/json" };
  expect((await app.request(`${AT}/api/sign-out`, { method: "POST", body: "{}", headers })).status).toBe(204);
  expect(await status(out)).toBe(401);

  const idle = cookieOf(await signIn(app, right));
  now += 11 * 3600_000;
  expect(await status(idle)).toBe(200);
  now += 11 * 3600_000;
  expect(await status(idle)).toBe(200);
  now += 12 * 3600_000 + 1;
  expect(await status(idle)).toBe(401);

  const before = cookieOf(await signIn(app, right));
  const seal = people.get("Leyla") ?? "";
  people.set("Leyla", await sealed("another horse"));
  expect(await status(before)).toBe(401);
  people.set("Leyla", seal);
});

test("wrong answers say the same whoever is named, and after five there is a wait that is told", async () => {
  const app = served();
  const told = async (name: string) => {
    const answer = await signIn(app, { name, password: "wrong" });
    return [answer.status, await answer.text(), answer.headers.get("retry-after")] as const;
  };
  const [status, says] = await told("Leyla");
  expect([status, says]).toEqual([401, expect.stringContaining("The name or the password is not right.")]);
  expect((await told("Nobody"))[1]).toBe(says.replace("Leyla", "Nobody"));
  for (let n = 0; n < 4; n++) expect((await told("Leyla"))[0]).toBe(401);
  expect(await told("Leyla")).toEqual([429, expect.stringContaining("Try again in 15 seconds."), "15"]);
  expect((await signIn(app, right)).status).toBe(429); // the right one waits too: whether it is right is not told
  now += 15_000;
  expect((await signIn(app, right)).status).toBe(303);
});

test("what is typed into the form comes back as text", async () => {
  const page = await (await signIn(served(), { name: '"><b>{to}', password: "x", to: '/"<i>' })).text();
  expect(page).toContain('<input value="&#34;&#62;&#60;b&#62;{to}">');
  expect(page).not.toMatch(/<[bi]>/);
});

test("behind a proxy with https the cookie is for https alone, and tries are counted by whom the proxy answers", async () => {
  const https = { "x-forwarded-proto": "https" };
  expect((await signIn(served(), right, https)).headers.get("set-cookie")).not.toContain("Secure");
  const app = served({ behindProxy: true });
  expect((await signIn(app, right, https)).headers.get("set-cookie")).toContain("; Secure");
  const from = (address: string) =>
    signIn(app, { name: "Leyla", password: "wrong" }, { "x-forwarded-for": `6.6.6.6, ${address}` });
  for (let n = 0; n < 5; n++) expect((await from("9.9.9.1")).status).toBe(401);
  expect((await from("9.9.9.1")).status).toBe(429);
  expect((await from("9.9.9.2")).status).toBe(401);
});

test("only names the desk was given are answered, and only its own pages sign anybody in", async () => {
  const app = served();
  for (const [host, status] of [
    ["desk.example", 200],
    ["DESK.example:4173", 200],
    ["localhost", 200],
    ["rebound.example", 403],
    ["desk.example.evil.example", 403],
    ["192.168.1.5", 403],
  ] as const)
    expect([host, (await app.request(`http://${host}/health`)).status]).toEqual([host, status]);
  const any = served({ anyAddress: true });
  for (const [host, status] of [
    ["192.168.1.5", 200],
    ["[fe80::1]", 200],
    ["rebound.example", 403],
  ] as const)
    expect([host, (await any.request(`http://${host}/health`)).status]).toEqual([host, status]);
  expect((await signIn(app, right, { origin: "http://evil.example" })).status).toBe(403);
  expect((await signIn(app, right, { origin: "null" })).status).toBe(403);
  expect((await signIn(app, right, { origin: "http://desk.example:8080" })).status).toBe(403);
  const cookie = cookieOf(await signIn(app, right));
  const form = { method: "POST", body: new URLSearchParams({ entry: "x" }), headers: { cookie, origin: AT } };
  expect((await app.request(`${AT}/api/undo`, form)).status).toBe(415);
});

test("a link on another site is asked for again from here, with the cookie", async () => {
  const app = served();
  const headers = { "sec-fetch-site": "cross-site" };
  const answer = await app.request(`${AT}/documents/a%22b`, { headers });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('content="0; url=/documents/a%22b"');
});
