import { afterAll, beforeAll, expect, test } from "vitest";
import { span } from "../documents/document.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { openReader } from "../packs/reader.ts";
import { open } from "../storage/open.ts";
import { readAs } from "../storage/sample.ts";
import type { Store } from "../storage/store.ts";
import type { FoundLine, SearchAnswer } from "../views/answers.ts";
import { foundBy } from "../views/found.ts";
import { deskApp } from "./app.ts";
import { namesOf } from "./desk.ts";
import { headMemo } from "./head-memo.ts";
import type { App } from "./routes.ts";

const ENGLISH =
  "Talks on two old bridges\n\nAlirza Mukhtarpur of ICESCO spoke about the Khudaferin bridges in Şuşa. Nobody else spoke.\n";
const PERSIAN = "علیرضا مختارپور درباره پل خداآفرین سخن گفت.\n";
let store: Store;
let app: App;

beforeAll(async () => {
  const reader = openReader();
  const names = namesOf(reader);
  const found = foundBy({ ...names, called: reader.called }, reader.spelling);
  store = await open(":memory:", { create: true, identity: undertakingKey, found });
  for (const [text, language] of [
    [ENGLISH, "en"],
    [PERSIAN, "fa"],
  ] as const) {
    const original = { bytes: new TextEncoder().encode(text), file: `${language}.txt`, mediaType: "text/plain" };
    const { document } = await store.addDocument(original, { text, extractor: "txt@1", language }, "t");
    if (language !== "en") continue;
    const at = span({ text }, text.indexOf("Alirza"), text.indexOf(" of ICESCO"));
    const person = { id: "p1", name: at.quote, office: "Director", organisation: null, side: "IR", spans: [at] };
    await store.enterReading(document, "r@1", readAs({ publishedOn: "2024-11-22", people: [person] }));
  }
  const desk = {
    store,
    names,
    reader,
    finding: reader,
    atHead: headMemo(store),
    version: "1",
    today: () => "2026-11-24",
  };
  app = deskApp(desk, "no-pages");
});
afterAll(() => store.close());

const ask = async (q: string, more = ""): Promise<SearchAnswer> =>
  (await (await app.request(`/api/search?q=${encodeURIComponent(q)}${more}`)).json()) as SearchAnswer;
const of = (answer: SearchAnswer, noun: FoundLine["noun"]): FoundLine[] =>
  answer.groups.find((group) => group.noun === noun)?.items ?? [];

test.each(["Alirza Mukhtarpur", "alireza mokhtarpour", "Алирза Мухтарпур", "علیرضا مختارپور", "Ali Reza Mokhtar Pour"])(
  "by %s both reports are found, and the person",
  async (q) => {
    const answer = await ask(q);
    expect(of(answer, "person").map(({ title }) => title)).toEqual(["Alirza Mukhtarpur"]);
    expect(
      of(answer, "document")
        .map(({ about }) => about)
        .sort(),
    ).toEqual(["en.txt", "fa.txt"]);
  },
);

test("what is written so comes before what only sounds so, whichever is newer", async () => {
  expect(of(await ask("مختارپور"), "document").map(({ about, similar }) => [about, similar])).toEqual([
    ...[
      ["fa.txt", false],
      ["en.txt", true],
    ],
  ]);
});

test("a name of before is found by the name of now, and the words found are marked where they stand", async () => {
  const [line] = of(await ask("ISESCO"), "document");
  expect(line?.similar).toBe(true);
  const marked = (one: FoundLine | undefined) =>
    one?.snippet?.marks.map(({ start, end }) => one.snippet?.text.slice(start, end));
  expect(marked(line)).toEqual(["ICESCO"]);
  const [bridges] = of(await ask("худаферин shusha"), "document");
  expect(marked(bridges)).toEqual(["Khudaferin", "Şuşa"]);
  expect(marked(of(await ask('"old bridges"'), "document")[0])).toEqual(["old", "bridges"]);
});

test("a phrase must stand as it is; what is a wildcard elsewhere is none here", async () => {
  for (const q of ['"bridges old"', "xyzzy", "%%%%", "___"]) expect((await ask(q)).groups).toEqual([]);
  expect((await ask("%")).tried).toEqual([]);
});

test("where nothing is found it says what was tried, and what is nearly written so", async () => {
  const answer = await ask("Alirizu Mukhtirpir");
  expect(answer.groups).toEqual([]);
  expect(answer.tried[0]).toBe("alirizu mukhtirpir");
  expect(answer.nearest).toEqual(["Alirza Mukhtarpur"]);
});

test("one noun alone in pages", async () => {
  const first = await ask("spoke", "&noun=document&limit=1");
  expect(first.groups.map(({ noun, total, next }) => [noun, total, next])).toEqual([["document", 1, null]]);
  expect((await app.request("/api/search?q=a&noun=nothing")).status).toBe(400);
});
