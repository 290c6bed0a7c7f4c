import fc from "fast-check";
import { expect, test } from "vitest";
import { exactCell, harmless, spreadsheetCell, unharmed } from "./csv.ts";

test.each([
  ["plain", "plain"],
  ["", ""],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1+2", "'-1+2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1", "'  =1"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["＝1", "'＝1"],
  ["－1", "'－1"],
  ["a;=1", "a;'=1"],
  ["a\n=1", "a\n'=1"],
  ["'=1", "''=1"],
  ["'quoted'", "'quoted'"],
  ['"Khudaferin", - he said; - so it was', '"Khudaferin", - he said; - so it was'],
])("%j is made harmless as %j", (words, made) => {
  expect(harmless(words)).toBe(made);
  expect(unharmed(made)).toBe(words);
});

test.each([
  [null, ""],
  [-3, "-3"],
  ["a, b", '"a, b"'],
  ['=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
  ["a\u202Eb", "a⟨U+202E⟩b"],
])("a spreadsheet gets %j as %s", (value, made) => {
  expect(spreadsheetCell(value)).toBe(made);
});

/** RFC 4180, read strictly. */
function cells(line: string): string[] {
  const found = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)];
  return found.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

const sign = fc.constantFrom(...[...`=+-@＝－＠'" ,;\t\r\n\u00A0ab`], "=1", "''");
const words = fc.array(sign, { minLength: 1 }).map((signs) => signs.join(""));

test("exactly, a row read back is what was written; for a spreadsheet too, once its apostrophes are taken away", () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), (row) => {
      expect(cells(row.map(exactCell).join(","))).toEqual(row);
      expect(row.map(harmless).map(unharmed)).toEqual(row);
    }),
  );
});

test("nothing a spreadsheet gets begins as a formula, whatever it parts cells by", () => {
  expect(harmless("\n =1")).toBe("'\n =1"); // a spreadsheet that trims a cell comes to the sign
  fc.assert(
    fc.property(words, (given) => {
      for (const cell of harmless(given).split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[=+\-@＝－＠]/);
      expect(harmless(given).trimStart()).not.toMatch(/^[=+\-@＝－＠]/);
    }),
  );
});
