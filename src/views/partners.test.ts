import { expect, test } from "vitest";
import { partnerLine, sidesOf } from "./partners.ts";

const names = {
  side: (id: string) => ({ AZ: "Azerbaijan", IR: "Iran" })[id] ?? id,
  kind: (id: string) => id,
  object: () => undefined,
};
const pair = { pair: "AZ-IR", sides: ["AZ", "IR"], undertakings: 3, meetings: 2, lastOn: "2024-11-22" };

test("with a home a partner is the other side, without one the pair", () => {
  expect(partnerLine(pair, "AZ", names)).toMatchObject({ id: "IR", name: "Iran", sides: ["AZ", "IR"] });
  expect(partnerLine(pair, null, names)).toMatchObject({ id: "AZ-IR", name: "Azerbaijan – Iran" });
});

test.each([
  ["IR", "AZ", ["AZ", "IR"]],
  ["AZ-IR", null, ["AZ", "IR"]],
  ["IR-AZ", null, ["AZ", "IR"]],
  ["IR", null, undefined],
  ["AZ", "AZ", undefined],
  ["AZ-IR-TR", null, undefined],
])("the page %s with home %s is of %j", (id, home, sides) => {
  expect(sidesOf(id, home)).toEqual(sides);
});
