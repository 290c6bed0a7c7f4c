import { expect, test } from "vitest";
import { tries } from "./tries.ts";

const pair = (address: string) => [
  { key: `Leyla ${address}`, free: 5 },
  { key: address, free: 30 },
];

test("five wrong answers are free, then each wait is twice the last, up to a quarter of an hour", () => {
  let now = 0;
  const trying = tries(() => now);
  for (let n = 0; n < 5; n++) expect(trying.begin(pair("a"))).toBe(0);
  const waits = [];
  for (let n = 0; n < 9; n++) {
    const wait = trying.begin(pair("a"));
    waits.push(wait / 1000);
    now += wait - 1;
    expect(trying.begin(pair("a"))).toBe(1);
    now += 1;
    expect(trying.begin(pair("a"))).toBe(0);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
  expect(trying.begin(pair("b"))).toBe(0); // from elsewhere the person is not kept out
  now += 60 * 60_000 + 1;
  expect(trying.begin(pair("a"))).toBe(0);
});

test("a right answer is not counted, and one address cannot try many names", () => {
  const trying = tries(() => 0);
  for (let n = 0; n < 100; n++) {
    expect(trying.begin(pair("a"))).toBe(0);
    trying.right(pair("a"));
  }
  const as = (name: string) => [
    { key: `${name} c`, free: 5 },
    { key: "c", free: 30 },
  ];
  for (let n = 0; n < 30; n++) expect(trying.begin(as(String(n)))).toBe(0);
  expect(trying.begin(as("30"))).toBe(15_000);
});
