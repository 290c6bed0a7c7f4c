import { afterAll, beforeAll, expect, test } from "vitest";
import { span } from "../documents/document.ts";
import { joining } from "../matching/joining.ts";
import { spellingBy } from "../matching/spelling.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import type { RecordsRead } from "../register/keyed.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import { AgreementAnswer, Entered, LogAnswer, MeetingAnswer, PersonAnswer, SearchAnswer } from "../views/answers.ts";
import { foundBy } from "../views/found.ts";
import { deskApp } from "./app.ts";
import type { Desk } from "./desk.ts";
import { headMemo } from "./head-memo.ts";
import type { App } from "./routes.ts";
import { AgreementPage, KnownPersonPage, MeetingPage } from "./schemas.ts";

let store: Store;
let app: App;

const reading = (text: string, day: string, guest: string): RecordsRead => {
  const at = (quote: string) => span({ text }, text.indexOf(quote), text.indexOf(quote) + quote.length);
  const person = (id: string, name: string, side: string) => ({
    ...{ id, name, office: `Minister of ${side}`, organisation: null, side, spans: [at(name)] },
  });
  return {
    ...{ publishedOn: day, source: { publisher: "Gazette", cites: null, issuedBy: "AZ", supposed: false } },
    people: [person("p1", "Anar Karimov", "AZ"), person("p2", guest, "IR")],
    meetings: [
      {
        ...{ id: "m1", mode: "meeting", on: null, place: null, sides: ["AZ", "IR"], spans: [at("met")] },
        participants: [
          { name: "Anar Karimov", person: "p1", side: "AZ" },
          { name: guest, person: "p2", side: "IR" },
        ],
      },
    ],
    undertakings: [
      {
        ...{ id: "u1", kind: "agreement", stage: "agreed", modality: null, sides: ["AZ", "IR"], direction: null },
        ...{ speaker: { voice: "named", name: "Anar Karimov", person: "p1" }, object: null, addressee: null, on: null },
        ...{ place: null, meeting: "m1", position: "body", span: at("a memorandum on film was signed"), rule: "made" },
        cue: at("signed"),
      },
    ],
    instruments: [
      {
        type: "memorandum",
        title: "memorandum on film",
        status: "signed",
        sides: ["IR", "AZ"],
        span: at("memorandum on film"),
      },
    ],
    claims: [{ speaker: { voice: "named", name: "Anar Karimov", person: "p1" }, about: null, span: at("signed") }],
    ...{ occasions: [], problems: [], visits: [], bodies: [], holdings: [] },
  };
};

beforeAll(async () => {
  const names = { side: (id: string) => id, kind: (id: string) => id, object: () => undefined };
  const found = foundBy({ ...names, called: () => [] }, spellingBy({ letters: [], sounds: [] }));
  store = await open(":memory:", { create: true, identity: undertakingKey, joining, found });
  await store.init({ home: "AZ", recorder: "Leyla" });
  const add = async (file: string, day: string, guest: string) => {
    const text = `Anar Karimov met ${guest}; a memorandum on film was signed. ${file}`;
    const original = { bytes: new TextEncoder().encode(text), file, mediaType: "text/plain" };
    const { document } = await store.addDocument(original, { text, extractor: "txt@1", language: "en" }, "t");
    await store.enterReading(document, "reader@1", reading(text, day, guest));
  };
  await add("one.txt", "2022-06-23", "Alirza Mukhtarpur");
  await add("two.txt", "2022-06-24", "Alireza Mokhtarpour");
  await add("week.txt", "2022-06-28", "Alireza Mokhtarpour");
  const desk: Desk = {
    ...{ store, version: "0", atHead: headMemo(store), today: () => "2026-11-24" },
    reader: { kinds: new Map([["agreement", { label: "Agreement", text: true }]]), language: () => "en" },
    names,
  };
  app = deskApp(desk, "/nowhere");
});
afterAll(() => store.close());

const get = async (path: string): Promise<unknown> => {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
};
const say = (body: object) =>
  app.request("/api/sameness", {
    ...{ method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } },
  });
const files = async () =>
  MeetingPage.parse(await get("/api/meetings")).items.map(({ tellings }) => tellings.map(({ file }) => file).join("+"));

test("a meeting has its tellings side by side, and asks about the one of the next week until a person answers", async () => {
  expect(await files()).toEqual(["week.txt", "one.txt+two.txt"]);
  const [week, joined] = MeetingPage.parse(await get("/api/meetings?side=AZ-IR")).items;
  const answer = MeetingAnswer.parse(await get(`/api/meetings/${joined?.tellings[1]?.key}`));
  expect(answer.id).toBe(joined?.id);
  expect(answer.told.map(({ publisher, issuedBy }) => [publisher, issuedBy])).toEqual([
    ["Gazette", "AZ"],
    ["Gazette", "AZ"],
  ]);
  expect(answer.rows.map(({ what, cells }) => [what, cells.length])).toEqual([
    ["undertaking", 2],
    ["participant", 2],
    ["participant", 2],
  ]);
  expect(answer.perhaps).toMatchObject([
    { meeting: { id: week?.id }, because: expect.arrayContaining(["the same sides"]) },
  ]);

  const said = await say({ of: "meeting", one: answer.id, other: week?.id, verdict: "different" });
  expect(said.status).toBe(201);
  expect(MeetingAnswer.parse(await get(`/api/meetings/${answer.id}`)).perhaps).toEqual([]);
  const { entries } = Entered.parse(await said.json());
  await store.undo(entries[0] ?? "", "Leyla");
  expect(MeetingAnswer.parse(await get(`/api/meetings/${answer.id}`)).perhaps).toHaveLength(1);
});

test("a telling that a person takes out of its meeting stands alone", async () => {
  const joined = MeetingPage.parse(await get("/api/meetings")).items[1];
  const telling = joined?.tellings[0]?.key;
  const said = await say({ of: "meeting", one: telling, other: joined?.id, verdict: "different" });
  expect((await files()).sort()).toEqual(["one.txt", "two.txt", "week.txt"]);
  for (const entry of Entered.parse(await said.json()).entries) await store.undo(entry, "Leyla");
  expect(await files()).toEqual(["week.txt", "one.txt+two.txt"]);
});

test("a person has posts, words and meetings, and is asked about who is written alike", async () => {
  const { items } = KnownPersonPage.parse(await get("/api/people?side=IR&begins=ALIR"));
  expect(items.map(({ id, mentions }) => [id, mentions])).toEqual([
    ["IR.alireza-mokhtarpour", 2],
    ["IR.alirza-mukhtarpur", 1],
  ]);
  const karimov = PersonAnswer.parse(await get("/api/people/AZ.anar-karimov"));
  expect(karimov.posts).toMatchObject([{ office: "Minister of AZ", mentions: 3, firstOn: "2022-06-23" }]);
  expect([karimov.said.length, karimov.claims.length, karimov.meetings.length]).toEqual([3, 3, 2]);
  const one = PersonAnswer.parse(await get("/api/people/IR.alirza-mukhtarpur"));
  expect(one.perhaps.map(({ person }) => person.id)).toEqual(["IR.alireza-mokhtarpour"]);
  await say({ of: "person", one: one.id, other: "IR.alireza-mokhtarpour", verdict: "same" });
  const both = PersonAnswer.parse(await get("/api/people/IR.alirza-mukhtarpur"));
  expect(both).toMatchObject({ id: "IR.alireza-mokhtarpour", mentions: 3, perhaps: [] });
  expect(both.names.map(({ name }) => name)).toEqual(["Alireza Mokhtarpour", "Alirza Mukhtarpur"]);
  expect((await say({ of: "person", one: one.id, other: both.id, verdict: "same" })).status).toBe(409);
  const [line] = LogAnswer.parse(await get("/api/log?act=judged&limit=1")).items;
  expect(line).toMatchObject({ says: "judged two people to be the same: Alireza Mokhtarpour" });
  expect(PersonAnswer.parse(await get(`/api/people/${line?.to?.id}`)).id).toBe(both.id);
});

test("a note on a meeting, person or agreement is entered by any key of it, and found by its words", async () => {
  const [meeting] = MeetingPage.parse(await get("/api/meetings")).items;
  const key = meeting?.tellings[0]?.key ?? "";
  const enter = (about: object, text: string) =>
    app.request("/api/by-hand", {
      ...{ method: "POST", headers: { "content-type": "application/json" } },
      body: JSON.stringify({ what: "note", about, text }),
    });
  expect((await enter({ noun: "meeting", id: key }, "They sat\nin Baku.")).status).toBe(201);
  expect((await enter({ noun: "person", id: "AZ.anar-karimov" }, "Speaks Persian.")).status).toBe(201);
  expect((await enter({ noun: "person", id: "AZ.nobody" }, "x")).status).toBe(404);
  expect(await get(`/api/notes?noun=meeting&id=${meeting?.id}`)).toMatchObject({ notes: [{ by: "Leyla" }] });
  expect(await get("/api/notes?noun=person&id=AZ.anar-karimov")).toMatchObject({
    notes: [{ text: "Speaks Persian." }],
  });
  const { groups } = SearchAnswer.parse(await get("/api/search?q=persian&noun=note"));
  expect(groups[0]?.items).toMatchObject([
    { title: "Speaks Persian.", about: "note on Anar Karimov", on: { noun: "person", id: "AZ.anar-karimov" } },
  ]);
});

test("an agreement has what each document tells of it, and what is to be done under it", async () => {
  const [line, ...more] = AgreementPage.parse(await get("/api/agreements?side=IR&state=signed")).items;
  expect(more).toEqual([]);
  const answer = AgreementAnswer.parse(await get(`/api/agreements/${line?.id}`));
  expect(answer.told.map(({ publishedOn, state }) => [publishedOn, state])).toEqual([
    ["2022-06-23", "signed"],
    ["2022-06-24", "signed"],
    ["2022-06-28", "signed"],
  ]);
  expect(answer.undertakings).toHaveLength(3);
  expect([answer.signedOn, answer.inForceOn]).toEqual([null, null]);
});

test.each(["/api/meetings/none", "/api/people/none", "/api/agreements/none"])("%s is not there", async (path) => {
  expect((await app.request(path)).status).toBe(404);
});

test("what reprints of one report tell of a meeting is told once, and they are parted from it together", async () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ");
  for (const [file, day, guest] of [
    ["agency.txt", "2023-03-08", `Reza Salehi`],
    ["paper.txt", "2023-03-09", `Reza Salehi`],
    ["other.txt", "2023-03-09", `Reza Salehi`],
  ] as const) {
    const text = `Anar Karimov met ${guest}; a memorandum on film was signed. ${file === "other.txt" ? "Briefly." : words} ${file}`;
    const original = { bytes: new TextEncoder().encode(text), file, mediaType: "text/plain" };
    const { document } = await store.addDocument(original, { text, extractor: "txt@1", language: "en" }, "t");
    await store.enterReading(document, "reader@1", reading(text, day, guest));
  }
  const [line] = MeetingPage.parse(await get("/api/meetings")).items;
  expect(line?.tellings.map(({ file }) => file)).toHaveLength(3);
  const answer = MeetingAnswer.parse(await get(`/api/meetings/${line?.id}`));
  const told = answer.told.map(({ file, alsoIn }) => [file, alsoIn.map((copy) => copy.file)]);
  expect(Object.fromEntries(told)).toEqual({ "agency.txt": ["paper.txt"], "other.txt": [] });
  expect(answer.rows.every(({ cells }) => cells.length === 2)).toBe(true);
  const agency = answer.told.find(({ file }) => file === "agency.txt");
  await say({ of: "meeting", one: agency?.key, other: answer.id, verdict: "different" });
  expect((await files()).slice(0, 2).sort()).toEqual([
    expect.stringMatching(/agency.*paper|paper.*agency/),
    "other.txt",
  ]);
});
