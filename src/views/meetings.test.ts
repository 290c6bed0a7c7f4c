import { expect, test } from "vitest";
import type { MeetingTold } from "../register/records.ts";
import { meetingLines } from "./meetings.ts";

const told = (key: string, changes: Partial<MeetingTold> & { publishedOn?: string | null } = {}) => {
  const { publishedOn = "2022-06-24", ...more } = changes;
  const record: MeetingTold = {
    id: key,
    mode: "meeting",
    on: null,
    place: null,
    participants: ["Anar Karimov", "Alirza Mukhtarpur"].map((name) => ({ name, person: null, side: null })),
    sides: ["AZ", "IR"],
    spans: [{ start: 0, end: 1, quote: "x" }],
    ...more,
  };
  return {
    key,
    document: `d-${key}`,
    file: `${key}.txt`,
    publishedOn,
    issuedBy: null,
    review: "unreviewed" as const,
    recordedBy: "r",
    judgement: null,
    read: record,
    record,
  };
};
const people = (...names: string[]) => names.map((name) => ({ name, person: null, side: null }));
const groups = (...tellings: ReturnType<typeof told>[]) =>
  meetingLines(tellings)
    .map(({ tellings: each }) => each.map(({ key }) => key).join("+"))
    .sort();

test("the same day, sides and people are one meeting, however the names are written", () => {
  const other = told("b", {
    sides: ["IR", "AZ"],
    participants: people("ALIRZA MUKHTARPUR", "Anar Kərimov".replace("ə", "a")),
  });
  expect(groups(told("a"), other)).toEqual(["a+b"]);
  expect(meetingLines([told("a"), other])[0]).toMatchObject({
    on: "2022-06-24",
    dayIs: "published",
    sides: ["AZ", "IR"],
  });
});

test.each([
  ["another day", { publishedOn: "2022-06-25" }],
  ["another person", { participants: people("Anar Karimov", "Ali Ramezani") }],
  ["one person more", { participants: people("Anar Karimov", "Alirza Mukhtarpur", "Ali Ramezani") }],
  ["another side", { sides: ["AZ", "TR"] }],
  ["nobody named", { participants: [] }],
])("%s stays apart", (_, changes) => {
  expect(groups(told("a"), told("b", changes))).toEqual(["a", "b"]);
});

test("two tellings that name nobody stay apart too, and undated ones", () => {
  expect(groups(told("a", { participants: [] }), told("b", { participants: [] }))).toEqual(["a", "b"]);
  expect(groups(told("a", { publishedOn: null }), told("b", { publishedOn: null }))).toEqual(["a", "b"]);
});

test("the day told counts, not the day of the paper; newest first, undated last", () => {
  const lines = meetingLines([
    told("n", { publishedOn: null }),
    told("a", { on: "2022-06-20" }),
    told("b", { publishedOn: "2022-06-22", on: "2022-06-20" }),
    told("c"),
  ]);
  expect(lines.map(({ id, on, dayIs }) => [id, on, dayIs])).toEqual([
    ["c", "2022-06-24", "published"],
    ["a", "2022-06-20", "told"],
    ["n", null, "unknown"],
  ]);
});
