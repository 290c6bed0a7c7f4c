import { expect, test } from "vitest";
import { csvCell } from "./exported.ts";

test.each([
  ["plain", "plain"],
  [null, ""],
  [-3, "-3"],
  ['=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
  ["+1", "'+1"],
  ["-1+2", "'-1+2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ['a, "b"\nc', '"a, ""b""\nc"'],
])("%j is written %s", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
