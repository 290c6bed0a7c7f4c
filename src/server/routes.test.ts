import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { span } from "../documents/document.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import type { RecordsRead } from "../register/keyed.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import {
  DeskAnswer,
  DocumentAnswer,
  Entered,
  ObjectAnswer,
  PartnerAnswer,
  ProblemDetails,
  TodayAnswer,
  UndertakingAnswer,
} from "../views/answers.ts";
import { deskApp } from "./app.ts";
import { headMemo } from "./head-memo.ts";
import type { App } from "./routes.ts";
import { MeetingPage, UndertakingPage } from "./schemas.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-server-"));
let store: Store;
let app: App;
let document: string;

const TEXT = `Talks on two old bridges

Anar Karimov met Alirza Mukhtarpur. They raised the nomination of the bridges. He proposed their restoration.
`;
const at = (quote: string) => span({ text: TEXT }, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length);

const reading = (publishedOn: string | null): RecordsRead => {
  const observed = (id: string, kind: string, quote: string, stage: "raised" | "proposed", sides: string[]) => ({
    ...{
      id,
      kind,
      stage,
      modality: null,
      sides,
      direction: null,
      addressee: null,
      on: null,
      place: null,
      meeting: "m1",
    },
    ...{ speaker: { voice: "named" as const, name: "Anar Karimov", person: "p1" }, position: "body" as const },
    ...{ object: { name: "the bridges", type: "site", gazetteer: "khudaferin-bridges" }, rule: "made" },
    ...{ span: at(quote), cue: at(quote) },
  });
  const person = (id: string, name: string, side: string) => ({
    ...{ id, name, office: "Minister", organisation: null, side, spans: [at(name)] },
  });
  return {
    ...{ publishedOn, source: { publisher: "Gazette", cites: null, issuedBy: "AZ", supposed: false } },
    people: [person("p1", "Anar Karimov", "AZ"), person("p2", "Alirza Mukhtarpur", "IR")],
    meetings: [
      {
        ...{ id: "m1", mode: "meeting", on: null, place: null, sides: ["AZ", "IR"], spans: [at("met")] },
        participants: [
          { name: "Anar Karimov", person: "p1", side: "AZ" },
          { name: "Alirza Mukhtarpur", person: "p2", side: "IR" },
        ],
      },
    ],
    undertakings: [
      observed("u1", "wh-nomination", "the nomination of the bridges", "raised", ["AZ", "IR"]),
      observed("u2", "restoration-project", "their restoration", "proposed", ["AZ"]),
    ],
    occasions: [{ ordinal: 30, of: "relations", year: 2022, base: 1992, span: at("old") }],
    problems: [{ check: "offices-disagree", says: "Two offices.", spans: [at("Anar Karimov")] }],
    ...{ claims: [], visits: [], bodies: [], holdings: [], instruments: [] },
  };
};

beforeAll(async () => {
  store = await open(join(folder, "entente.db"), { create: true, identity: undertakingKey });
  await store.init({ home: "AZ", recorder: "Leyla" });
  const add = async (file: string, text: string, publishedOn: string | null) => {
    const bytes = new TextEncoder().encode(text);
    const original = { bytes, file, mediaType: "text/plain" };
    const added = await store.addDocument(original, { text, extractor: "txt@1", language: "en" }, "reader@1");
    await store.enterReading(added.document, "reader@1", reading(publishedOn));
    return added.document;
  };
  document = await add("talks.txt", TEXT, "2022-06-24");
  await add("again.txt", `${TEXT}Again.\n`, "2024-11-22");
  const names = {
    side: (id: string) => ({ AZ: "Azerbaijan", IR: "Iran" })[id] ?? id,
    kind: (id: string) => id,
    object: (id: string) =>
      id === "khudaferin-bridges"
        ? { name: "Khudaferin bridges", type: "site", states: ["AZ", "IR"], wikidata: "Q1" }
        : undefined,
  };
  const kinds = new Map(["wh-nomination", "restoration-project", "twinning"].map((kind) => [kind, { label: kind }]));
  const reader = { kinds, language: () => "en" };
  const desk = { store, names, reader, atHead: headMemo(store), version: "1", today: () => "2026-11-24" };
  app = deskApp(desk, join(folder, "no-pages"));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const get = async <T = unknown>(path: string): Promise<T> => {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
};
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
const entered = async (answer: Response) => Entered.parse(await answer.json());
const refused = async (answer: Response | Promise<Response>, status: number): Promise<string> => {
  const refusal = await answer;
  expect(refusal.headers.get("content-type")).toBe("application/problem+json");
  const problem = ProblemDetails.parse(await refusal.json());
  expect([refusal.status, problem.status]).toEqual([status, status]);
  return problem.detail;
};

test("every question is answered as its contract says", async () => {
  const first = UndertakingPage.parse(await get("/api/undertakings")).items[0];
  for (const [path, contract] of [
    ["/api/desk", DeskAnswer],
    ["/api/today", TodayAnswer],
    [`/api/documents/${document}`, DocumentAnswer],
    [`/api/undertakings/${first?.id}`, UndertakingAnswer],
    ["/api/objects/khudaferin-bridges", ObjectAnswer],
    ["/api/partners/IR", PartnerAnswer],
    ["/api/meetings", MeetingPage],
  ] as const)
    expect(contract.parse(await get(path))).toEqual(await get(path));
});

test("today: what to review, what disagrees, what comes, what has gone silent", async () => {
  const today = TodayAnswer.parse(await get("/api/today"));
  expect(today).toMatchObject({
    day: "2026-11-24",
    toReviewCount: 4,
    counts: { documents: 2, meetings: 2, problems: 2 },
  });
  expect(today.toReview.map(({ file }) => file)).toEqual(["again.txt", "again.txt", "talks.txt", "talks.txt"]);
  expect(today.occasions).toMatchObject([{ next: 2027 }]);
  expect(today.silent.map(({ kind }) => kind).sort()).toEqual(["restoration-project", "wh-nomination"]);
});

test("the object's page keeps one side's own steps apart, each with its dated quotations", async () => {
  const { together, oneSided } = ObjectAnswer.parse(await get("/api/objects/khudaferin-bridges"));
  const told = (answers: typeof together) =>
    answers.map(({ title, observations }) => [title, ...observations.map(({ publishedOn }) => publishedOn)]);
  expect(told(together)).toEqual([["wh-nomination: Khudaferin bridges (AZ–IR)", "2022-06-24", "2024-11-22"]]);
  expect(told(oneSided)).toEqual([["restoration-project: Khudaferin bridges (AZ)", "2022-06-24", "2024-11-22"]]);
});

test("any member's key leads to its undertaking, and a day in the past shows what was known by then", async () => {
  const { observations } = DocumentAnswer.parse(await get(`/api/documents/${document}`));
  const key = observations.find(({ record }) => record.kind === "wh-nomination")?.key;
  const now = UndertakingAnswer.parse(await get(`/api/undertakings/${key}`));
  expect(now).toMatchObject({ id: "wh-nomination.khudaferin-bridges.AZ-IR", quotations: 2 });
  expect(await get(`/api/undertakings/${key}?on=2023-01-01`)).toMatchObject({
    quotations: 1,
    standing: { asOf: "2023-01-01" },
  });
});

test("the partner has the meetings, the undertakings and the people of both sides", async () => {
  const partner = PartnerAnswer.parse(await get("/api/partners/IR"));
  expect(partner).toMatchObject({ name: "Iran", sides: ["AZ", "IR"], meetings: 2, undertakings: 1 });
  expect(partner.timeline.map(({ on }) => on)).toEqual(["2024-11-22", "2022-06-24"]);
  expect(partner.people.map(({ name, side }) => [name, side])).toEqual([
    ["Alirza Mukhtarpur", "IR"],
    ["Anar Karimov", "AZ"],
  ]);
});

type Lines = { items: { id: string; kind?: string }[]; next: string | null; total: number };

test("a list comes in pages, each line once", async () => {
  for (const list of ["documents", "undertakings", "meetings"]) {
    const first = await get<Lines>(`/api/${list}?limit=1`);
    const second = await get<Lines>(`/api/${list}?limit=1&cursor=${encodeURIComponent(first.next ?? "")}`);
    expect([first.total, first.items.length, second.items.length, second.next]).toEqual([2, 1, 1, null]);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  }
});

test("a list is narrowed by side, kind, stage and object", async () => {
  const ids = async (query: string) => (await get<Lines>(`/api/undertakings?${query}`)).items.map(({ kind }) => kind);
  expect(await ids("side=IR")).toEqual(["wh-nomination"]);
  expect(await ids("side=AZ-IR")).toEqual(["wh-nomination"]);
  expect(await ids("kind=restoration-project")).toEqual(["restoration-project"]);
  expect(await ids("stage=proposed")).toEqual(["restoration-project"]);
  expect(await ids("object=khudaferin-bridges&kind=wh-nomination")).toEqual(["wh-nomination"]);
});

test("a person confirms, corrects, rejects, and takes each back", async () => {
  const line = async () => {
    const { observations } = DocumentAnswer.parse(await get(`/api/documents/${document}`));
    return observations.find(({ read }) => read.kind === "wh-nomination");
  };
  const key = (await line())?.key ?? "";
  expect((await post("/api/judgements", { key, verdict: "confirm" })).status).toBe(201);
  expect(await line()).toMatchObject({ review: "confirmed" });
  const changes = { stage: "agreed", sides: ["AZ", "IR"] };
  const corrected = await entered(
    await post("/api/judgements", { key, verdict: "correct", changes, because: "it says so" }),
  );
  expect(await line()).toMatchObject({
    review: "corrected",
    record: { stage: "agreed" },
    read: { stage: "raised" },
    judgement: corrected.entries[0],
  });
  expect((await post("/api/undo", { entry: corrected.entries[0] })).status).toBe(201);
  expect(await line()).toMatchObject({ review: "confirmed", record: { stage: "raised" } });
});

test("words a person selects become a record in their name", async () => {
  const { start, end, quote } = at("Talks on two old bridges");
  const sent = {
    document,
    start,
    end,
    kind: "twinning",
    stage: "raised",
    speaker: { voice: "outlet", name: null, person: null },
    sides: ["AZ"],
    object: "khudaferin-bridges",
  };
  const { key, entries } = await entered(await post("/api/observations", sent));
  const { observations } = DocumentAnswer.parse(await get(`/api/documents/${document}`));
  const added = observations.find((line) => line.key === key);
  expect(added).toMatchObject({ review: "added", recordedBy: "Leyla", record: { position: "title", span: { quote } } });
  expect(added?.undertaking).toBe("twinning.khudaferin-bridges.AZ");
  await post("/api/undo", { entry: entries[0] });
});

test("what is not there, or not sent rightly, is said as a problem", async () => {
  expect(await refused(app.request("/api/documents/none"), 404)).toContain("no document none");
  expect(await refused(app.request("/api/undertakings/none"), 404)).toContain("no undertaking none");
  expect(await refused(app.request("/api/objects/none"), 404)).toContain("about none");
  expect(await refused(app.request("/api/partners/AZ"), 404)).toContain("no partner AZ");
  expect(await refused(app.request("/api/nothing"), 404)).toContain("/api/nothing");
  expect(await refused(app.request("/api/documents?limit=0"), 400)).toContain("limit");
  expect(await refused(app.request("/api/partners?cursor=none"), 400)).toContain("begin again");
  expect(await refused(post("/api/judgements", { key: "none", verdict: "confirm" }), 404)).toContain("none");
  expect(await refused(post("/api/judgements", { key: "x", verdict: "praise" }), 422)).toContain("verdict");
  expect(await refused(post("/api/judgements", { key: "x", verdict: "correct" }), 422)).toContain("changes");
  expect(await refused(post("/api/undo", { entry: "none" }), 404)).toContain("none");
  const json = { "content-type": "application/json" };
  expect(await refused(app.request("/api/undo", { method: "POST", body: "{", headers: json }), 400)).toContain("JSON");
  expect(
    await refused(
      post("/api/observations", {
        document,
        start: 5,
        end: 5000,
        kind: "twinning",
        stage: "raised",
        speaker: { voice: "outlet", name: null, person: null },
        sides: ["AZ"],
      }),
      422,
    ),
  ).toContain("5–5000");
});

test("only this desk's own pages may send, and only loopback names are answered", async () => {
  const body = { key: "none", verdict: "confirm" };
  expect(await refused(post("/api/judgements", body, { origin: "http://evil.example" }), 403)).toContain(
    "evil.example",
  );
  expect(await refused(post("/api/judgements", body, { origin: "null" }), 403)).toContain("may not write");
  expect(await refused(post("/api/judgements", body, { "sec-fetch-site": "cross-site" }), 403)).toContain(
    "another site",
  );
  expect(await refused(post("/api/judgements", body, { "content-type": "text/plain" }), 415)).toContain(
    "application/json",
  );
  expect(await refused(post("/api/judgements", body, { origin: "http://localhost" }), 404)).toContain("none");
  expect(await refused(app.request("http://rebound.example/api/today"), 403)).toContain("rebound.example");
  expect((await app.request("http://[::1]:4173/health")).status).toBe(200);
});

test("an original is given to keep, as bytes that no browser runs, under a name that hides nothing", async () => {
  const bytes = new TextEncoder().encode("<script>alert(1)</script>");
  const file = 'ta\u202Elk"s\r\n/../é.html';
  const { document: id } = await store.addDocument(
    { bytes, file, mediaType: "text/html" },
    { text: "Talks.", extractor: "html@1", language: "en" },
    "reader@1",
  );
  const answer = await app.request(`/api/documents/${id}/original`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="ta_U_202E_lk_s_U_000D__U_000A__..__.html"; filename*=UTF-8''${encodeURIComponent('ta⟨U+202E⟩lk"s⟨U+000D⟩⟨U+000A⟩/../é.html')}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(await refused(app.request("/api/documents/none/original"), 404)).toContain("no document none");
});

test("an answer is fetched anew only when the register has grown", async () => {
  const tag = (await app.request("/api/meetings")).headers.get("etag") ?? "";
  const again = () => app.request("/api/meetings", { headers: { "if-none-match": tag } });
  expect((await again()).status).toBe(304);
  const { observations } = DocumentAnswer.parse(await get(`/api/documents/${document}`));
  await post("/api/judgements", { key: observations[0]?.key, verdict: "confirm" });
  expect((await again()).status).toBe(200);
});

test("pages may load nothing from elsewhere, and say when they are not built", async () => {
  const answer = await app.request("/documents");
  expect(answer.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; .+; require-trusted-types-for 'script'; trusted-types 'none'$/,
  );
  expect(answer.headers.get("x-frame-options")).toBe("DENY");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await refused(answer, 503)).toContain("npm run build");
});
