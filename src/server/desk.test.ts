import { expect, test } from "vitest";
import { openReader } from "../packs/reader.ts";
import { standing } from "../register/standing.ts";
import { namesOf, seen } from "./desk.ts";

const reader = openReader();
const desk = { reader, names: namesOf(reader), today: () => "2026-11-24" };

test("a text under way counts as proposed, an event under way as under way", () => {
  const { asOf, isText } = seen(desk as never);
  const told = (kind: string) => ({
    ...{ key: kind, document: "d", publishedOn: "2022-06-22", issuedBy: "AZ", supposed: false, review: "unreviewed" },
    ...{ speakerSide: null, meetingOn: null },
    record: {
      ...{ id: "u1", kind, stage: "underway" as const, modality: null, sides: ["AZ", "IR"], direction: null },
      ...{ speaker: { voice: "both" as const, name: null, person: null }, object: null, addressee: null, on: null },
      ...{ place: null, meeting: null, position: "body" as const, rule: "underway" },
      ...{ span: { start: 0, end: 1, quote: "x" }, cue: { start: 0, end: 1, quote: "x" } },
    },
  });
  expect(standing([told("exchange-programme")], [], asOf, isText).evidence).toBe("proposed");
  expect(standing([told("film-week")], [], asOf, isText).evidence).toBe("underway");
});
