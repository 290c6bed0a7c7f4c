import { expect, test } from "vitest";
import { agreementKey } from "./agreement-key.ts";
import { personKey, personPair } from "./person-key.ts";

const key = (name: string, side: string | null) => personKey({ name, side }, "k").id;

test("one name and one side are one person, however it is written", () => {
  expect(key("Anar Karimov", "AZ")).toBe("AZ.anar-karimov");
  expect(key("ANAR KƏRİMOV", "AZ")).toBe("AZ.anar-karimov");
});

test.each([
  ["another side", "Anar Karimov", "TR"],
  ["another name", "Anar Kerimov", "AZ"],
])("%s is somebody else", (_, name, side) => {
  expect(key(name, side)).not.toBe("AZ.anar-karimov");
});

test.each([
  ["no side", "Anar Karimov", null],
  ["a single name", "Karimov", "AZ"],
])("with %s a mention is only itself", (_, name, side) => {
  expect(key(name, side)).toBe("k");
});

test.each<[string, string, string | null, string, string | null]>([
  ["ask", "Alirza Mukhtarpur", "IR", "Alireza Mokhtarpour", "IR"],
  ["ask", "Mehdi Imanipur", "IR", "Mohammad Mahdi Imanipur", "IR"],
  ["ask", "Salim AlMalik", "ICESCO", "Salim AlMalik", "AZ"],
  ["ask", "Anar Karimov", "AZ", "Anar Karimov", null],
  ["different", "Alirza Mukhtarpur", "IR", "Alireza Mokhtarpour", "TR"],
  ["different", "Anar Karimov", "AZ", "Elnur Karimov", "AZ"],
  ["different", "Mehdi Ismaili", "IR", "Mehdi Imanipur", "IR"],
])("%s: %s (%s) and %s (%s)", (verdict, one, side, other, otherSide) => {
  expect(personPair({ name: one, side }, { name: other, side: otherSide }).verdict).toBe(verdict);
});

const agreement = (title: string, sides = ["DE", "NG"], type = "memorandum") =>
  agreementKey({ type, title, sides }, "k");

test("the same sides, sort and title are one agreement; a bare title or no sides is only itself", () => {
  const id = agreement("Memorandum of Understanding on museum cooperation");
  expect(id).toBe("DE-NG.memorandum.memorandum-of-understanding-on-museum-cooperation");
  expect(agreement("memorandum of understanding on museum cooperation", ["NG", "DE"])).toBe(id);
  expect(agreement("Memorandum of Understanding on museum cooperation", ["DE"])).toBe("k");
  expect(agreement("memorandum")).toBe("k");
  expect(agreement("Memorandum of Understanding on museum cooperation", ["DE", "NG"], "agreement")).not.toBe(id);
});
