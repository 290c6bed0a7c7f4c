import { afterAll, expect, onTestFinished, test } from "vitest";
import { mediaTypeOf } from "../intake/formats.ts";
import { parsers } from "../intake/parsers.ts";
import { xlsxOf } from "../intake/sample-office.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { openReader } from "../packs/reader.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import { bringIn } from "./bringing-in.ts";
import { keepFile } from "./keeping.ts";
import { readTable, sheetsOf } from "./table-work.ts";

const reader = openReader();
const apart = parsers({ processes: 1 });
afterAll(() => apart.close());
const HEADER = ["Country", "What was agreed", "Said by", "Date", "Source"];
const ROWS = [
  ["Georgia", "Film week in Tbilisi", "Minister Karimov", "2015-06-03", "Note 7"],
  ["Iran", "The sides agreed to restore the Khudaferin bridges", "Both sides", "2015", "Minutes"],
  ["Ruritania", "Concert", "", "2014", ""],
  ["IR", "Closer ties", "", "03/04/2015", ""],
  ["", "Books", "", "", ""],
];
const COLUMNS = {
  partner: "Country",
  what: "What was agreed",
  saidBy: "Said by",
  on: "Date",
  source: "Source",
  dates: null,
};

async function withTable(home: string | null, rows = ROWS): Promise<{ store: Store; id: string }> {
  const store = await open(":memory:", { create: true, identity: undertakingKey });
  onTestFinished(() => store.close());
  if (home) await store.init({ home, recorder: "Leyla" });
  const bytes = xlsxOf([HEADER, ...rows]);
  const kept = await keepFile(store, { bytes, file: "old.xlsx", mediaType: mediaTypeOf("old.xlsx") }, "Leyla");
  if ("reason" in kept) throw new Error(kept.reason);
  return { store, id: kept.document };
}
const lines = async (store: Store) =>
  (await store.observations({ all: true }, { limit: 100 })).items
    .map(({ record, publishedOn }) => [
      record.sides.join("-"),
      record.kind,
      record.stage,
      record.speaker.name ?? record.speaker.voice,
      publishedOn,
    ])
    .sort();
const isWhole = async (store: Store): Promise<void> => {
  expect(await store.verify()).toMatchObject({ ok: true });
  expect((await store.rebuild()).differences).toEqual([]);
};

test("a table waits until somebody says what its columns mean, and says how; no reader takes its rows for a report", async () => {
  const { store, id } = await withTable("AZ");
  expect((await bringIn(store, reader, apart)).unread).toMatchObject([{ file: "old.xlsx" }]);
  const head = await store.head();
  expect((await bringIn(store, reader, apart)).unread).toEqual([]);
  expect(await store.head()).toEqual(head);
  expect(await store.document(id)).toMatchObject({
    state: "unread",
    reason: expect.stringContaining("what its columns mean"),
  });
  expect(await store.unread(reader.version, 10)).toEqual([]);
  expect(await sheetsOf(store, apart, id)).toMatchObject([{ table: { header: HEADER }, columns: undefined }]);
});

test("rows become commitments on their words, each with its day, sides, speaker and kind; what is not understood is asked, by row", async () => {
  const { store, id } = await withTable("AZ");
  await bringIn(store, reader, apart);
  await store.nameColumns(HEADER, COLUMNS, "Leyla");
  await bringIn(store, reader, apart);
  expect(await lines(store)).toEqual([
    ["AZ-GE", "film-week", "raised", "Minister Karimov", "2015-06-03"],
    ["AZ-IR", "cooperation", "raised", "outlet", null],
    ["AZ-IR", "restoration-project", "agreed", "both", "2015"],
  ]);
  const document = await store.document(id);
  const [film] = (await store.observations({ document: id }, { limit: 1 })).items;
  expect(film?.record.span.quote).toBe(
    "Country: Georgia\nWhat was agreed: Film week in Tbilisi\nSaid by: Minister Karimov\nDate: 2015-06-03\nSource: Note 7",
  );
  expect(document).toMatchObject({ state: "read", records: 3, problems: 3 });
  const problems = (await store.records("problem", {}, { limit: 10 })).items.map(({ record }) => record.says);
  expect(problems.map((says) => says.slice(0, 5)).sort()).toEqual(["Row 4", "Row 5", "Row 6"]);
  expect(problems.find((says) => says.startsWith("Row 4"))).toContain(
    '"Ruritania" is no side that the gazetteer knows',
  );
  await isWhole(store);
});

test("what was said of columns holds for the next table with the same, can be said anew and taken back", async () => {
  const { store, id } = await withTable("AZ");
  const first = await store.nameColumns(HEADER, COLUMNS, "Leyla");
  await bringIn(store, reader, apart);
  expect(await lines(store)).toHaveLength(3);
  await store.nameColumns(HEADER, { ...COLUMNS, dates: "day-first" }, "Leyla");
  expect(await readTable(store, reader, apart, id)).toMatchObject({
    rows: 5,
    records: 3,
    asked: [expect.stringContaining("Row 4"), expect.stringContaining("Row 6")].toReversed(),
  });
  expect(await lines(store)).toContainEqual(["AZ-IR", "cooperation", "raised", "outlet", "2015-04-03"]);
  await isWhole(store);
  await store.undo(first.entry, "Leyla");
  expect(await store.columnsFor(HEADER)).toMatchObject({ columns: { dates: "day-first" } });
  await store.nameColumns(HEADER, COLUMNS, "Leyla");
  await readTable(store, reader, apart, id);
  expect(await lines(store)).toContainEqual(["AZ-IR", "cooperation", "raised", "outlet", null]);
});

test("a register of nobody's asks for the second side, and takes it where the row names both", async () => {
  const { store } = await withTable(null, [
    ["Georgia", "Film week", "", "", ""],
    ["Georgia and Iran", "Film week", "", "", ""],
  ]);
  await store.nameColumns(HEADER, COLUMNS, "Leyla");
  await bringIn(store, reader, apart);
  expect(await lines(store)).toEqual([["GE-IR", "film-week", "raised", "outlet", null]]);
  expect((await store.records("problem", {}, { limit: 10 })).items[0]?.record.says).toContain("no home side");
});
