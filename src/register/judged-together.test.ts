import { expect, test } from "vitest";
import { judgedTogether } from "./judged-together.ts";
import type { Observed } from "./records.ts";

const record = (stage: Observed["stage"], quote = "agreed on a film week"): Observed => ({
  ...{ id: "u", kind: "film-week", stage, modality: null, sides: ["AZ", "IR"], direction: null, rule: "r" },
  ...{ object: null, addressee: null, on: null, place: null, meeting: null, position: "body" },
  speaker: { voice: "both", name: null, person: null },
  span: { start: 0, end: quote.length, quote },
  cue: { start: 0, end: quote.length, quote },
});
const carrier = (
  document: string,
  review: string,
  more: { stage?: Observed["stage"]; quote?: string; family?: string } = {},
) => ({
  ...{ key: document, document, publishedOn: null, family: more.family ?? "f", review, judgement: `of ${document}` },
  ...{ read: record("agreed", more.quote), record: record(more.stage ?? "agreed", more.quote) },
});
const seen = (...carriers: ReturnType<typeof carrier>[]) =>
  judgedTogether(carriers).map((one) => `${one.review} ${one.record.stage} ${one.judgement}`);

test("what is said of one carrier is said of its unjudged reprints, a correction with what it changes", () => {
  expect(seen(carrier("a", "unreviewed"), carrier("b", "confirmed"))).toEqual([
    "confirmed agreed of b",
    "confirmed agreed of b",
  ]);
  expect(seen(carrier("a", "rejected"), carrier("b", "unreviewed"))[1]).toBe("rejected agreed of a");
  expect(
    seen(carrier("a", "confirmed"), carrier("b", "unreviewed"), carrier("c", "corrected", { stage: "offered" })),
  ).toEqual(["confirmed agreed of a", "corrected offered of c", "corrected offered of c"]);
});

test("it is not said of other words, of another report, nor where nobody has said anything", () => {
  expect(seen(carrier("a", "confirmed"), carrier("b", "unreviewed", { quote: "a music day in spring" }))[1]).toContain(
    "unreviewed",
  );
  expect(seen(carrier("a", "confirmed"), carrier("b", "unreviewed", { family: "g" }))[1]).toContain("unreviewed");
  expect(seen(carrier("a", "unreviewed"), carrier("b", "unreviewed"))).toEqual([
    "unreviewed agreed of a",
    "unreviewed agreed of b",
  ]);
});
