import fc from "fast-check";
import { expect, test } from "vitest";
import type { Told } from "../register/joining.ts";
import { meetingPair } from "./meeting-pair.ts";
import { sameMeetings } from "./same-meetings.ts";

const person = (name: string, side: string, office: string | null = null) => ({ name, side, office, isPerson: true });
const body = (name: string, side: string) => ({ name, side, office: null, isPerson: false });
const KARIMOV = person("Anar Karimov", "AZ", "Minister of Culture");
const LIBRARIAN = person("Alirza Mukhtarpur", "IR", "head of the National Library and Archives of Iran");

const told = (key: string, given: Partial<Told> = {}): Told => ({
  ...{ key, document: `d-${key}`, day: "2022-06-24", dayIs: "published", place: null, sides: ["AZ", "IR"] },
  ...{ people: [KARIMOV, LIBRARIAN], ...given },
});
const verdict = (given: Partial<Told>, first: Partial<Told> = {}) => {
  const [one, other] = [told("a", first), told("b", given)];
  expect(meetingPair(other, one).verdict).toBe(meetingPair(one, other).verdict);
  return meetingPair(one, other);
};

test.each<[string, Partial<Told>]>([
  ["the same day and people", {}],
  ["the next day's report", { day: "2022-06-23" }],
  ["other transliterations", { people: [KARIMOV, person("Alireza Mokhtarpour", "IR", "head")] }],
  ["a body that one of them heads", { people: [KARIMOV, body("National Library and Archives of Iran", "IR")] }],
  ["a day told, a few days before the report", { day: "2022-06-20", dayIs: "told" }],
  ["one person more", { people: [KARIMOV, LIBRARIAN, person("Ali Ramezani", "IR")] }],
])("%s: one meeting", (_, given) => {
  const { verdict: is, because } = verdict(given);
  expect(is).toBe("same");
  expect(because).toContain("the same sides");
  expect(because.length).toBeGreaterThan(2);
});

test.each<[string, Partial<Told>, Partial<Told>?]>([
  ["reports five days apart", { day: "2022-06-19" }],
  ["a week's end between the reports", { day: "2022-06-27" }],
  ["no day", { day: "", dayIs: "unknown" }],
  [
    "a head of nobody knows what, and a body",
    { people: [KARIMOV, body("National Library", "IR")] },
    { people: [KARIMOV, person("Alireza Mokhtarpour", "IR", "head")] },
  ],
])("%s: asked", (_, given, first) => {
  expect(verdict(given, first).verdict).toBe("ask");
});

test.each<[string, Partial<Told>, Partial<Told>?]>([
  ["another day told", { day: "2022-06-23", dayIs: "told" }, { dayIs: "told" }],
  ["reported before the day told", { day: "2022-06-26", dayIs: "told" }],
  ["reports two weeks apart", { day: "2022-06-10" }],
  ["other people of one side", { people: [KARIMOV, person("Mehdi Ismaili", "IR")] }],
  ["another body", { people: [KARIMOV, body("Iranian Film and Audiovisual Organization", "IR")] }],
  ["another side", { sides: ["AZ", "TR"], people: [KARIMOV, person("Alirza Mukhtarpur", "TR")] }],
  ["a third side", { sides: ["AZ", "IR", "TR"] }],
  ["one report that tells of two", { document: "d-a" }],
  ["another city", { place: "Baku" }, { place: "Tehran" }],
  ["the same name of another side", { people: [person("Alirza Mukhtarpur", "AZ"), person("Anar Karimov", "IR")] }],
])("%s: apart", (_, given, first) => {
  expect(verdict(given, first).verdict).toBe("different");
});

test("what is only asked is never joined, and a chain is joined by sure pairs only", () => {
  const [a, b, c] = [told("a"), told("b", { day: "2022-06-22" }), told("c", { day: "2022-06-20" })];
  expect(sameMeetings([a, c], [])).toEqual([["a"], ["c"]]);
  expect(sameMeetings([a, b, c], [])).toEqual([["a", "b", "c"]]);
  const sunday = told("d", { day: "2022-06-19" });
  expect(sameMeetings([a, b, c, sunday], [])).toEqual([["a", "b", "c"], ["d"]]);
});

test("a person's word holds against the rule, both ways", () => {
  const far = told("c", { day: "2023-01-01" });
  expect(sameMeetings([told("a"), far], [{ verdict: "same", one: "c", other: "a" }])).toEqual([["a", "c"]]);
  expect(sameMeetings([told("a"), told("b")], [{ verdict: "different", one: "b", other: "a" }])).toEqual([
    ["a"],
    ["b"],
  ]);
  // b would be of either: it goes with the first, and never brings a and c together.
  const split = sameMeetings([told("a"), told("b"), told("c")], [{ verdict: "different", one: "a", other: "c" }]);
  expect(split).toEqual([["a", "b"], ["c"]]);
});

test("what one report tells apart is not brought together by another", () => {
  const later = told("c", { document: "d-a", day: "2022-06-22" });
  expect(sameMeetings([told("a"), told("b", { day: "2022-06-23" }), later], [])).toEqual([["a", "b"], ["c"]]);
});

test("two days told are two meetings, whatever a report between them leaves open", () => {
  const on = (key: string, day: string) => told(key, { day, dayIs: "told" });
  const groups = sameMeetings([on("a", "2022-06-21"), on("b", "2022-06-22"), told("c", { day: "2022-06-23" })], []);
  expect(groups).toEqual([["a", "c"], ["b"]]);
});

test("the order of arrival does not matter", () => {
  const day = fc.integer({ min: 10, max: 28 }).map((d) => `2022-06-${d}`);
  const who = fc.subarray([LIBRARIAN, body("National Library and Archives of Iran", "IR")], { minLength: 1 });
  const some = fc.array(fc.record({ day, people: who.map((p) => [KARIMOV, ...p]) }), { maxLength: 7 });
  fc.assert(
    fc.property(some, fc.integer(), (given, seed) => {
      const all = given.map((g, n) => told(`k${n}`, g));
      const shuffled = all.map((t, n) => ({ t, at: (seed * (n + 7)) % 11 })).sort((x, y) => x.at - y.at);
      const named = (groups: string[][]) => groups.map((g) => g.join("+")).sort();
      expect(
        named(
          sameMeetings(
            shuffled.map(({ t }) => t),
            [],
          ),
        ),
      ).toEqual(named(sameMeetings(all, [])));
    }),
  );
});
