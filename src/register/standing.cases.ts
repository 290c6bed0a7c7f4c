import type { Observed, Speaker, Stage } from "./records.ts";
import type { Act, AsOf, Evidence, Standing } from "./standing.ts";

/** What happened, as of when, and what of the standing is asked. `why` is the rule in one line. */
export type Case = {
  why: string;
  observed: Evidence[];
  acts?: Act[];
  asOf?: AsOf;
  stands: Partial<Standing>;
};

/** Where a case names no day: as things are. */
export const NOW: AsOf = { day: "2024-06-01", undated: true };
const OUTLET: Speaker = { voice: "outlet", name: null, person: null };
const AGENTLESS: Speaker = { voice: "agentless", name: null, person: null };
const BOTH: Speaker = { voice: "both", name: null, person: null };
const NAMED: Speaker = { voice: "named", name: "Anar", person: null };

const span = { start: 0, end: 4, quote: "film" };
const record = (stage: Stage, given: Partial<Observed>): Observed => ({
  ...{ id: "u", kind: "film-week", stage, modality: null, sides: ["AZ", "IR"], speaker: BOTH, direction: null },
  ...{
    object: null,
    addressee: null,
    on: null,
    place: null,
    meeting: null,
    position: "body",
    span,
    cue: span,
    rule: "r",
  },
  ...given,
});

/** One line of a document of its own, by its key: issued by AZ, on a day. */
const line = (
  key: string,
  publishedOn: string | null,
  stage: Stage,
  given: Partial<Evidence> & { is?: Partial<Observed> } = {},
): Evidence => {
  const { is, ...rest } = given;
  return {
    ...{ key, document: `d-${key}`, publishedOn, issuedBy: "AZ", supposed: false, review: "unreviewed" },
    ...{ speakerSide: null, meetingOn: null, record: record(stage, is ?? {}) },
    ...rest,
  };
};

/** Of documents that are one report. */
const F = { family: "d-a" };
const quoting = (quote: string): Partial<Observed> => ({ span: { start: 0, end: quote.length, quote } });
/** What both said, in the telling of one. */
const saidBy = (issuedBy: string, key: string): Standing["says"] =>
  ["AZ", "IR"].map((side) => ({ side, stage: "agreed", reportedByOther: side !== issuedBy, issuedBy, key }));

type ActMatter =
  | { type: "withdraws"; side: string; on: string }
  | { type: "answers"; side: string; answer: "accepted" | "declined"; on: string }
  | { type: "terms"; due: string | null; until: string | null };
const act = (matter: ActMatter): Act =>
  ({ id: "act", recordedAt: "2024-01-01", recordedBy: "t", undertaking: "u", because: "a letter", ...matter }) as Act;
const october = { from: "2022-10", to: "2022-10", grounds: span };

export const CASES: Case[] = [
  {
    why: "nothing observed is no public evidence, not a failure",
    observed: [],
    stands: {
      evidence: null,
      says: [],
      timesRaised: 0,
      grade: "none",
      timeliness: "no date",
      firstOn: null,
      ended: null,
    },
  },
  {
    why: "the highest stage so far stands",
    observed: [line("a", "2020-01-01", "raised"), line("b", "2021-01-01", "proposed")],
    stands: { evidence: "proposed", firstOn: "2020-01-01", lastOn: "2021-01-01" },
  },
  {
    why: "raised again later does not lower it, and is counted",
    observed: [line("a", "2020-01-01", "agreed"), line("b", "2021-01-01", "raised"), line("c", "2022-01-01", "raised")],
    stands: { evidence: "agreed", timesRaised: 3, lastOn: "2022-01-01" },
  },
  {
    why: "what a later document says does not count on an earlier day",
    observed: [line("a", "2020-01-01", "raised"), line("b", "2021-01-01", "agreed")],
    asOf: { day: "2020-12-31", undated: false },
    stands: { evidence: "raised", timesRaised: 1, lastOn: "2020-01-01" },
  },
  {
    why: "a document of the day itself counts",
    observed: [line("a", "2020-12-31", "raised")],
    asOf: { day: "2020-12-31", undated: false },
    stands: { evidence: "raised" },
  },
  {
    why: "an undated document counts for nothing on a day in the past",
    observed: [line("a", null, "agreed"), line("b", "2020-01-01", "raised")],
    asOf: { day: "2020-12-31", undated: false },
    stands: { evidence: "raised", timesRaised: 1 },
  },
  {
    why: "as things are it counts, and moves neither the first day nor the last",
    observed: [line("a", null, "agreed"), line("b", "2020-01-01", "raised")],
    stands: { evidence: "agreed", timesRaised: 2, firstOn: "2020-01-01", lastOn: "2020-01-01" },
  },
  {
    why: "a rejected record is a misreading and counts for nothing",
    observed: [line("a", "2020-01-01", "delivered", { review: "rejected" }), line("b", "2021-01-01", "raised")],
    stands: { evidence: "raised", timesRaised: 1, firstOn: "2021-01-01" },
  },
  {
    why: "agentless lines feed the evidence, and nobody has said it",
    observed: [line("a", "2020-01-01", "proposed", { is: { speaker: AGENTLESS } })],
    stands: { evidence: "proposed", says: [], timesRaised: 1 },
  },
  {
    why: "the outlet's own lines feed the evidence, nobody has said it, and recalling is not raising",
    observed: [line("a", "2020-01-01", "agreed", { is: { speaker: OUTLET } })],
    stands: { evidence: "agreed", says: [], timesRaised: 0 },
  },
  {
    why: "what both say, each side says in its own document; of the other it is said",
    observed: [line("a", "2020-01-01", "agreed")],
    stands: {
      says: [
        { side: "AZ", stage: "agreed", reportedByOther: false, issuedBy: "AZ", key: "a" },
        { side: "IR", stage: "agreed", reportedByOther: true, issuedBy: "AZ", key: "a" },
      ],
    },
  },
  {
    why: "a telling whose side nobody knows is not given to the other side",
    observed: [line("a", "2020-01-01", "offered", { issuedBy: null, speakerSide: "AZ", is: { speaker: NAMED } })],
    stands: { says: [{ side: "AZ", stage: "offered", reportedByOther: true, issuedBy: null, key: "a" }] },
  },
  {
    why: "a side says what its named speaker said last, though it said more before",
    observed: [
      line("a", "2020-01-01", "agreed", { speakerSide: "AZ", is: { speaker: NAMED } }),
      line("b", "2021-01-01", "raised", { speakerSide: "AZ", is: { speaker: NAMED } }),
    ],
    stands: {
      evidence: "agreed",
      says: [{ side: "AZ", stage: "raised", reportedByOther: false, issuedBy: "AZ", key: "b" }],
    },
  },
  {
    why: "of what a side says on one day, the furthest is the last",
    observed: [
      line("a", "2020-01-01", "agreed", { speakerSide: "AZ", is: { speaker: NAMED } }),
      line("b", "2020-01-01", "raised", { speakerSide: "AZ", is: { speaker: NAMED } }),
    ],
    stands: { says: [{ side: "AZ", stage: "agreed", reportedByOther: false, issuedBy: "AZ", key: "a" }] },
  },
  {
    why: "what the other's press reports of a side stands beside what that side says itself",
    observed: [
      line("a", "2020-01-01", "offered", { speakerSide: "AZ", is: { speaker: NAMED } }),
      line("b", "2021-01-01", "agreed", { issuedBy: "IR", speakerSide: "AZ", is: { speaker: NAMED } }),
    ],
    stands: {
      says: [
        { side: "AZ", stage: "offered", reportedByOther: false, issuedBy: "AZ", key: "a" },
        { side: "AZ", stage: "agreed", reportedByOther: true, issuedBy: "IR", key: "b" },
      ],
    },
  },
  {
    why: "a named speaker whose side nobody knows speaks for none",
    observed: [line("a", "2020-01-01", "proposed", { is: { speaker: NAMED } })],
    stands: { evidence: "proposed", says: [] },
  },
  {
    why: "two tellings of one meeting raise it once",
    observed: [
      line("a", "2020-01-02", "raised", { meetingOn: "2020-01-01" }),
      line("b", "2020-01-05", "raised", { issuedBy: "IR", meetingOn: "2020-01-01" }),
    ],
    stands: { timesRaised: 1, grade: "both sides' press" },
  },
  {
    why: "without a meeting's day, documents of one day raise it once",
    observed: [line("a", "2020-01-02", "raised"), line("b", "2020-01-02", "raised"), line("c", "2020-01-03", "raised")],
    stands: { timesRaised: 2 },
  },
  {
    why: "one document raises it once, however many of its lines do",
    observed: [
      line("a", "2020-01-02", "raised", { document: "d" }),
      line("b", "2020-01-02", "proposed", { document: "d", meetingOn: "2020-01-01" }),
    ],
    stands: { timesRaised: 1 },
  },
  {
    why: "work under way, or a thing held, is not raised",
    observed: [line("a", "2020-01-02", "underway"), line("b", "2021-01-02", "delivered")],
    stands: { evidence: "delivered", timesRaised: 0 },
  },
  {
    why: "a text under way is proposed: drafting is not doing",
    observed: [line("a", "2020-01-01", "underway", { is: { kind: "agreement" } })],
    stands: { evidence: "proposed", timesRaised: 1 },
  },
  {
    why: "a film week under way is under way",
    observed: [line("a", "2020-01-01", "underway")],
    stands: { evidence: "underway" },
  },
  {
    why: "declined ends it",
    observed: [line("a", "2020-01-01", "agreed"), line("b", "2021-01-01", "declined")],
    stands: { evidence: "declined", ended: "declined", timeliness: "no date", timesRaised: 1 },
  },
  {
    why: "brought up again on a later day, it begins again from there",
    observed: [
      line("a", "2020-01-01", "agreed"),
      line("b", "2021-01-01", "declined"),
      line("c", "2022-01-01", "raised"),
    ],
    stands: { evidence: "raised", ended: null, timesRaised: 2 },
  },
  {
    why: "asked and refused in one report is refused",
    observed: [
      line("a", "2020-01-01", "proposed", { document: "d" }),
      line("b", "2020-01-01", "declined", { document: "d" }),
    ],
    stands: { evidence: "declined", ended: "declined" },
  },
  {
    why: "what was delivered stays delivered, whatever is refused later",
    observed: [line("a", "2020-01-01", "delivered"), line("b", "2021-01-01", "declined")],
    stands: { evidence: "delivered", ended: null },
  },
  {
    why: "a side's own withdrawal ends it where it had come",
    observed: [line("a", "2020-01-01", "proposed")],
    acts: [act({ type: "withdraws", side: "AZ", on: "2021-01-01" })],
    stands: { evidence: "proposed", ended: "withdrawn" },
  },
  {
    why: "a withdrawal of a later day has not happened yet",
    observed: [line("a", "2020-01-01", "proposed")],
    acts: [act({ type: "withdraws", side: "AZ", on: "2021-01-01" })],
    asOf: { day: "2020-06-01", undated: false },
    stands: { evidence: "proposed", ended: null },
  },
  {
    why: "a proposal that the other side accepts is agreed, and that side says so",
    observed: [line("a", "2020-01-01", "proposed", { speakerSide: "AZ", is: { speaker: NAMED } })],
    acts: [act({ type: "answers", side: "IR", answer: "accepted", on: "2020-02-01" })],
    stands: {
      evidence: "agreed",
      says: [
        { side: "AZ", stage: "proposed", reportedByOther: false, issuedBy: "AZ", key: "a" },
        { side: "IR", stage: "agreed", reportedByOther: false, issuedBy: "IR", key: "act" },
      ],
    },
  },
  {
    why: "past a written term it has lapsed",
    observed: [line("a", "2020-01-01", "agreed")],
    acts: [act({ type: "terms", due: null, until: "2023-12-31" })],
    stands: { evidence: "lapsed", ended: "lapsed", grade: "one side's press" },
  },
  {
    why: "within the term it has not",
    observed: [line("a", "2020-01-01", "agreed")],
    acts: [act({ type: "terms", due: null, until: "2024-06-01" })],
    stands: { evidence: "agreed", ended: null },
  },
  {
    why: "silence proves nothing: years without a word end nothing",
    observed: [line("a", "2002-01-01", "agreed")],
    stands: { evidence: "agreed", ended: null, timeliness: "no date" },
  },
  {
    why: "before the time named it is on time",
    observed: [line("a", "2022-06-24", "scheduled", { is: { on: october } })],
    asOf: { day: "2022-09-30", undated: true },
    stands: { timeliness: "on time" },
  },
  {
    why: "a month is the whole month",
    observed: [line("a", "2022-06-24", "scheduled", { is: { on: october } })],
    asOf: { day: "2022-10-31", undated: true },
    stands: { timeliness: "due" },
  },
  {
    why: "past the time and not delivered it is overdue, and no less agreed",
    observed: [line("a", "2022-06-24", "scheduled", { is: { on: october } })],
    asOf: { day: "2022-11-01", undated: true },
    stands: { evidence: "scheduled", timeliness: "overdue" },
  },
  {
    why: "held in the month named, it was on time, whenever it was reported",
    observed: [
      line("a", "2022-06-24", "scheduled", { is: { on: october } }),
      line("b", "2023-01-15", "delivered", { is: { on: { from: "2022-10-12", to: "2022-10-17", grounds: span } } }),
    ],
    stands: { evidence: "delivered", timeliness: "on time" },
  },
  {
    why: "a late report does not show that the thing was late",
    observed: [line("a", "2022-06-24", "scheduled", { is: { on: october } }), line("b", "2023-01-15", "delivered")],
    stands: { timeliness: "no date" },
  },
  {
    why: "a written due day goes before the day the press named",
    observed: [line("a", "2022-06-24", "scheduled", { is: { on: october } })],
    acts: [act({ type: "terms", due: "2025-01-01", until: null })],
    stands: { timeliness: "on time" },
  },
  {
    why: "on the due day itself it is due",
    observed: [line("a", "2020-01-01", "agreed")],
    acts: [act({ type: "terms", due: "2024-06-01", until: null })],
    stands: { timeliness: "due" },
  },
  {
    why: "a time that is no date is relative",
    observed: [line("a", null, "scheduled", { is: { on: { from: "next month", to: "next month", grounds: span } } })],
    stands: { timeliness: "relative" },
  },
  {
    why: "agreed in the headline alone is weaker",
    observed: [line("a", "2020-01-01", "agreed", { is: { position: "title" } }), line("b", "2020-01-01", "raised")],
    stands: { evidence: "agreed", headlineOnly: true },
  },
  {
    why: "agreed in a body, of any document, it is not headline-only",
    observed: [line("a", "2020-01-01", "agreed", { is: { position: "title" } }), line("b", "2020-01-02", "agreed")],
    stands: { headlineOnly: false },
  },
  {
    why: "the grade is of whose evidence carries the stage, not of all that was ever said",
    observed: [line("a", "2020-01-01", "raised", { issuedBy: "IR" }), line("b", "2021-01-01", "delivered")],
    stands: { evidence: "delivered", grade: "one side's press" },
  },
  {
    why: "a third side's telling is independent",
    observed: [line("a", "2020-01-01", "delivered", { issuedBy: "UNESCO" })],
    stands: { grade: "independent" },
  },
  {
    why: "an office's own note is nobody's press, whatever side wrote it",
    observed: [line("a", "2020-01-01", "agreed", { standsOn: "own record" })],
    stands: { evidence: "agreed", grade: "own record" },
  },
  {
    why: "an own note beside the other side's press does not make it both sides'",
    observed: [
      line("a", "2020-01-01", "agreed", { standsOn: "own record" }),
      line("b", "2020-01-02", "agreed", { issuedBy: "IR", standsOn: "press" }),
    ],
    stands: { grade: "one side's press" },
  },
  {
    why: "a paper that a person says both sides signed is above what the press of both says",
    observed: [
      line("a", "2020-01-01", "agreed", {}),
      line("b", "2020-01-02", "agreed", { issuedBy: "IR" }),
      line("c", "2020-01-03", "agreed", { standsOn: "countersigned" }),
    ],
    stands: { grade: "countersigned" },
  },
  {
    why: "an issuer whom nobody stated is not called independent",
    observed: [line("a", "2020-01-01", "delivered", { issuedBy: "TR", supposed: true })],
    stands: { grade: "one side's press" },
  },
  {
    why: "a reprint in the other side's paper says nothing anew: one saying, in the telling of whoever wrote it",
    observed: [line("a", "2020-01-01", "agreed", F), line("b", "2020-01-02", "agreed", { ...F, issuedBy: "IR" })],
    stands: {
      ...{ grade: "one side's press", timesRaised: 1, firstOn: "2020-01-01", lastOn: "2020-01-01" },
      says: [
        { side: "AZ", stage: "agreed", reportedByOther: false, issuedBy: "AZ", key: "a" },
        { side: "IR", stage: "agreed", reportedByOther: true, issuedBy: "AZ", key: "a" },
      ],
    },
  },
  {
    why: "the same words in a report of the other side's own are two sayings: both sides' press",
    observed: [line("a", "2020-01-01", "agreed"), line("b", "2020-01-02", "agreed", { issuedBy: "IR" })],
    stands: { grade: "both sides' press", timesRaised: 2 },
  },
  {
    why: "what the other's paper adds to a reprint in words of its own is its own saying",
    observed: [
      line("a", "2020-01-01", "agreed", F),
      line("b", "2020-01-02", "agreed", { ...F, issuedBy: "IR" }),
      line("c", "2020-01-02", "agreed", {
        ...F,
        issuedBy: "IR",
        document: "d-b",
        is: quoting("they agreed in Tabriz"),
      }),
    ],
    stands: { grade: "both sides' press", timesRaised: 2, lastOn: "2020-01-02" },
  },
  {
    why: "the source that a reprint cites is the original, though it bears no date; it was said by the day of the reprint",
    observed: [
      line("a", "2020-01-05", "agreed", { ...F, issuedBy: "IR", publisher: "A Paper", cites: "The Agency" }),
      line("b", null, "agreed", { ...F, publisher: "Agency" }),
    ],
    stands: { grade: "one side's press", firstOn: "2020-01-05", says: saidBy("AZ", "b") },
  },
  {
    why: "on a day in the past the undated original was not known to be one, and the reprint stands for itself",
    observed: [
      line("a", "2020-01-05", "agreed", { ...F, issuedBy: "IR", publisher: "A Paper", cites: "The Agency" }),
      line("b", null, "agreed", { ...F, publisher: "Agency" }),
    ],
    asOf: { day: "2020-12-31", undated: false },
    stands: { says: saidBy("IR", "a") },
  },
  {
    why: "where nobody knows whose the original is, a reprint does not lend it its side",
    observed: [
      line("a", "2020-01-01", "agreed", { ...F, issuedBy: null }),
      line("b", "2020-01-02", "agreed", { ...F, issuedBy: "IR" }),
      line("c", "2020-02-01", "agreed"),
    ],
    stands: { grade: "one side's press", timesRaised: 2 },
  },
  {
    why: "a sentence cut short in reprinting is the same saying; another stage or speaker is another",
    observed: [
      line("a", "2020-01-01", "raised", { ...F, is: quoting("they spoke of a joint film week to be held in Shusha") }),
      line("b", "2020-01-05", "raised", { ...F, is: quoting("They spoke of a joint film week.") }),
      line("c", "2020-01-06", "raised", { ...F, is: { speaker: NAMED } }),
      line("d", "2020-01-07", "proposed", F),
    ],
    stands: { timesRaised: 3 },
  },
  {
    why: "two lines that one document tells apart stay two, though a reprint has but one like both",
    observed: [
      line("a", "2020-01-01", "raised", { ...F, document: "d" }),
      line("b", "2020-01-01", "raised", { ...F, document: "d", meetingOn: "2019-12-30" }),
      line("c", "2020-01-05", "raised", F),
    ],
    stands: { timesRaised: 1, lastOn: "2020-01-01" },
  },
  {
    why: "a reprint that a person rejected is no carrier, and the original still stands",
    observed: [
      line("a", "2020-01-05", "agreed", F),
      line("b", "2020-01-01", "agreed", { ...F, issuedBy: "IR", review: "rejected" }),
    ],
    stands: { firstOn: "2020-01-05", says: saidBy("AZ", "a") },
  },
];
