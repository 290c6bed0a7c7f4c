import { afterAll, beforeAll, expect, test } from "vitest";
import { joining } from "../matching/joining.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import {
  DocumentAnswer,
  Entered,
  LogAnswer,
  NotesAnswer,
  PartnerAnswer,
  ProblemDetails,
  TodayAnswer,
  UndertakingAnswer,
} from "../views/answers.ts";
import { deskApp } from "./app.ts";
import { headMemo } from "./head-memo.ts";
import type { App } from "./routes.ts";

let store: Store;
let app: App;

beforeAll(async () => {
  store = await open(":memory:", { create: true, identity: undertakingKey, joining });
  await store.init({ home: "AZ", recorder: "Leyla" });
  const names = {
    side: (id: string) => ({ AZ: "Azerbaijan", IR: "Iran" })[id] ?? id,
    kind: (id: string) => ({ "film-week": "Film week" })[id] ?? id,
    object: (id: string) =>
      id === "shusha" ? { name: "Shusha", type: "city", states: ["AZ"], wikidata: null } : undefined,
  };
  const reader = { kinds: new Map([["film-week", { label: "Film week" }]]), language: () => "en" };
  const desk = { store, names, reader, atHead: headMemo(store), version: "1", today: () => "2026-11-24" };
  app = deskApp(desk, "no-pages");
});
afterAll(() => store.close());

const get = async (path: string) => {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
};
const send = (path: string, body: unknown) =>
  app.request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
const enter = async (body: unknown) => {
  const answer = await send("/api/by-hand", body);
  expect([answer.status, await answer.clone().text()]).toEqual([201, expect.any(String)]);
  return Entered.parse(await answer.json());
};
const refused = async (body: unknown): Promise<string> =>
  ProblemDetails.parse(await (await send("/api/by-hand", body)).json()).detail;

const MEETING = {
  ...{ what: "meeting", sides: ["AZ", "IR"], on: "2026-11-20", mode: "meeting", place: "Baku" },
  participants: [
    { name: "Anar Karimov", side: "AZ", office: "Minister of Culture" },
    { name: "Reza Salehi", side: "IR", office: null },
  ],
};
const FILM_WEEK = {
  ...{ what: "undertaking", kind: "film-week", stage: "agreed", sides: ["AZ", "IR"], on: "2026-11-20" },
  speaker: { voice: "named", name: "Reza Salehi", side: "IR" },
};

test("a meeting by hand is a meeting of its partner, with who took part, and is not there once taken back", async () => {
  const { entries, document } = await enter({ ...MEETING, words: "They spoke of film." });
  const partner = PartnerAnswer.parse(await get("/api/partners/IR"));
  expect(partner.timeline).toMatchObject([
    { on: "2026-11-20", place: "Baku", participants: ["Anar Karimov", "Reza Salehi"] },
  ]);
  expect(partner.people.map(({ name, offices }) => [name, offices[0]?.office])).toEqual([
    ["Anar Karimov", "Minister of Culture"],
    ["Reza Salehi", null],
  ]);
  const typed = DocumentAnswer.parse(await get(`/api/documents/${document}`));
  expect(typed.text).toBe(
    "Meeting, Azerbaijan and Iran, 2026-11-20, Baku. " +
      "Present: Anar Karimov, Minister of Culture, Azerbaijan; Reza Salehi, Iran.\n\nThey spoke of film.",
  );
  expect(typed).toMatchObject({ source: { publisher: "Leyla", issuedBy: "AZ" }, publishedOn: "2026-11-20" });
  expect(typed.meetings[0]?.record.spans).toMatchObject([{ quote: "They spoke of film." }]);
  await send("/api/undo", { entry: entries[0] });
  expect((await app.request("/api/partners/IR")).status).toBe(404);
});

test("an undertaking by hand has its speaker's side, its time, its owner and due day", async () => {
  const { key } = await enter({
    ...FILM_WEEK,
    held: { from: "2027-05", to: "2027-05" },
    owner: "Leyla",
    due: "2027-03-01",
  });
  const answer = UndertakingAnswer.parse(await get(`/api/undertakings/${key}`));
  expect(answer).toMatchObject({
    ...{ kind: "film-week", charge: { owner: "Leyla", due: "2027-03-01" } },
    standing: { evidence: "agreed", timeliness: "on time", says: [{ side: "IR", reportedByOther: true }] },
  });
  expect(answer.observations[0]).toMatchObject({ review: "added", recordedBy: "Leyla" });
  expect(answer.standing.grade).toBe("own record");
  const signed = await enter({
    ...FILM_WEEK,
    undertaking: answer.id,
    standsOn: "countersigned",
    words: "Signed by both.",
  });
  expect(await get(`/api/undertakings/${key}`)).toMatchObject({ standing: { grade: "countersigned" } });
  for (const entry of signed.entries) await send("/api/undo", { entry });
  expect(await get(`/api/undertakings/${key}`)).toMatchObject({ standing: { grade: "own record" } });
  await send("/api/charges", { undertaking: answer.id, owner: "Anar", due: null });
  expect(await get(`/api/undertakings/${key}`)).toMatchObject({ charge: { owner: "Anar", due: null } });
});

test("what is said of an undertaking that has no object of the gazetteer can be entered as its own", async () => {
  const { key } = await enter(FILM_WEEK);
  await enter({ ...FILM_WEEK, stage: "delivered", undertaking: key, words: "It took place." });
  expect(await get(`/api/undertakings/${key}`)).toMatchObject({ quotations: 2, standing: { evidence: "delivered" } });
});

test("words that stand in a stored document are quoted from it, and a file is kept with typed ones", async () => {
  const text = "In Baku both sides signed a memorandum on film.";
  const file = { bytes: new TextEncoder().encode(text), file: "signed.txt", mediaType: "text/plain" };
  const { document } = await store.addDocument(file, { text, extractor: "txt@1", language: "en" }, "Leyla");
  const agreement = { what: "agreement", type: "memorandum", title: "On film", status: "signed", sides: ["AZ", "IR"] };
  const found = await enter({ ...agreement, attached: document, words: "signed a memorandum on film" });
  expect(found.document).toBe(document);
  const start = text.indexOf("memorandum");
  const quoted = await enter({ ...agreement, quoted: { document, start, end: start + 10 }, signedOn: "2026-11-20" });
  expect(await store.record(quoted.key ?? "")).toMatchObject({
    record: { signedOn: "2026-11-20", span: { quote: "memorandum" } },
  });
  const typed = await enter({ ...agreement, attached: document, words: "Signed by both ministers." });
  expect(typed.document).not.toBe(document);
  expect(DocumentAnswer.parse(await get(`/api/documents/${typed.document}`)).attached).toMatchObject([
    { key: typed.key, document: { id: document, file: "signed.txt" } },
  ]);
  const saved = await app.request(`/api/documents/${document}/original`);
  expect(saved.headers.get("content-disposition")).toContain('attachment; filename="signed.txt"');
});

test("what is due here within a month is on Today, soonest first, until it is done or taken back", async () => {
  const due = async () => {
    const { due: lines, dueCount } = TodayAnswer.parse(await get("/api/today"));
    return { days: lines.map(({ charge }) => charge?.due), owners: lines.map(({ charge }) => charge?.owner), dueCount };
  };
  const typed = (words: string, day: string) => enter({ ...FILM_WEEK, words, owner: "Anar", due: day });
  await typed("In three weeks.", "2026-12-15");
  const { key, entries } = await typed("It was for October.", "2026-10-01");
  await typed("Next summer.", "2027-06-01");
  expect(await due()).toEqual({ days: ["2026-10-01", "2026-12-15"], owners: ["Anar", "Anar"], dueCount: 2 });
  const { entries: done } = await enter({ ...FILM_WEEK, stage: "delivered", undertaking: key, words: "It was held." });
  expect(await due()).toMatchObject({ days: ["2026-12-15"], dueCount: 1 });
  await send("/api/undo", { entry: done[0] });
  await send("/api/undo", { entry: entries[1] });
  expect(await due()).toMatchObject({ days: ["2026-12-15"] });
});

test("a person by hand is among the partner's people, with the years of the office", async () => {
  const person = {
    what: "person",
    name: "Mina Rad",
    office: "Head of archives",
    side: "IR",
    from: "2021",
    until: "2024",
  };
  const { key } = await enter(person);
  expect(await store.record(key ?? "")).toMatchObject({ record: { from: "2021", until: "2024" } });
  const { people } = PartnerAnswer.parse(await get("/api/partners/IR"));
  expect(people.map(({ name }) => name)).toContain("Mina Rad");
});

test("a note is of its thing, in its writer's name", async () => {
  await enter({ what: "note", about: { noun: "partner", id: "AZ-IR" }, text: "Call in March." });
  const { notes } = NotesAnswer.parse(await get("/api/notes?noun=partner&id=AZ-IR"));
  expect(notes).toMatchObject([{ by: "Leyla", text: "Call in March." }]);
});

test("what cannot be entered is refused in a sentence, and nothing is", async () => {
  const head = await store.head();
  expect(await refused({ ...MEETING, sides: [] })).toContain("say which sides");
  expect(await refused({ ...MEETING, sides: ["AZ", "XQ"] })).toContain('no state "XQ"');
  expect(await refused({ ...MEETING, on: "20 November" })).toContain("give a day as");
  expect(await refused({ ...FILM_WEEK, kind: "film-wek" })).toContain('no kind "film-wek"');
  expect(await refused({ ...FILM_WEEK, object: "atlantis" })).toContain("atlantis");
  expect(await refused({ ...FILM_WEEK, speaker: { voice: "named" } })).toContain("give a name");
  expect(await refused({ ...FILM_WEEK, quoted: { document: "none", start: 0, end: 1 } })).toContain("no document none");
  expect(await refused({ ...FILM_WEEK, held: { from: "2027", to: "2026" } })).toContain("before it begins");
  expect(await refused({ what: "note", about: { noun: "undertaking", id: "none" }, text: "x" })).toContain("none");
  expect(await refused({ what: "feast" })).toContain("what");
  expect(await store.head()).toEqual(head);
});

test("the log says who did what in plain words, newest first, and what can be taken back", async () => {
  const { key, entries } = await enter({ ...FILM_WEEK, object: "shusha" });
  await send("/api/judgements", { key, verdict: "confirm" });
  const undone = await send("/api/undo", { entry: entries[0] });
  expect(undone.status).toBe(201);
  const log = LogAnswer.parse(await get("/api/log?limit=3"));
  expect(log.items.map(({ by, says, takenBack, canTakeBack }) => [by, says, takenBack, canTakeBack])).toEqual([
    ["Leyla", "took back: entered: Film week: Shusha (AZ–IR), agreed", false, true],
    ["Leyla", "confirmed: Film week: Shusha (AZ–IR), agreed", false, true],
    ["Leyla", "entered: Film week: Shusha (AZ–IR), agreed", true, false],
  ]);
  expect(log.people).toEqual(["Leyla"]);
  const further = LogAnswer.parse(await get(`/api/log?limit=100&cursor=${log.next}`));
  expect(further.items.map(({ says }) => says)).toContain("noted on Azerbaijan and Iran: Call in March.");
  expect(further.items.map(({ says }) => says)).toContain("added signed.txt");
  const pages = new Map([...log.items, ...further.items].map(({ says, to }) => [says.split(":")[0], to?.noun]));
  expect(pages.get("noted on Azerbaijan and Iran")).toBe("partner");
  const entered = [...log.items, ...further.items].filter(({ says }) => says.startsWith("entered: "));
  const leads = new Map(entered.map(({ says, to }) => [says.split(/[: ,(]+/)[1], to?.noun]));
  expect(Object.fromEntries(leads)).toEqual({
    ...{ Film: "undertaking", Mina: "person", memorandum: "agreement", meeting: "document" }, // the meeting is taken back
  });
  for (const { to } of [...log.items, ...further.items]) {
    const noun = to?.noun === "person" ? "people" : `${to?.noun}s`;
    if (to) await get(`/api/${noun}/${to.noun === "partner" ? "IR" : to.id}`);
  }
  const judged = LogAnswer.parse(await get("/api/log?act=judged&who=Leyla"));
  expect(judged.items.every(({ act }) => act === "judged")).toBe(true);
  expect(judged.total).toBe(1);
  expect(LogAnswer.parse(await get("/api/log?who=nobody")).items).toEqual([]);
});

test("a reading is one line, however much it lists", async () => {
  const text = "They met in Baku.";
  const file = { bytes: new TextEncoder().encode(text), file: "short.txt", mediaType: "text/plain" };
  const { document } = await store.addDocument(file, { text, extractor: "txt@1", language: "en" }, "Leyla");
  const at = { start: 0, end: 4, quote: "They" };
  const person = (id: string, name: string) => ({
    id,
    name,
    office: null,
    organisation: null,
    side: null,
    spans: [at],
  });
  await store.enterReading(document, "reader@1:abc", {
    ...{ publishedOn: null, source: { publisher: null, cites: null, issuedBy: null, supposed: false } },
    ...{ people: [person("p1", "One"), person("p2", "Two")], meetings: [], undertakings: [], occasions: [] },
    ...{ claims: [], visits: [], bodies: [], holdings: [], instruments: [], problems: [] },
  });
  const [line, before] = LogAnswer.parse(await get("/api/log?limit=2")).items;
  expect(line).toMatchObject({ says: "read short.txt: 2 lines", byMachine: true, canTakeBack: false });
  expect(line?.to).toEqual({ noun: "document", id: document, record: null });
  expect(before).toMatchObject({ says: "added short.txt", canTakeBack: true });
});
