import { expect, test } from "vitest";
import type { Observed } from "../register/records.ts";
import { objectAnswer } from "./objects.ts";
import type { ObservationRow } from "./rows.ts";
import { gathered, undertakingAnswer, undertakingLine } from "./undertakings.ts";

const names = {
  side: (id: string) => id,
  kind: (id: string) => id,
  object: () => ({ name: "Khudaferin bridges", type: "site", states: ["AZ", "IR"], wikidata: "Q1" }),
};
const seen = { asOf: { day: "2026-11-24", undated: true }, names };
const on = (day: string) => ({ asOf: { day, undated: false }, names });

const row = (
  key: string,
  undertaking: string,
  changes: Partial<ObservationRow> & Partial<Observed> = {},
): ObservationRow => {
  const { publishedOn = "2021-03-29", review = "unreviewed", ...more } = changes;
  const span = { start: 0, end: 1, quote: "x" };
  const record: Observed = {
    ...{ id: key, kind: "wh-nomination", stage: "raised", modality: null, sides: ["AZ", "IR"], direction: null },
    ...{ speaker: { voice: "both", name: null, person: null }, addressee: null, on: null, place: null, meeting: null },
    ...{
      object: { name: "the bridges", type: "site", gazetteer: "khudaferin" },
      position: "body",
      span,
      cue: span,
      rule: "r",
    },
    ...(more as Partial<Observed>),
  };
  return {
    ...{
      key,
      undertaking,
      document: `d-${key}`,
      file: `${key}.txt`,
      publishedOn,
      issuedBy: null,
      supposed: true,
      review,
    },
    ...{ recordedBy: "r", judgement: null, speakerSide: null, meetingOn: null, read: record, record },
  };
};

test("a line counts what stands, and is called by kind, object and sides", () => {
  const rows = {
    id: "u",
    acts: [],
    observations: [row("a", "u"), row("b", "u", { review: "rejected" }), row("c", "u", { review: "confirmed" })],
  };
  expect(undertakingLine(rows, seen)).toMatchObject({
    title: "wh-nomination: Khudaferin bridges (AZ–IR)",
    object: { name: "Khudaferin bridges" },
    ...{ oneSided: false, quotations: 2, unreviewed: 1, standing: { asOf: "2026-11-24", evidence: "raised" } },
  });
});

test("on a day in the past only what was dated by then is there, and undated documents are apart", () => {
  const rows = {
    id: "u",
    acts: [],
    observations: [
      row("late", "u", { publishedOn: "2024-11-22", stage: "agreed" }),
      row("early", "u"),
      row("none", "u", { publishedOn: null }),
    ],
  };
  const keys = (answer: ReturnType<typeof undertakingAnswer>) => answer?.observations.map(({ key }) => key);
  expect(keys(undertakingAnswer(rows, seen))).toEqual(["early", "late", "none"]);
  expect(keys(undertakingAnswer(rows, on("2022-01-01")))).toEqual(["early"]);
  expect(undertakingAnswer(rows, on("2022-01-01"))?.standing.evidence).toBe("raised");
  expect(undertakingAnswer(rows, on("2020-01-01"))).toBeUndefined();
});

test("an object keeps one side's own steps apart, and leaves out what was wholly rejected", () => {
  const observations = [
    row("a", "own", { sides: ["AZ"], publishedOn: "2020-10-21" }),
    row("b", "joint"),
    row("c", "works", { kind: "restoration-project", publishedOn: "2022-06-24" }),
    row("d", "gone", { kind: "twinning", review: "rejected" }),
  ];
  const object = { id: "khudaferin", name: "x", type: "site", undertakings: 3, quotations: 3 };
  const answer = objectAnswer(object, gathered(observations, new Map()), seen);
  expect(answer).toMatchObject({ name: "Khudaferin bridges", wikidata: "Q1", states: ["AZ", "IR"] });
  expect(answer.together.map(({ id }) => id)).toEqual(["joint", "works"]);
  expect(answer.oneSided.map(({ id }) => id)).toEqual(["own"]);
});
