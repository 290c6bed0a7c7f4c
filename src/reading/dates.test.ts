import fc from "fast-check";
import { expect, test } from "vitest";
import { datesIn } from "./dates.ts";
import { tokens } from "./token.ts";

const months = new Map([
  ["january", 1],
  ["february", 2],
  ["june", 6],
  ["jun", 6],
  ["may", 5],
]);
const values = (text: string) =>
  datesIn(
    tokens(text, (lower) => [lower]),
    { months },
  ).map((date) => date.value);

const piece = fc.oneof(
  fc.constantFrom("June", "Jun.", "may", "May", "of", ",", ".", "/", "-", "the", "31", "5th", "1", "29", "February"),
  fc.integer({ min: 0, max: 2200 }).map(String),
  fc.constantFrom("2022-06-24", "1/2/2020", "24.06.2021", "2020-21", "1989–1991"),
);

test("no year, month or day is read that the text does not name", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");
      for (const value of values(text)) {
        const [year = "", month, day] = value.split("-");
        expect(text).toContain(year);
        const named = [...months].filter(([, number]) => number === Number(month)).map(([name]) => name);
        if (month)
          expect(named.some((n) => text.toLowerCase().includes(n)) || text.includes(String(Number(month)))).toBe(true);
        if (day) expect(text).toMatch(new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`));
      }
    }),
    { numRuns: 500 },
  );
});

test("a whole date is a day that exists", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const value of values(pieces.join(" ")).filter((v) => v.length === 10))
        expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["It opened on 5 June 2019.", ["2019-06-05"]],
  ["It opened on June 5th, 2019.", ["2019-06-05"]],
  ["the 5th of June, 2019", ["2019-06-05"]],
  ["JUNE 5, 2019", ["2019-06-05"]],
  ["5 Jun. 2019", ["2019-06-05"]],
  ["in June 2019", ["2019-06"]],
  ["in June of 2019", ["2019-06"]],
  ["since 1987 and until 2004", ["1987", "2004"]],
  ["on 31 February 2019", ["2019-02"]],
  ["on 5 June", []],
  ["she may 2019 times", ["2019"]],
  ["25/06/2019", ["2019-06-25"]],
  ["06/25/2019", ["2019-06-25"]],
  ["05/06/2019", ["2019"]],
  ["05/05/2019", ["2019-05-05"]],
  ["5.6.2019", ["2019-06-05"]],
  ["hall 2201 and hall 1387", []],
])("“%s” says %j", (text, said) => expect(values(text)).toEqual(said));

test("a date's place is all the words it was read from", () => {
  const cut = tokens("signed on June 5, 2019 in Oslo", (lower) => [lower]);
  const [date] = datesIn(cut, { months });
  expect(cut.slice(date?.from, date?.to).map((token) => token.text)).toEqual(["June", "5", ",", "2019"]);
});
