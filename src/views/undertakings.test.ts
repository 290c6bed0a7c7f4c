import { expect, test } from "vitest";
import type { Observed } from "../register/records.ts";
import { exportedRow, exportedUndertaking, sayings } from "./exported.ts";
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
  const { publishedOn = "2021-03-29", review = "unreviewed", issuedBy = null, ...rest } = changes;
  const { family, publisher, ...more } = rest;
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
      issuedBy,
      supposed: true,
      review,
    },
    ...(family === undefined ? {} : { family, publisher: publisher ?? null }),
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

test("one saying in several papers is one line, with who else carries it, and one quotation", () => {
  const observations = [
    row("b", "u", { family: "f", publishedOn: "2021-04-02", issuedBy: "IR", publisher: "A Paper" }),
    row("a", "u", { family: "f", publishedOn: "2021-04-01", issuedBy: "AZ" }),
    row("c", "u", { family: "f", publishedOn: "2021-04-03", review: "rejected" }),
    row("d", "u", { family: "g", publishedOn: "2021-04-04" }),
  ];
  const answer = undertakingAnswer({ id: "u", acts: [], observations }, seen);
  expect(answer).toMatchObject({ quotations: 2, standing: { timesRaised: 2, firstOn: "2021-04-01" } });
  const told = answer?.observations.map(({ key, alsoIn }) => [key, alsoIn.map((carrier) => carrier.key)]);
  expect(told).toEqual([
    ["a", ["b"]],
    ["c", []],
    ["d", []],
  ]);
  expect(answer?.observations[0]?.alsoIn).toEqual([
    { document: "d-b", file: "b.txt", key: "b", publishedOn: "2021-04-02", publisher: "A Paper", issuedBy: "IR" },
  ]);
  const exported = exportedUndertaking({ id: "u", acts: [], observations });
  const carried = exported.observations.map(({ file, reprintOf, alsoIn }) => ({ file, reprintOf, alsoIn }));
  expect(carried).toEqual([
    { file: "a.txt", alsoIn: ["b.txt"] },
    { file: "b.txt", reprintOf: "a.txt" },
    { file: "d.txt" },
  ]);
  const said = sayings(observations.filter(({ review }) => review !== "rejected"));
  expect(observations.map((one) => exportedRow(one, names, true, said).at(-1))).toEqual(["d-a", "", "", ""]);
});
