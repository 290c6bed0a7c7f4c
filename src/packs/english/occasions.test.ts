import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
function occasions(sentence: string, dated = "12 May 2021\n\n"): unknown[] {
  const text = `${dated}Norwegian Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe in Oslo.\n\n${sentence}`;
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text });
  if (!("reading" in answer)) throw new Error(answer.unread);
  return answer.reading.occasions.map(({ ordinal, of, year, base }) => [ordinal, of, year, base]);
}

describe("an anniversary", () => {
  test.each([
    [
      "falls in the year of the report",
      "This year marks the 100th anniversary of the opera house.",
      [100, "the opera house", 2021, 1921],
    ],
    ["may be worded", "They will mark the fiftieth anniversary of the opera.", [50, "the opera", 2021, 1971]],
    ["may be a centenary", "An exhibition will mark the centenary of the composer.", [100, "the composer", 2021, 1921]],
    ["may be a birthday", "They discussed the 200th birthday of the poet.", [200, "the poet", 2021, 1821]],
    [
      "falls in the year that is named",
      "In 2030 the sides will mark the 1000th anniversary of the abbey.",
      [1000, "the abbey", 2030, 1030],
    ],
    [
      "goes up to the next mark",
      "At the 30th anniversary of the treaty, a choir sang.",
      [30, "the treaty", 2021, 1991],
    ],
  ])("%s", (_, sentence, said) => expect(occasions(sentence)).toEqual([said]));

  test("of the past has no year where none is named", () => {
    expect(occasions("Last autumn the choir sang at the 90th anniversary of the opera.")).toEqual([
      [90, "the opera", null, null],
    ]);
  });
  test("has no year in a report without a date", () => {
    expect(occasions("This year marks the 100th anniversary of the opera house.", "")).toEqual([
      [100, "the opera house", null, null],
    ]);
  });
  test("named twice is one", () => {
    expect(
      occasions("The 100th anniversary of the opera is near. The 100th anniversary of the opera will be grand."),
    ).toHaveLength(1);
  });
});

test.each([
  "The 4th festival of choirs was held in Lima.",
  "The 21st century is here.",
  "An anniversary of the opera is near.",
])("“%s” names no anniversary with its number", (sentence) => expect(occasions(sentence)).toEqual([]));
