import { expect, test } from "vitest";
import { lemmas } from "./lemmas.ts";

const tried = { reads: {}, refuses: {} };
const formsOf = lemmas([
  { suffix: "s", to: [""], not: ["ss"], ...tried },
  { suffix: "ed", to: ["", "e"], undouble: true, ...tried },
  { irregular: "sing", words: ["sang", "sung"], ...tried },
]);

test.each([
  ["choirs", ["choirs", "choir"]],
  ["brass", ["brass"]],
  ["staged", ["staged", "stag", "stage"]],
  ["planned", ["planned", "plann", "planne", "plan"]],
  ["sung", ["sung", "sing"]],
  ["bus", ["bus"]],
  ["co-staged", ["co-staged", "co-stag", "co-stage", "costaged", "costag", "costage"]],
])("%s may be a form of %j", (word, forms) => expect(formsOf(word)).toEqual(forms));

test("a word asked for again has the same forms", () => expect(formsOf("staged")).toEqual(formsOf("staged")));
