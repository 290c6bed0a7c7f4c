import { expect, test } from "vitest";
import { keyed, type RecordsRead } from "./keyed.ts";
import type { Observed, Speaker } from "./records.ts";

const span = { start: 3, end: 7, quote: "film" };
const named = (person: string): Speaker => ({ voice: "named", name: person, person });
const observed = (id: string, speaker: Speaker): Observed => ({
  ...{
    id,
    kind: "film-week",
    stage: "raised",
    modality: null,
    sides: ["AZ", "IR"],
    speaker,
    direction: null,
    object: null,
  },
  ...{ addressee: null, on: null, place: null, meeting: "m1", position: "body", span, cue: span, rule: "r" },
});
const person = (id: string, name: string) => ({
  id,
  name,
  office: null,
  organisation: null,
  side: "AZ",
  spans: [span],
});
const read = (given: Partial<RecordsRead>): RecordsRead => ({
  ...{ publishedOn: null, source: { publisher: null, cites: null, issuedBy: null, supposed: false } },
  ...{ people: [], meetings: [], undertakings: [], occasions: [], claims: [], visits: [], bodies: [], holdings: [] },
  ...{ instruments: [], problems: [] },
  ...given,
});
const meeting = {
  ...{ id: "m1", mode: "meeting" as const, on: null, place: null, sides: ["AZ", "IR"], spans: [span] },
  participants: [{ name: "Anar", person: "p1", side: "AZ" }],
};

test("a key is of the text, the type, the words and what they are called; of nothing else", () => {
  const [one] = keyed("text", read({ undertakings: [observed("u1", named("p1"))] }));
  const [same] = keyed("text", read({ undertakings: [{ ...observed("u9", named("p2")), stage: "agreed" }] }));
  const [elsewhere] = keyed("another text", read({ undertakings: [observed("u1", named("p1"))] }));
  expect(one?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(same?.key).toBe(one?.key);
  expect(elsewhere?.key).not.toBe(one?.key);
});

test("ids of a reading become keys wherever they are pointed at", () => {
  const visit = { person: "p1", inviter: null, from: null, to: null, stops: [] };
  const records = keyed(
    "t",
    read({
      people: [person("p1", "Anar")],
      meetings: [meeting],
      undertakings: [observed("u1", named("p1"))],
      visits: [visit],
    }),
  );
  const [anar, met, said, went] = records;
  expect(met).toMatchObject({ record: { id: met?.key, participants: [{ person: anar?.key }] } });
  expect(said).toMatchObject({ record: { id: said?.key, meeting: met?.key, speaker: { person: anar?.key } } });
  expect(went).toMatchObject({ record: { person: anar?.key } });
});

test("two speakers of the same words have keys of their own, in whatever order they are read", () => {
  const [a, b] = [observed("u1", named("Anar")), observed("u2", named("Behruz"))];
  const keys = (undertakings: Observed[]) =>
    new Map(
      keyed("t", read({ undertakings })).map(({ key, record }) => [
        "speaker" in record ? record.speaker.name : "",
        key,
      ]),
    );
  expect(keys([a, b])).toEqual(keys([b, a]));
  expect(new Set(keys([a, b]).values()).size).toBe(2);
});
