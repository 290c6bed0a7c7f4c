import { expect, test } from "vitest";
import { ByHandSent } from "../../../src/views/by-hand.ts";
import { type Draft, emptyDraft, sentOf, WHATS, wrongIn } from "./by-hand.ts";

const draft = (given: Partial<Draft>): Draft => ({ ...emptyDraft("2026-11-24"), ...given });
const FULL = {
  ...{
    sides: ["AZ", "IR"],
    kind: "film-week",
    title: "On film",
    name: "Anar",
    words: "They met.",
    about: "partner:IR",
  },
  people: [
    { name: "Anar Karimov", office: "", side: "AZ" },
    { name: " ", office: "", side: "" },
  ],
};

test.each(WHATS)("a full %s has nothing wrong in it, and the desk takes it", (what) => {
  expect(wrongIn(draft({ ...FULL, what }), undefined)).toEqual({});
  expect(ByHandSent.safeParse(sentOf(draft({ ...FULL, what }), undefined)).error).toBeUndefined();
});

test.each<[Partial<Draft>, string]>([
  [{ what: "meeting", sides: ["AZ"] }, "sides"],
  [{ what: "meeting", on: "yesterday" }, "on"],
  [{ what: "undertaking", kind: "" }, "kind"],
  [{ what: "undertaking", voice: "named" }, "speaker"],
  [{ what: "undertaking", from: "May" }, "from"],
  [{ what: "undertaking", from: "2027", to: "2026" }, "to"],
  [{ what: "agreement", title: " " }, "title"],
  [{ what: "person", name: "" }, "name"],
  [{ what: "note", words: "" }, "words"],
  [{ what: "meeting", document: "d", words: "not there" }, "words"],
])("%o is told at its field", (given, field) => {
  expect(Object.keys(wrongIn(draft({ ...FULL, ...given }), "They met."))).toEqual([field]);
});

test("words of a document are sent by their place, and one's own as they are", () => {
  const sent = sentOf(draft({ ...FULL, what: "meeting", document: "d" }), "In Baku. They met.");
  expect(sent).toMatchObject({ quoted: { document: "d", start: 9, end: 18 }, words: null });
  expect(sentOf(draft({ ...FULL, what: "meeting" }), undefined)).toMatchObject({ quoted: null, words: "They met." });
});
