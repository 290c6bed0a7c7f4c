import { expect, test } from "vitest";
import type { Observed } from "../register/records.ts";
import type { ComparedLine, ObservationLine, TellingLine } from "./answers.ts";
import { compared } from "./meeting-compared.ts";

const span = { start: 0, end: 1, quote: "x" };
const line = (key: string, given: Partial<Observed> = {}): ObservationLine => {
  const record: Observed = {
    ...{ id: key, kind: "working-body", stage: "proposed", modality: null, sides: ["AZ", "IR"], direction: null },
    ...{ speaker: { voice: "named", name: "Alirza Mukhtarpur", person: "p" }, object: null, addressee: null, on: null },
    ...{ place: null, meeting: null, position: "body", span, cue: span, rule: "r", ...given },
  };
  return {
    ...{ key, undertaking: key, title: record.kind, document: "d", file: "f", publishedOn: null, issuedBy: null },
    ...{ review: "unreviewed", recordedBy: "r", alsoIn: [], judgement: null, entered: null, read: record, record },
  };
};
const telling = (key: string, given: Partial<TellingLine> = {}): TellingLine => ({
  ...{ key, document: key, file: key, publisher: null, issuedBy: null, supposed: false, publishedOn: null, span },
  ...{ on: null, place: null, mode: "meeting", people: [], lines: [], alsoIn: [], ...given },
});
const person = (key: string, name: string, side = "IR") => ({ key, name, side, person: key, office: null, span });
const told = ({ what, title, cells, differs }: ComparedLine) =>
  `${what} ${title}: ${cells.map((cell) => cell.telling).join("+")}${differs.length > 0 ? `, ${differs.join(", ")}` : ""}`;

test("one kind and object is one line, told by whoever tells it", () => {
  const rows = compared([
    telling("a", { lines: [line("1"), line("2", { kind: "training" })] }),
    telling("b", { lines: [line("3")] }),
  ]);
  expect(rows.map(told)).toEqual(["undertaking working-body: a+b", "undertaking training: a"]);
});

test("where stage, speaker or object differ it is said; one name in two spellings is no difference", () => {
  const rows = (given: Partial<Observed>) =>
    compared([telling("a", { lines: [line("1")] }), telling("b", { lines: [line("2", given)] })]).map(told);
  const named = (name: string) => ({ voice: "named" as const, name, person: "q" });
  expect(rows({ speaker: named("Alireza Mokhtarpour") })).toEqual(["undertaking working-body: a+b"]);
  expect(rows({ speaker: named("Anar Karimov") })).toEqual(["undertaking working-body: a+b, speaker"]);
  expect(rows({ stage: "agreed" })).toEqual(["undertaking working-body: a+b, stage"]);
});

test("what nobody is said to have asked in one, and somebody did in another, stands side by side", () => {
  const agentless = line("1", { speaker: { voice: "agentless", name: null, person: null } });
  const [row] = compared([telling("a", { lines: [agentless] }), telling("b", { lines: [line("2")] })]);
  expect(row).toMatchObject({ namedElsewhere: true, cells: [{ key: "1" }, { key: "2" }] });
  const [alone] = compared([telling("a", { lines: [agentless, line("2")] })]);
  expect(alone?.namedElsewhere).toBe(false);
});

test("people are one by how they are written and their side, places by name", () => {
  const rows = compared([
    telling("a", { people: [person("1", "Alirza Mukhtarpur")], place: "Tehran" }),
    telling("b", { people: [person("2", "Alireza Mokhtarpour"), person("3", "Anar Karimov", "AZ")], place: "Baku" }),
  ]);
  expect(rows.map(told)).toEqual([
    "participant Alirza Mukhtarpur: a+b",
    "participant Anar Karimov: b",
    "place place: a+b, place",
  ]);
});
