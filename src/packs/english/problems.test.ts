import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
/** The problems of a report, each with the quotations it shows. */
function problems(...paragraphs: string[]): string[][] {
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text: paragraphs.join("\n\n") });
  if (!("reading" in answer)) throw new Error(answer.unread);
  return answer.reading.problems.map(({ check, spans }) => [check, ...spans.map((span) => span.quote)]);
}
const MET = "Norwegian Culture Minister Kari Moe met Ambassador of Peru to Norway Luis Quispe in Oslo.";

describe("a careful reader stops at", () => {
  test("a lead that names another state than the text", () => {
    const [problem] = problems(
      "Norway and Chile have discussed a festival of choirs.",
      MET,
      "The sides discussed a festival of choirs.",
    );
    expect(problem).toEqual([
      "names-disagree",
      "Norway and Chile",
      expect.stringContaining("Ambassador of Peru to Norway"),
    ]);
  });
  test("a promise that stands only in the headline", () => {
    const found = problems(
      "Norway and Peru agree to hold a film week",
      MET,
      "The sides spoke about the old friendship of the two peoples.",
    );
    expect(found).toEqual([["headline-only", "Norway and Peru agree to hold a film week"]]);
  });
  test("a promise that stands only in the lead", () => {
    const found = problems(
      "Norway and Peru have agreed on launching a joint startup project.",
      MET,
      "The sides discussed prospects for cooperation in cinema.",
    );
    expect(found).toEqual([
      ["headline-only", expect.stringContaining("have agreed on launching a joint startup project")],
    ]);
  });
  test("one person who holds an office for two sides", () => {
    const found = problems(
      MET,
      "The sides discussed a film week.",
      "Chilean Ambassador Luis Quispe thanked the minister.",
    );
    expect(found).toContainEqual([
      "offices-disagree",
      expect.stringContaining("Peru"),
      expect.stringContaining("Chilean Ambassador Luis Quispe"),
    ]);
  });
});

describe("nothing to stop at in", () => {
  test.each([
    [
      "a lead that names who met",
      ["Norway and Peru have discussed a festival of choirs.", MET, "The sides discussed a festival of choirs."],
    ],
    [
      "a headline whose promise the text repeats",
      ["Norway and Peru agree to hold a film week", MET, "The sides agreed to hold a film week in Bergen."],
    ],
    [
      "a lead that promises nothing",
      ["Norway and Peru have discussed a film week.", MET, "The sides spoke about friendship."],
    ],
    [
      "a background sentence on a third state",
      [MET, "The sides discussed a film week.", "A film week of Norway and Chile was held in 2011."],
    ],
    [
      "one office worded shorter later",
      [MET, "Ambassador Luis Quispe thanked the minister for the exhibition of carpets."],
    ],
    ["an undated report", [MET, "The sides discussed a film week."]],
  ])("%s", (_, paragraphs) => expect(problems(...paragraphs)).toEqual([]));
});
