import { expect, test } from "vitest";
import { headlineOf } from "./headline.ts";

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
    " date 2022-06-24 24 June 2022 17:30 (UTC+04:00)\n\nBy Laman Ismayilova\n\nThe minister has visited the archive.",
    null,
  ],
  [
    `${"The ministers of culture of the two countries met on Tuesday and spoke of libraries and of much else, ".repeat(2)}\n\nA line of five words after it`,
    null,
  ],
  ["", null],
])("%s", (text, headline) => {
  expect(headlineOf(text)).toBe(headline);
});
