import { expect, test } from "vitest";
import { Columns, commitmentsOf } from "./columns.ts";
import { xlsxOf } from "./sample-office.ts";
import { takeCsv, takeXlsx } from "./sheet.ts";
import type { Taken } from "./taken.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const mapping = Columns.parse({ partner: "Partner", what: "Promise", saidBy: "Said by", on: "Date", source: "Source" });
const commitments = (taken: Taken | { reason: string }, columns = mapping) => {
  const table = "text" in taken ? taken.tables?.[0] : undefined;
  return table ? commitmentsOf(table, columns) : taken;
};

test("a workbook: its title, the rows under its columns, dates as days, hidden sheets left out", async () => {
  const taken = await takeXlsx(
    xlsxOf([
      ["Promises 2010–2015", "", "", "", ""],
      ["Partner", "Promise", "Said by", "Date", "Source"],
      ["Georgia", "Film week & books", "Minister", { day: 42158 }, "Note 7"],
      ["", "", "", "", ""],
      ["Türkiye", "Concert", "", 2014, ""],
    ]),
  );
  expect(taken).toMatchObject({
    extractor: "xlsx@1",
    text: "Promises 2010–2015\n\nPartner: Georgia\nPromise: Film week & books\nSaid by: Minister\nDate: 2015-06-03\nSource: Note 7\n\nPartner: Türkiye\nPromise: Concert\nDate: 2014\n",
  });
  const found = commitments(taken);
  expect(found).toMatchObject({
    commitments: [
      { partner: "Georgia", what: "Film week & books", saidBy: "Minister", on: "2015-06-03", source: "Note 7", row: 3 },
      { partner: "Türkiye", what: "Concert", saidBy: null, on: "2014", source: null, row: 5 },
    ],
    asked: [],
  });
  const quoted =
    "commitments" in found
      ? found.commitments.map(({ start, end }) => "text" in taken && taken.text.slice(start, end))
      : [];
  expect(quoted[1]).toBe("Partner: Türkiye\nPromise: Concert\nDate: 2014");
});

test.each([
  ["commas", 'Partner,Promise,Date\r\nGeorgia,"Film week, books",2015-06-03\r\n'],
  ["semicolons and a byte order mark", '\uFEFFPartner;Promise;Date\nGeorgia;"Film week, books";03.06.2015\n'],
  ["tabs", "Partner\tPromise\tDate\nGeorgia\tFilm week, books\t3.6.2015\n"],
  ["what Excel says", "sep=;\r\nPartner;Promise;Date\r\nGeorgia;Film week, books;2015/6/3\r\n"],
  ["a day that shows the order", "Partner;Promise;Date\nGeorgia;Film week, books;03/06/2015\nx;y;13/01/2015\n"],
])("a table as text, parted by %s", (_, text) => {
  const columns = { ...mapping, saidBy: null, source: null };
  expect(commitments(takeCsv(bytes(text)), columns)).toMatchObject({
    commitments: [
      { partner: "Georgia", what: "Film week, books", on: "2015-06-03", row: 2 },
      ...(text.includes("x;y") ? [{}] : []),
    ],
    asked: [],
  });
});

test("UTF-16 with tabs, as Excel's Unicode text", () => {
  const utf16 = Buffer.from("\uFEFFPartner\tPromise\nBakı\tkitab\n", "utf16le");
  expect(takeCsv(utf16)).toMatchObject({ text: "Partner: Bakı\nPromise: kitab\n" });
});

test("what cannot be told is asked: dates that can be read two ways, rows without a partner, columns that are not there", () => {
  const taken = takeCsv(
    bytes("Partner;Promise;Date\nGeorgia;Books;03/04/2015\n;Films;2015\nIran;Bridge;soon\nIran;Bridge;31.02.2015\n"),
  );
  const columns = { ...mapping, saidBy: null, source: null };
  expect(commitments(taken, columns)).toMatchObject({
    commitments: [
      { on: null, row: 2 },
      { on: null, row: 4 },
      { on: null, row: 5 },
    ],
    asked: [
      { row: 2, reason: '"03/04/2015" is not understood as a date' },
      { row: 3, reason: 'the cell "Partner" is empty' },
      { row: 4 },
      { row: 5 },
    ],
  });
  expect(commitments(taken, { ...columns, dates: "month-first" })).toMatchObject({
    commitments: [{ on: "2015-03-04" }, {}, {}],
  });
  expect(commitments(taken)).toEqual({
    reason: 'there is no column "Said by", "Source"',
    next: "name one of: Partner · Promise · Date",
  });
});

test.each([
  ["nothing", "", "the file is empty"],
  ["names of columns alone", "Partner;Promise\n", "there are no rows under the names of the columns"],
  ["a zip", "PK\u0003\u0004", "a zip archive or an office document"],
])("%s is refused with its reason", (_, text, says) => {
  expect(takeCsv(bytes(text))).toMatchObject({ reason: expect.stringContaining(says) });
});
