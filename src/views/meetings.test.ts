import { expect, test } from "vitest";
import type { MeetingTold } from "../register/records.ts";
import { meetingLine } from "./meetings.ts";

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
const meeting = (...tellings: ReturnType<typeof told>[]) => meetingLine({ id: "m", sides: ["AZ", "IR"], tellings });

test("the day told counts, whichever paper came first; else the day of the first report", () => {
  const days = (...tellings: ReturnType<typeof told>[]) => {
    const { on, dayIs } = meeting(...tellings);
    return [on, dayIs];
  };
  expect(days(told("a", { publishedOn: "2022-06-22" }), told("b", { on: "2022-06-20" }))).toEqual([
    "2022-06-20",
    "told",
  ]);
  expect(days(told("a"), told("b", { publishedOn: "2022-06-23" }))).toEqual(["2022-06-23", "published"]);
  expect(days(told("a", { publishedOn: null }))).toEqual([null, "unknown"]);
});

test("somebody told twice under one name stands once, with the way to their page", () => {
  const participants = ["Anar Karimov", "ANAR KARİMOV"].map((name) => ({ name, person: "p", side: "AZ" }));
  expect(meeting(told("a", { participants })).who).toEqual([{ name: "ANAR KARİMOV", person: "p", side: "AZ" }]);
});
