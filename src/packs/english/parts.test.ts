import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../reading/parts.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { packaged } from "../load.ts";

const { lexicon } = compileLanguage(packaged, "en", gazetteer(packaged, "en"));
const roles = (...paragraphs: string[]) => partsOf(paragraphs.join("\n\n"), lexicon).map((part) => part.role);
const LEAD = "The ministers of culture of Norway and Peru met in Oslo to discuss a festival of choirs.";
const BODY = "They also talked about the exchange of conductors between the two national operas.";

describe("a report", () => {
  test.each([
    ["headline, lead, body", ["Norway and Peru plan a choir festival", LEAD, BODY], ["title", "lead", "body"]],
    ["no headline", [LEAD, BODY], ["lead", "body"]],
    [
      "header lines without space between",
      ["Choirs of two coasts\nBy Kari Moe\n12 May 2019", LEAD],
      ["title", "byline", "date", "lead"],
    ],
    ["a text that is broken into lines", [`${LEAD.slice(0, 70)}\n${LEAD.slice(70)}`, BODY], ["lead", "body"]],
    ["a date line", ["12 May 2019", "Norway and Peru plan a choir festival", LEAD], ["date", "title", "lead"]],
    ["a byline", ["Choirs of two coasts", "By Kari Moe", LEAD], ["title", "byline", "lead"]],
    ["date and byline in one", ["2019-05-12 By Kari Moe", LEAD], ["date", "lead"]],
    ["provenance first", ["Written for Entente from public facts.", LEAD], ["provenance", "lead"]],
    ["a photo's words below", [LEAD, BODY, "Photo: Ministry of Culture"], ["lead", "body", "furniture"]],
    ["a short line in the text", [LEAD, "Talks go on", BODY], ["lead", "body", "body"]],
    ["a headline that ends in no full stop but asks", ["Will the choirs sing?", LEAD], ["title", "lead"]],
    ["a headline with a year", ["Oslo and Lima plan the choir year 2020", LEAD], ["title", "lead"]],
    ["a paragraph cut within a sentence", [LEAD.slice(0, 70), LEAD.slice(70).trim(), BODY], ["lead", "body"]],
    [
      "a header line in lower case",
      ["Norway and Peru plan a choir festival", " date 2019-05-12", LEAD],
      ["title", "date", "lead"],
    ],
    ["other news below", [LEAD, BODY, "Related articles", LEAD], ["lead", "body", "furniture", "furniture"]],
    ["a mark alone", [LEAD, "* * *", BODY], ["lead", "furniture", "body"]],
  ] as [string, string[], string[]][])("with %s", (_, paragraphs, said) => expect(roles(...paragraphs)).toEqual(said));
});

test("where nothing is apart by empty lines, each line is a paragraph", () => {
  expect(partsOf(`Choirs of two coasts\n${LEAD}\n${BODY}`, lexicon).map((part) => part.role)).toEqual([
    "title",
    "lead",
    "body",
  ]);
});

test("a text broken into lines of one length throughout is put together again", () => {
  const broken = `${LEAD} ${BODY}`.replace(/(.{45,60}) /gu, "$1\n");
  expect(broken.split("\n").length).toBeGreaterThan(2);
  expect(partsOf(broken, lexicon).map((part) => part.role)).toEqual(["lead"]);
});

test("parts are stretches of the text, left to right, and leave out only white space", () => {
  const line = fc.oneof(
    fc.lorem({ maxCount: 12 }),
    fc.constantFrom("By Kari Moe", "- a point", "12 May 2019", "", " \t", "Photo: x", "\r"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom("\n", "\n\n", "\r\n\r\n"), (lines, end) => {
      const text = lines.join(end);
      let at = 0;
      for (const part of partsOf(text, lexicon)) {
        expect(part.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, part.start).trim()).toBe("");
        at = part.end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});
