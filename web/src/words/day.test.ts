import { expect, test } from "vitest";
import { day } from "./day.ts";

test.each([
  ["2022-06-22", "22 June 2022"],
  ["2022-06", "June 2022"],
  ["2022", "2022"],
  ["2022-06-22T09:40:00+04:00", "22 June 2022"],
  ["2022-13-01", "2022-13-01"],
  ["early in May", "early in May"],
  [null, "undated"],
])("%s is %s", (iso, words) => {
  expect(day(iso)).toBe(words);
});
