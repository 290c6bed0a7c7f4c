import { afterAll, beforeAll, expect, test } from "vitest";
import { EXTRACTORS } from "../intake/formats.ts";
import { parsers } from "../intake/parsers.ts";
import { docxOf, paragraph } from "../intake/sample-office.ts";
import { LIMIT } from "../intake/taken.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { openReader } from "../packs/reader.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import { ArrivalsAnswer, DocumentAnswer, Entered, ProblemDetails } from "../views/answers.ts";
import { type Background, background } from "../workers/background.ts";
import { bringIn } from "../workers/bringing-in.ts";
import { deskApp } from "./app.ts";
import { namesOf } from "./desk.ts";
import { headMemo } from "./head-memo.ts";
import type { App } from "./routes.ts";

const apart = parsers({ processes: 1 });
const MET =
  "Azerbaijani Culture Minister Anar Karimov suggested holding a film week in Tehran. He said that it is to be held in the spring.";
let store: Store;
let app: App;
let work: Background;
const failures: string[] = [];

beforeAll(async () => {
  const reader = openReader();
  store = await open(":memory:", { create: true, identity: undertakingKey });
  await store.init({ home: "AZ", recorder: "Leyla" });
  work = background(
    () => bringIn(store, reader, apart),
    ({ message }) => failures.push(message),
  );
  const desk = {
    store,
    reader,
    names: namesOf(reader),
    atHead: headMemo(store),
    version: "1",
    today: () => "2026-11-24",
  };
  app = deskApp({ ...desk, wake: work.wake }, "no-pages");
});
afterAll(async () => {
  apart.close();
  await store.close();
});

const send = (...files: [name: string, bytes: Uint8Array][]) => {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new File([Uint8Array.from(bytes)], name));
  return app.request("/api/documents", { method: "POST", body: form });
};
const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
const arrived = async (answer: Response): Promise<ArrivalsAnswer> => {
  expect(answer.status).toBe(202);
  return ArrivalsAnswer.parse(await answer.json());
};
const states = async (ids: readonly string[]) => {
  const answer = await app.request(`/api/arrivals?${ids.map((id) => `id=${id}`).join("&")}`);
  return ArrivalsAnswer.parse(await answer.json()).items.map(({ document }) => [document.file, document.state]);
};
const says = async (answer: Response | Promise<Response>, status: number): Promise<string> => {
  const { status: was, detail } = ProblemDetails.parse(await (await answer).json());
  expect(was).toBe(status);
  return detail;
};

test("files are stored before they are answered for, read beside answering, and the same twice is one", async () => {
  const files = [
    ["../x/Talks.docx", docxOf(paragraph(MET))],
    ["scan.pdf", Buffer.from("no PDF")],
  ] as [string, Uint8Array][];
  const { items, refused } = await arrived(await send(...files));
  expect(items.map(({ added, document }) => [added, document.file])).toEqual([
    [true, "Talks.docx"],
    [true, "scan.pdf"],
  ]);
  expect(refused).toEqual([]);
  const ids = items.map(({ document }) => document.id);
  for (const id of ids) expect(await store.original(id)).toBeDefined();
  await work.idle();
  expect(await states(ids)).toEqual([
    ["Talks.docx", "read"],
    ["scan.pdf", "refused"],
  ]);
  const read = DocumentAnswer.parse(await (await app.request(`/api/documents/${ids[0]}`)).json());
  expect(read.observations.length).toBeGreaterThan(0);
  const again = await arrived(await send(["Talks copy.docx", files[0]?.[1] ?? new Uint8Array()]));
  expect(again.items).toMatchObject([{ added: false, document: { id: ids[0], file: "Talks.docx", state: "read" } }]);
  const kept = (await store.entries(0, 100)).filter(({ type }) => type === "original-kept");
  expect(kept.map(({ recordedBy }) => recordedBy)).toEqual(["Leyla", "Leyla"]);
  expect(failures).toEqual([]);
});

test("pasted text is a document with its headline, source and day", async () => {
  const sent = { text: MET, title: "Ministers talk of films in Baku", source: "Gazette", publishedOn: "2022-06-24" };
  const { items } = await arrived(await json("/api/documents", sent));
  await work.idle();
  const answer = await app.request(`/api/documents/${items[0]?.document.id}`);
  expect(DocumentAnswer.parse(await answer.json())).toMatchObject({
    ...{ file: "pasted.txt", title: sent.title, publishedOn: "2022-06-24", state: "read" },
    text: `${sent.title}\n\nGazette, 2022-06-24\n\n${MET}\n`,
  });
  expect(await says(json("/api/documents", { text: " \n" }), 422)).toContain("Send the text");
  expect(await says(json("/api/documents", { text: "x", publishedOn: "soon" }), 422)).toContain("Send the text");
});

test("a refused document is tried again when a person asks; one that was read is not", async () => {
  const { items } = await arrived(await send(["again.pdf", Buffer.from("neither")]));
  await work.idle();
  const id = items[0]?.document.id ?? "";
  const asked = await json(`/api/documents/${id}/again`, {});
  expect(Entered.parse(await asked.json()).entries).toHaveLength(1);
  await work.idle();
  expect(await states([id])).toEqual([["again.pdf", "refused"]]);
  expect((await store.entries(0, 500)).filter(({ type }) => type === "refused")).toHaveLength(3);
  const [read] = (await store.documents({ state: "read" }, { limit: 1 })).items;
  expect(await says(json(`/api/documents/${read?.id}/again`, {}), 409)).toContain("nothing to take out again");
});

test("a text that an earlier version took out is taken out again when a person asks; what stood on its words says so", async () => {
  const page = `<article><h1>Talks</h1><p>${MET} The page.</p></article>`;
  const old = { text: `Menu\n\nTalks\n\n${MET} The page, old.\n`, extractor: "html@1", language: "en" };
  const original = { bytes: Buffer.from(page), file: "page.html", mediaType: "text/html" };
  const { document } = await store.addDocument(original, old, "t");
  const start = old.text.indexOf("The page, old");
  const quoted = { document, start, end: start + 13 };
  const speaker = { voice: "both" };
  const byHand = { what: "undertaking", sides: ["AZ", "IR"], on: "2022-06-24", kind: "film-week", stage: "agreed" };
  const entered = Entered.parse(await (await json("/api/by-hand", { ...byHand, speaker, quoted })).json());
  const shown = async () => DocumentAnswer.parse(await (await app.request(`/api/documents/${document}`)).json());
  const taken = { by: "html@1", newer: EXTRACTORS.html, again: false };
  expect(await shown()).toMatchObject({ taken, elsewhere: [], text: old.text });
  expect((await json(`/api/documents/${document}/again`, {})).status).toBe(201);
  await work.idle();
  const now = await shown();
  expect(now).toMatchObject({ state: "read", taken: { by: EXTRACTORS.html, newer: null, again: false } });
  expect(now.text).toBe(`Talks\n\n${MET} The page.\n`);
  expect(now.elsewhere).toEqual([entered.key]);
  expect(await says(json(`/api/documents/${document}/again`, {}), 409)).toContain("nothing to take out again");
});

test("a saying confirmed in one paper is reviewed in the paper that reprints it, on its page and on the undertaking's", async () => {
  const report = `${MET} He spoke of the long friendship of the two peoples, of books and of bridges, and of all that is still to be done by the museums and libraries of both before the year is out.`;
  const files = ["one", "two"].map((name): [string, Uint8Array] => [
    `${name}.txt`,
    Buffer.from(`${report}\n\n${name}\n`),
  ]);
  const { items } = await arrived(await send(...files));
  await work.idle();
  const shown = async (at: number) =>
    DocumentAnswer.parse(await (await app.request(`/api/documents/${items[at]?.document.id}`)).json());
  const [film] = (await shown(0)).observations;
  const { entry } = await store.judge(film?.key ?? "", { verdict: "confirm" }, "Leyla");
  const second = await shown(1);
  const [other] = second.observations;
  expect([other?.undertaking, other?.review, other?.judgement]).toEqual([film?.undertaking, "confirmed", entry]);
  expect(second.unreviewed).toBe(second.observations.length - 1);
  const undertaking = await (await app.request(`/api/undertakings/${other?.key}`)).json();
  expect(undertaking).toMatchObject({ quotations: 1, unreviewed: 0, observations: [{ review: "confirmed" }] });
  await store.undo(entry, "Leyla");
  expect((await shown(1)).observations[0]?.review).toBe("unreviewed");
});

test("a file over 50 MB is refused by name and the one beside it is stored; more than fits a request is not read at all", async () => {
  const large = new Uint8Array(LIMIT + 1);
  const { items, refused } = await arrived(
    await send(["large.txt", large], ["small.txt", Buffer.from(`${MET} Small.`)]),
  );
  expect(items.map(({ document }) => document.file)).toEqual(["small.txt"]);
  expect(refused).toMatchObject([{ file: "large.txt", reason: "50.0 MB is more than the limit of 50 MB" }]);
  await work.idle();
  const length = String(3 * LIMIT + 1);
  const tooMuch = app.request("/api/documents", {
    method: "POST",
    body: "--b--",
    headers: { "content-type": "multipart/form-data; boundary=b", "content-length": length },
  });
  expect(await says(tooMuch, 413)).toContain("50 MB each");
});

test("files are taken at one address alone, from this desk's own pages, and elsewhere little is", async () => {
  const form = new FormData();
  form.append("file", new File(["x"], "a.txt"));
  const post = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { method: "POST", body: form, headers });
  expect(await says(post("/api/judgements"), 415)).toContain("application/json");
  expect(await says(post("/api/documents", { origin: "http://evil.example" }), 403)).toContain("evil.example");
  expect(await says(post("/api/documents", { "sec-fetch-site": "cross-site" }), 403)).toContain("another site");
  expect(await says(json("/api/undo", { entry: "x".repeat(300_000) }), 413)).toContain("too long");
  const cut = app.request("/api/documents", {
    method: "POST",
    body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nThey m',
    headers: { "content-type": "multipart/form-data; boundary=b" },
  });
  expect(await says(cut, 400)).toContain("cut off");
});
