import { expect, test } from "vitest";
import type { Span } from "../documents/document.ts";
import { ADDED } from "./by-hand.ts";
import type { Entry, Matter } from "./entry.ts";
import type { Placed } from "./judgements.ts";
import { observed } from "./observed.ts";
import type { Observed } from "./records.ts";

// A document's entries in short: a reading is the records it lists, each by its key, kind and stretch.
const span = (start: number, end: number): Span => ({ start, end, quote: "x".repeat(end - start) });
const record = (kind: string, at: Span, given: Partial<Observed> = {}): Observed => ({
  ...{
    id: "",
    kind,
    stage: "proposed",
    modality: null,
    sides: ["AZ", "IR"],
    direction: null,
    object: null,
    addressee: null,
  },
  ...{ speaker: { voice: "both", name: null, person: null }, on: null, place: null, meeting: null, position: "body" },
  ...{ span: at, cue: at, rule: "r", ...given },
});
const K1 = (given: Partial<Observed> = {}): Matter => ({
  ...{ type: "observation", document: "d", key: "k1", on: null, record: record("film-week", span(0, 20), given) },
});
const MOVED = (given: Partial<Observed> = {}): Matter => ({
  ...{ type: "observation", document: "d", key: "k2", on: null, record: record("film-week", span(5, 20), given) },
});
const ELSEWHERE: Matter = {
  ...{ type: "observation", document: "d", key: "k3", on: null, record: record("film-week", span(50, 70)) },
};
const OTHER_KIND: Matter = {
  ...{ type: "observation", document: "d", key: "k4", on: null, record: record("twinning", span(0, 20)) },
};
const PERSONS: Matter = {
  ...{
    type: "observation",
    document: "d",
    key: "own",
    on: null,
    record: record("film-week", span(0, 18), { rule: ADDED }),
  },
};
const reading = (...records: string[]): Matter => ({
  ...{ type: "reading", document: "d", textHash: "t", reader: "r@1", publishedOn: "2022-06-24", records },
  source: { publisher: null, cites: null, issuedBy: null, supposed: false },
});
const confirms = (key: string): Matter => ({ type: "confirms", key });
const rejects = (key: string): Matter => ({ type: "rejects", key, because: null });
const undoes = (entry: number): Matter => ({ type: "undoes", entry: String(entry) });

/** Entry N has id "N", counted from 1. */
function standing(...matters: Matter[]): string[] {
  const entries = matters.map((matter, at): Placed => {
    const entry: Entry = { id: String(at + 1), recordedAt: "", recordedBy: "t", ...matter };
    return { seq: at + 1, entry };
  });
  const { shown, moved } = observed(entries);
  const lines = shown.map((one) => {
    const said = one.type === "observation" ? ` ${one.record.kind} ${one.record.stage}` : "";
    return `${one.key} ${one.review}${said}`;
  });
  return [...lines, ...moved.map(({ from, to }) => `${from} is ${to}`)];
}

test("what the last reading lists stands", () => {
  expect(standing(K1(), ELSEWHERE, reading("k1", "k3"), reading("k3"))).toEqual(["k3 unreviewed film-week proposed"]);
});

test("a judgement is of the key, and stays through readings", () => {
  const seen = standing(K1(), reading("k1"), confirms("k1"), reading("k1"));
  expect(seen).toEqual(["k1 confirmed film-week proposed"]);
});

test("what a person confirmed is not read over; taken back, the last reading stands", () => {
  const said = [K1(), reading("k1"), confirms("k1"), K1({ stage: "agreed" }), reading("k1")];
  expect(standing(...said)).toEqual(["k1 confirmed film-week proposed"]);
  expect(standing(...said, undoes(3))).toEqual(["k1 unreviewed film-week agreed"]);
  expect(standing(...said, undoes(3), undoes(6))).toEqual(["k1 confirmed film-week proposed"]);
});

test("what a person confirmed is what was read last before, not what was read first", () => {
  const seen = standing(
    K1(),
    reading("k1"),
    K1({ stage: "agreed" }),
    reading("k1"),
    confirms("k1"),
    K1(),
    reading("k1"),
  );
  expect(seen).toEqual(["k1 confirmed film-week agreed"]);
});

test("what a person confirmed stands though it is no longer read", () => {
  expect(standing(K1(), reading("k1"), confirms("k1"), reading())).toEqual(["k1 confirmed film-week proposed"]);
});

test("a record that only moved is the one a person confirmed", () => {
  const said = [K1(), reading("k1"), confirms("k1"), MOVED({ stage: "agreed" }), reading("k2")];
  expect(standing(...said)).toEqual(["k1 confirmed film-week proposed", "k2 is k1"]);
  expect(standing(...said, undoes(3))).toEqual(["k2 unreviewed film-week agreed"]);
});

test("a record elsewhere, or of another kind, has not moved", () => {
  const seen = standing(K1(), reading("k1"), confirms("k1"), ELSEWHERE, OTHER_KIND, reading("k3", "k4"));
  expect(seen).toEqual([
    "k1 confirmed film-week proposed",
    "k3 unreviewed film-week proposed",
    "k4 unreviewed twinning proposed",
  ]);
});

test("a record read in the kind a person corrected to has moved too", () => {
  const corrects: Matter = { type: "corrects", key: "k1", changes: { kind: "twinning" }, because: null };
  const seen = standing(K1(), reading("k1"), corrects, OTHER_KIND, reading("k4"));
  expect(seen).toEqual(["k1 corrected twinning proposed", "k4 is k1"]);
});

test("two records that one reading told apart are never taken for each other", () => {
  const seen = standing(
    K1(),
    MOVED(),
    reading("k1", "k2"),
    confirms("k1"),
    rejects("k1"),
    confirms("k1"),
    reading("k2"),
  );
  expect(seen).toEqual(["k1 confirmed film-week proposed", "k2 unreviewed film-week proposed"]);
});

test("what a person rejected stays away, moved or not, until that is taken back", () => {
  const said = [K1(), reading("k1"), rejects("k1"), MOVED(), reading("k2")];
  expect(standing(...said)).toEqual(["k2 rejected film-week proposed"]);
  expect(standing(...said, undoes(3))).toEqual(["k2 unreviewed film-week proposed"]);
  expect(standing(...said, confirms("k2"))).toEqual(["k2 confirmed film-week proposed"]);
});

test("a rejection does not go on to what stood beside the rejected record", () => {
  const seen = standing(K1(), MOVED(), reading("k1", "k2"), rejects("k1"), reading("k2"));
  expect(seen).toEqual(["k2 unreviewed film-week proposed"]);
});

test("what a person added stands, and a reading that finds it later adds nothing", () => {
  const said = [reading(), PERSONS, K1(), reading("k1")];
  expect(standing(...said)).toEqual(["own added film-week proposed", "k1 is own"]);
  expect(standing(...said, undoes(2))).toEqual(["k1 unreviewed film-week proposed"]);
  expect(standing(K1(), reading("k1"), PERSONS)).toEqual([
    "k1 unreviewed film-week proposed",
    "own added film-week proposed",
  ]);
});

test("corrections add up, and a rejection leaves them for when it is taken back", () => {
  const corrects = (changes: object): Matter => ({ type: "corrects", key: "k1", changes, because: null });
  const said = [K1(), reading("k1"), corrects({ stage: "agreed" }), corrects({ kind: "twinning" }), rejects("k1")];
  expect(standing(...said)).toEqual(["k1 rejected twinning agreed"]);
  expect(standing(...said, undoes(5), undoes(4))).toEqual(["k1 corrected film-week agreed"]);
});
