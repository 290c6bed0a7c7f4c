import { expect, test } from "vitest";
import type { Document, Span } from "../documents/document.ts";
import type { Observed } from "../register/records.ts";
import { gate } from "./gate.ts";
import type { Reading } from "./reading.ts";

const text = "The choirs will sing in Bergen. Ms Moe said so.";
const document: Document = { id: "d", file: "d.txt", language: "en", text };
const stretch = (quote: string): Span => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote };
};
const sings: Observed = {
  id: "u1",
  kind: "performance-tour",
  stage: "agreed",
  modality: null,
  sides: ["NO", "SE"],
  speaker: { voice: "both", name: null, person: null },
  direction: null,
  object: null,
  addressee: null,
  on: null,
  place: null,
  meeting: null,
  position: "body",
  span: stretch("The choirs will sing"),
  cue: stretch("will sing"),
  rule: "will-do",
};
const wrong: Span = { ...stretch("The choirs"), quote: "The choir" };
const moved: Span = { ...stretch("The choirs"), start: 1, end: 11 };
const empty: Span = { start: 4, end: 4, quote: "" };
const reading = (found: Partial<Reading>): Reading => ({
  ...{ language: "en", publishedOn: null, people: [], meetings: [], undertakings: [], occasions: [], claims: [] },
  ...{ visits: [], bodies: [], holdings: [], instruments: [], problems: [] },
  source: { publisher: null, cites: null, issuedBy: null, supposed: false },
  ...found,
});
const passing = (undertaking: Observed) => gate(reading({ undertakings: [undertaking] }), document).undertakings;

test("a record that stands on its words passes as it is", () => expect(passing(sings)).toEqual([sings]));

test.each([
  ["not the words of the text", { span: wrong }],
  ["words that stand elsewhere", { span: moved }],
  ["no words at all", { span: empty }],
  ["a cue that is not in the text", { cue: wrong }],
  ["a named voice without a name", { speaker: { voice: "named", name: null, person: null } }],
  ["a name in nobody's voice", { speaker: { voice: "agentless", name: "Moe", person: null } }],
] satisfies [string, Partial<Observed>][])("a record with %s does not", (_, change) => {
  expect(passing({ ...sings, ...change })).toEqual([]);
});

test("nothing passes that stands on words which are not there", () => {
  const said = { voice: "outlet", name: null, person: null } as const;
  const all = reading({
    people: [{ id: "p1", name: "Moe", office: "minister", organisation: null, side: "NO", spans: [wrong] }],
    meetings: [{ id: "m1", mode: "meeting", on: null, place: null, participants: [], sides: ["NO", "SE"], spans: [] }],
    occasions: [{ ordinal: 10, of: "the choir", year: null, base: null, span: wrong }],
    claims: [{ speaker: said, about: null, span: wrong }],
    visits: [{ person: "Moe", inviter: null, from: null, to: null, stops: [stretch("Bergen"), wrong] }],
    bodies: [{ name: "The choirs", new: true, span: wrong }],
    holdings: [{ what: "scores", custodian: null, span: wrong }],
    instruments: [{ type: "memorandum", title: "of song", status: null, sides: [], span: wrong }],
    problems: [{ check: "names-disagree", says: "They differ.", spans: [stretch("Bergen"), wrong] }],
  });
  expect(gate(all, document)).toEqual(reading({}));
});

test("a meeting of one side is no meeting", () => {
  const met = (sides: string[]) => ({
    id: "m1",
    mode: "meeting" as const,
    on: null,
    place: null,
    participants: [],
    sides,
    spans: [stretch("Bergen")],
  });
  const { meetings } = gate(reading({ meetings: [met(["NO"]), met(["NO", "SE"])] }), document);
  expect(meetings.map((meeting) => meeting.sides)).toEqual([["NO", "SE"]]);
});
