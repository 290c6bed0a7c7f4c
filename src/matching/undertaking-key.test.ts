import { expect, test } from "vitest";
import type { ObjectOf, Observed } from "../register/records.ts";
import { undertakingKey } from "./undertaking-key.ts";

const span = { start: 0, end: 4, quote: "film" };
const BRIDGES: ObjectOf = { name: "Khudaferin bridges", type: "site", gazetteer: "khudaferin-bridges" };
const said = (given: Partial<Observed>): Observed => ({
  ...{
    id: "u",
    kind: "wh-nomination",
    stage: "raised",
    modality: null,
    sides: ["AZ", "IR"],
    direction: null,
    object: BRIDGES,
  },
  ...{ speaker: { voice: "both", name: null, person: null }, addressee: null, on: null, place: null, meeting: null },
  ...{ position: "body", span, cue: span, rule: "r", ...given },
});

test("the same object, kind and sides are one undertaking, whoever says it, however the object is named", () => {
  const id = "wh-nomination.khudaferin-bridges.AZ-IR";
  expect(undertakingKey(said({}), "k")).toBe(id);
  expect(undertakingKey(said({ sides: ["IR", "AZ", "IR"], stage: "agreed" }), "l")).toBe(id);
  expect(undertakingKey(said({ object: { ...BRIDGES, name: "Xudafərin körpüləri" } }), "m")).toBe(id);
});

test.each<[string, Partial<Observed>]>([
  ["another kind", { kind: "restoration" }],
  ["one side's own step", { sides: ["IR"] }],
  ["a third side", { sides: ["AZ", "IR", "TR"] }],
  ["another object", { object: { ...BRIDGES, gazetteer: "shusha" } }],
])("%s is another undertaking", (_, given) => {
  expect(undertakingKey(said(given), "k")).not.toBe(undertakingKey(said({}), "k"));
});

test.each<[string, Partial<Observed>]>([
  ["no object", { object: null }],
  ["an object that the gazetteer does not know", { object: { ...BRIDGES, gazetteer: null } }],
  ["no sides", { sides: [] }],
])("with %s it is its own: asked, never joined", (_, given) => {
  expect(undertakingKey(said(given), "k")).toBe("k");
});
