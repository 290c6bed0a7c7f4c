import { expect, test } from "vitest";
import type { Act } from "../../register/standing.ts";
import { briefOf } from "./brief.ts";
import type { Item } from "./content.ts";
import { ASKED, brief, by, meeting, observation, onDay, person, problem, rowsOf, spanOf, TODAY } from "./sample.ts";

const ids = (items: readonly Item[]): string[] => items.map(({ id }) => id);
const acting = { id: "e1", recordedAt: "2022-07-01T00:00:00Z", recordedBy: "Leyla", because: "said so in a note" };
const withdrawn = (undertaking: string): Act => ({
  ...acting,
  type: "withdraws",
  undertaking,
  side: "IR",
  on: "2022-07-01",
});

test("only what a person stands behind is in the body; the rest waits, and what was rejected is nowhere", () => {
  const observations = (["confirmed", "corrected", "added", "unreviewed", "rejected"] as const).map((review) =>
    observation({ key: review, review }),
  );
  const told = brief({ observations });
  expect(ids(told.open).sort()).toEqual(["added", "confirmed", "corrected"]);
  expect(told.waiting.map(({ quoted }) => quoted.key)).toEqual(["unreviewed"]);
  expect(told.counts).toEqual({ reviewed: 3, unreviewed: 1 });
  const everything = brief({ observations }, { everything: true });
  expect(ids(everything.open).sort()).toEqual(["added", "confirmed", "corrected", "unreviewed"]);
  expect(everything.open.filter(({ unreviewed }) => unreviewed).map(({ id }) => id)).toEqual(["unreviewed"]);
  expect(everything.waiting).toEqual([]);
});

test("an unreviewed line moves nothing of an undertaking that has a reviewed one", () => {
  const observations = [
    observation({ key: "a", undertaking: "u" }, { stage: "raised" }),
    observation({ key: "b", undertaking: "u", review: "unreviewed", on: "2022-09-01" }, { stage: "agreed" }),
  ];
  expect(brief({ observations }).open[0]).toMatchObject({ stage: "raised", lastOn: "2022-06-22" });
  expect(brief({ observations }, { everything: true }).open[0]).toMatchObject({
    stage: "agreed",
    lastOn: "2022-09-01",
  });
});

test("what is withdrawn, declined, lapsed or delivered is not open", () => {
  const observations = [
    observation({ key: "withdrawn" }),
    observation({ key: "declined" }, { stage: "declined" }),
    observation({ key: "delivered", on: "2022-08-01" }, { stage: "delivered" }),
    observation({ key: "lapsed" }),
    observation({ key: "open" }),
  ];
  const acts = new Map<string, Act[]>([
    ["withdrawn", [withdrawn("withdrawn")]],
    ["lapsed", [{ ...acting, type: "terms", undertaking: "lapsed", due: null, until: "2022-10-01" }]],
  ]);
  const told = brief({ observations, acts });
  expect(ids(told.open)).toEqual(["open"]);
  expect(told.closed.map(({ id, ended, stage }) => [id, ended ?? stage])).toEqual([
    ["delivered", "delivered"],
    ["declined", "declined"],
    ["lapsed", "lapsed"],
    ["withdrawn", "withdrawn"],
  ]);
});

test("on a day in the past there is what was dated by then, and nothing undated", () => {
  const given = {
    observations: [
      observation({ key: "early", undertaking: "u" }, { stage: "raised" }),
      observation({ key: "late", undertaking: "u", on: "2022-11-01" }),
      observation({ key: "undated", on: null }),
    ],
    meetings: [meeting({ key: "m1" }), meeting({ key: "m2", on: "2022-11-01" }), meeting({ key: "m3", on: null })],
  };
  const past = brief(given, {}, onDay("2022-07-01"));
  expect([past.past, past.open.map(({ id, stage }) => [id, stage]), past.met.map(({ id }) => id)]).toEqual([
    true,
    [["u", "raised"]],
    ["m1"],
  ]);
  const now = brief(given);
  expect([now.past, ids(now.open), now.met.map(({ id }) => id)]).toEqual([false, ["u", "undated"], ["m2", "m1", "m3"]]);
});

test("whose turn it is stands only where somebody's words say so", () => {
  const observations = [
    observation({ key: "sent" }, { direction: { from: "IR", to: "AZ" } }),
    observation({ key: "two ways", undertaking: "two" }, { direction: { from: "IR", to: "AZ" } }),
    observation({ key: "other way", undertaking: "two", on: "2022-06-23" }, { direction: { from: "AZ", to: "IR" } }),
    observation({ key: "offer", speakerSide: "AZ" }, { stage: "offered", ...by("Karimov") }),
    observation({ key: "proposal", speakerSide: "AZ" }, { stage: "proposed", ...by("Karimov") }),
    observation({ key: "side unknown" }, { stage: "offered", ...by("Somebody") }),
    observation({ key: "agreed, speaker named", speakerSide: "AZ" }, by("Karimov")),
    observation({ key: "by both" }, { stage: "offered" }),
    observation({ key: "raised", speakerSide: "AZ" }, { stage: "raised", ...by("Karimov") }),
  ];
  const owed = Object.fromEntries(brief({ observations }).open.map(({ id, owed: it }) => [id, it]));
  expect(owed).toEqual({
    ...{ sent: { side: "IR", what: "delivery" }, two: "nobody knows" },
    ...{ offer: { side: "AZ", what: "offer" }, proposal: { side: "IR", what: "answer" } },
    ...{
      "side unknown": "nobody knows",
      "agreed, speaker named": "nobody knows",
      "by both": "nobody knows",
      raised: null,
    },
  });
});

test("ranked: owed by us and due, owed by them, owed by us, raised most often, newest", () => {
  const on = { from: "2022-09-01", to: "2022-09-10", grounds: spanOf("September") };
  const from = (side: string, to: string) => ({ direction: { from: side, to } });
  const observations = [
    observation({ key: "new", on: "2022-11-01" }),
    observation({ key: "a", undertaking: "often", on: "2022-01-01" }),
    observation({ key: "b", undertaking: "often", on: "2022-02-01" }),
    observation({ key: "old", on: "2021-11-01" }),
    observation({ key: "ours" }, from("AZ", "IR")),
    observation({ key: "theirs" }, from("IR", "AZ")),
    observation({ key: "ours, past its day" }, { ...from("AZ", "IR"), on }),
  ];
  expect(ids(brief({ observations }).open)).toEqual([
    ...["ours, past its day", "theirs", "ours", "often", "new", "old"],
  ]);
  expect(
    ids(brief({ observations }, { home: null }).open)
      .slice(0, 3)
      .sort(),
  ).toEqual(["ours", "ours, past its day", "theirs"]);
});

test("sides whose tellings differ stand side by side, each in its own words", () => {
  const observations = [
    observation({ key: "az", undertaking: "u", issuedBy: "AZ" }, { stage: "agreed" }),
    observation({ key: "ir", undertaking: "u", issuedBy: "IR" }, { stage: "raised" }),
    observation({ key: "x", undertaking: "v", issuedBy: "AZ" }),
    observation({ key: "y", undertaking: "v", issuedBy: "IR" }),
  ];
  const { contested, open } = brief({ observations });
  expect(
    contested.map(({ what, words }) => [
      what,
      words.map(({ side, saying, quoted }) => [side, saying?.stage, quoted?.spans[0]?.quote]),
    ]),
  ).toEqual([
    [
      "tellings",
      [
        ["AZ", "agreed", "words of az"],
        ["IR", "raised", "words of ir"],
      ],
    ],
  ]);
  expect(
    open
      .find(({ id }) => id === "u")
      ?.notes.map(({ key }) => key)
      .sort(),
  ).toEqual(["az", "ir"]);
  const acts = new Map([["u", [withdrawn("u")]]]);
  expect(brief({ observations, acts }).contested).toEqual([]);
});

test("a side's answer that a person entered is told with its reason, where it has no quotation", () => {
  const observations = [observation({ key: "az", undertaking: "u", issuedBy: "AZ" }, { stage: "agreed" })];
  const accepted: Act = {
    ...acting,
    type: "answers",
    undertaking: "u",
    side: "IR",
    answer: "declined",
    on: "2022-06-01",
  };
  const [differs] = brief({ observations, acts: new Map([["u", [accepted]]]) }).contested;
  expect(differs?.words[1]).toMatchObject({
    side: "IR",
    saying: { stage: "declined" },
    quoted: null,
    because: "said so in a note",
  });
});

test("who sat there is told with the office of that day, not with a later or an unknown one", () => {
  const people = [
    person({ key: "p0", document: "d0", on: "2019-01-01" }, "Anar Karimov", "Deputy Minister", "AZ"),
    person({ key: "p1", document: "d-m" }, "Anar Karimov", "Minister of Culture", "AZ"),
    person({ key: "p2", document: "d2", on: "2021-05-01" }, "Abbas Mousavi", "Ambassador", "IR"),
    person({ key: "p3", document: "d3", on: "2022-11-01" }, "Abbas Mousavi", "Deputy Foreign Minister", "IR"),
  ];
  const told = brief({ meetings: [meeting({ key: "m" })], people });
  expect(told.met[0]?.people).toEqual([
    { name: "Anar Karimov", side: "AZ", office: "Minister of Culture", officeOn: null },
    { name: "Abbas Mousavi", side: "IR", office: "Ambassador", officeOn: "2021-05-01" },
  ]);
  expect(told.across.map(({ name, office }) => [name, office])).toEqual([["Abbas Mousavi", "Deputy Foreign Minister"]]);
  expect(brief({ people }, { home: null }).across.map(({ side }) => side)).toEqual(["IR", "AZ"]);
});

test("a meeting, an office, a problem count as reviewed once every line of their document is judged", () => {
  const others = { review: "unreviewed", document: "d" } as const;
  const given = {
    meetings: [meeting({ key: "m", ...others })],
    people: [person({ key: "p", ...others }, "Abbas Mousavi", "Ambassador", "IR")],
    problems: [problem({ key: "q", ...others }, "Two names.")],
  };
  const seen = (...reviews: ("confirmed" | "rejected" | "unreviewed")[]) => {
    const observations = reviews.map((review, at) => observation({ key: `o${at}`, document: "d", review }));
    const { met, across, contested } = brief({ ...given, observations });
    return [met.length, across.length, contested.length];
  };
  expect(seen("confirmed", "rejected")).toEqual([1, 1, 1]);
  expect(seen("confirmed", "unreviewed")).toEqual([0, 0, 0]);
  expect(seen("rejected")).toEqual([0, 0, 0]);
  expect(seen()).toEqual([0, 0, 0]);
});

test("a reprint is one line, in the body, among what waits and in what is counted; its carriers stand together", () => {
  const carriers = (review: "confirmed" | "unreviewed") =>
    [
      { ...observation({ key: "b", undertaking: "u", on: "2022-06-23", review }), family: "f" },
      { ...observation({ key: "a", undertaking: "u", on: "2022-06-22", review }), family: "f" },
      { ...observation({ key: "c", undertaking: "u", on: "2022-06-24", review: "rejected" }), family: "f" },
    ].map((row) => ({ ...row, record: { ...row.record, span: spanOf("both sides agreed on a film week") } }));
  const alsoIn = [{ document: "d-b", file: "d-b.txt", on: "2022-06-23" }];
  const told = brief({ observations: carriers("confirmed") });
  expect(told.open.map(({ notes }) => notes)).toMatchObject([[{ key: "a", document: "d-a", alsoIn }]]);
  expect(told.counts).toEqual({ reviewed: 1, unreviewed: 0 });
  const unread = brief({ observations: carriers("unreviewed") });
  expect(unread.waiting).toMatchObject([{ noun: "undertaking", quoted: { key: "a", alsoIn } }]);
  expect(unread.counts).toEqual({ reviewed: 0, unreviewed: 1 });
});

test("silent is what is open and has had no new evidence for a year; topics stand apart", () => {
  const observations = [
    observation({ key: "old", on: "2021-11-30" }),
    observation({ key: "new", on: "2021-12-01" }),
    observation({ key: "undated", on: null }),
    observation({ key: "held", on: "2020-01-01" }, { stage: "delivered" }),
    observation({ key: "field" }, { kind: "cooperation" }),
  ];
  const { open, topics, closed } = brief({ observations });
  expect([...open, ...topics, ...closed].filter(({ silent }) => silent).map(({ id }) => id)).toEqual(["old"]);
  expect(ids(topics)).toEqual(["field"]);
});

test("an undertaking is called by its object; without one, also by its words", () => {
  const object = { name: "the bridges", type: "site", gazetteer: "khudaferin" };
  const observations = [observation({ key: "a" }, { object }), observation({ key: "b", on: "2022-06-01" })];
  const named = brief({ observations }).open.map(({ title, words }) => [title, words?.spans[0]?.quote]);
  expect(named).toEqual([
    ["film-week: Khudaferin bridges", undefined],
    ["film-week", "words of b"],
  ]);
  const three = [observation({ key: "c" }, { sides: ["AZ", "IR", "TR"] })];
  expect(brief({ observations: three }).open[0]?.title).toBe("film-week (AZ–IR–TR)");
});

test("what somebody here looks after is ours, and due once its day has come", () => {
  const charge = (due: string) => ({ ...acting, type: "charge" as const, undertaking: "u", owner: "Leyla", due });
  const rows = rowsOf({ observations: [observation({ key: "a" }), observation({ key: "u", on: "2022-01-01" })] });
  const ranked = (due: string) => {
    const undertakings = rows.undertakings.map((one) => (one.id === "u" ? { ...one, charge: charge(due) } : one));
    return ids(briefOf({ ...rows, undertakings }, TODAY, ASKED).open);
  };
  expect(ranked("2022-11-30")).toEqual(["u", "a"]);
  expect(briefOf(rows, TODAY, ASKED).open.map(({ charge }) => charge)).toEqual([null, null]);
});
