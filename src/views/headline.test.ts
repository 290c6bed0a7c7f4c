import { expect, test } from "vitest";
import { firstWords, headlineOf, titleOfText } from "./headline.ts";

const SENTENCE =
  "The ministers of culture of the two countries met on Tuesday and spoke of libraries and of much else, ";
const SOURCES = `Sources: ${"https://news.example/culture/2022/06/23/iran-azerbaijan-national-libraries ".repeat(3)}`;

test.each([
  [
    "Written here from public facts.\nSources: https://a.example/1\n\nTwo bridges for the list of the world\n\n21 October 2020\n\nBAKU …",
    "Two bridges for the list of the world",
  ],
  [
    "Culture\n\nCulture on the margins of the conference\n\nBy our correspondent 22 November 2024, 12:28",
    "Culture on the margins of the conference",
  ],
  [
    `Written here.\n${SOURCES}\n\nMinister calls at Iranian library\n\nAras Wire, Tehran`,
    "Minister calls at Iranian library",
  ],
  [
    " date 2022-06-24 24 June 2022 17:30 (UTC+04:00)\n\nBy Laman Ismayilova\n\nThe minister has visited the archive.",
    null,
  ],
  [`Aras Wire, Tehran, Thursday, 23 June 2022, 09:40\n\n${SENTENCE.repeat(2)}`, null],
  [`Press Service, Denpasar, Thursday, 4 September 2025\n\n${SENTENCE.repeat(2)}`, null],
  [
    `Abuja, 21 December 2022, Lagoon News Agency\nFrom the press office, press@mincult.example\n\n${SENTENCE.repeat(2)}`,
    null,
  ],
  [`${SENTENCE.repeat(2)}\n\nA line of five words after it`, null],
  ["", null],
])("%s", (text, headline) => {
  expect(headlineOf(text)).toBe(headline);
});

test.each([
  ["Two bridges for the list of the world\n\nBAKU …", "Two bridges for the list of the world"],
  [
    `Aras Wire, Tehran, Thursday, 23 June 2022, 09:40\n\n${SENTENCE.repeat(2)}`,
    "The ministers of culture of the two countries met on Tuesday and spoke of libraries and of much…",
  ],
  ["Film week: Shusha (AZ–IR), agreed.", "Film week: Shusha (AZ–IR), agreed."],
  ["https://a.example/1\n\nBaku", "Baku"],
  ["https://a.example/1", null],
])("%s is called in a list", (text, title) => {
  expect(titleOfText(text)).toBe(title);
});

test("first words are cut at a word, and where there is none, not within a sign", () => {
  expect(firstWords("Ask\nthe embassy")).toBe("Ask the embassy");
  expect(firstWords("😀".repeat(80))).toBe(`${"😀".repeat(50)}…`);
});
