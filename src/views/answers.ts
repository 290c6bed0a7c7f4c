import { z } from "zod";
import { Source, Span } from "../documents/document.ts";
import { DOCUMENT_STATES } from "../register/document-state.ts";
import { NOUNS } from "../register/entry.ts";
import { LOGGED } from "../register/logged.ts";
import {
  Body,
  Claim,
  Holding,
  Instrument,
  MeetingTold,
  ObjectOf,
  Observed,
  Occasion,
  PersonNamed,
  Problem,
  Speaker,
  Stage,
  Visit,
} from "../register/records.ts";

// What the desk and the HTTP interface are answered with. Days are ISO 8601; everything is computed from entries.

/** Whether a person has judged a line: the machine's reading enters at once and is marked unreviewed. */
export const Review = z.enum(["unreviewed", "confirmed", "corrected", "rejected", "added"]);
export type Review = z.infer<typeof Review>;

/** A document that carries the same words: a reprint, or the original. `key` is the record there, where it is of one. */
export const CarrierLine = z.object({
  document: z.string(),
  file: z.string(),
  publishedOn: z.string().nullable(),
  publisher: z.string().nullable(),
  issuedBy: z.string().nullable(),
  key: z.string().nullable(),
});
export type CarrierLine = z.infer<typeof CarrierLine>;

/** One dated quotation of an undertaking, with who said it and where it can be opened. */
export const ObservationLine = z.object({
  key: z.string(),
  undertaking: z.string(),
  title: z.string(), // kind + object + sides, never a quotation
  document: z.string(),
  file: z.string(),
  publishedOn: z.string().nullable(),
  issuedBy: z.string().nullable(),
  review: Review,
  recordedBy: z.string(), // reader@version, or a person
  read: Observed, // as the machine or the person who added it put it
  record: Observed, // with a person's corrections applied
  judgement: z.string().nullable(), // id of the entry that judged it, to undo
  alsoIn: z.array(CarrierLine), // reprints that carry the same saying; it counts once
  entered: z.string().nullable(), // id of the entry by which a person entered it, to undo
});
export type ObservationLine = z.infer<typeof ObservationLine>;

export const EVIDENCE_GRADES = [
  "none",
  "own record",
  "one side's press",
  "both sides' press",
  "official document",
  "countersigned",
  "independent",
] as const;
export const TIMELINESS = ["no date", "on time", "due", "overdue", "relative"] as const;

/** Where an undertaking stands as of a day, on separate axes, never one percentage (DESIGN §4). */
export const StandingAnswer = z.object({
  asOf: z.string(),
  evidence: Stage.nullable(), // the highest stage the evidence supports; null is "no public evidence"
  // reportedByOther: not known to stand in the side's own telling; issuedBy null: nobody knows whose telling it is
  says: z.array(
    z.object({
      side: z.string(),
      stage: Stage,
      reportedByOther: z.boolean(),
      issuedBy: z.string().nullable(),
      key: z.string(),
    }),
  ),
  timesRaised: z.int(),
  grade: z.enum(EVIDENCE_GRADES),
  timeliness: z.enum(TIMELINESS),
  headlineOnly: z.boolean(),
  ended: z.enum(["declined", "withdrawn", "lapsed"]).nullable(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
});
export type StandingAnswer = z.infer<typeof StandingAnswer>;

export const UndertakingLine = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  sides: z.array(z.string()),
  oneSided: z.boolean(), // one side's own step
  object: ObjectOf.nullable(),
  standing: StandingAnswer,
  quotations: z.int(),
  unreviewed: z.int(),
  charge: z.object({ entry: z.string(), owner: z.string().nullable(), due: z.string().nullable() }).nullable(),
});
export type UndertakingLine = z.infer<typeof UndertakingLine>;

export const UndertakingAnswer = UndertakingLine.extend({ observations: z.array(ObservationLine) });
export type UndertakingAnswer = z.infer<typeof UndertakingAnswer>;

export const DocumentLine = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  publishedOn: z.string().nullable(),
  publisher: z.string().nullable(),
  state: z.enum(DOCUMENT_STATES),
  reason: z.string().nullable(), // why it is not read, and what to do
  isTable: z.boolean(), // read by its columns, row by row
  records: z.int(),
  unreviewed: z.int(),
  problems: z.int(),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

/** Documents on their way in; `added` is false where the same bytes were there already. `refused` are not even stored. */
export const ArrivalsAnswer = z.object({
  items: z.array(z.object({ added: z.boolean(), document: DocumentLine })),
  refused: z.array(z.object({ file: z.string(), reason: z.string(), next: z.string() })),
});
export type ArrivalsAnswer = z.infer<typeof ArrivalsAnswer>;

/** What the columns of a table mean, by their names (register/entry.ts, ColumnsNamed). */
export const ColumnsMeant = z.object({
  partner: z.string(),
  what: z.string(),
  saidBy: z.string().nullable(),
  on: z.string().nullable(),
  source: z.string().nullable(),
  dates: z.enum(["day-first", "month-first"]).nullable(),
});

/** The sheets of a table, each with its first rows, what its columns may mean, and what a person said they do. */
export const TableAnswer = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })), // at most 10
      total: z.int(),
      guessed: z.record(z.enum(["partner", "what", "saidBy", "on", "source"]), z.string().nullable()),
      named: ColumnsMeant.nullable(),
    }),
  ),
});
export type TableAnswer = z.infer<typeof TableAnswer>;

const keyed = <T extends z.ZodRawShape>(record: z.ZodObject<T>) =>
  z.object({
    ...{ key: z.string(), record, review: Review },
    ...{ judgement: z.string().nullable(), entered: z.string().nullable() }, // entries, to undo
  });
export const DocumentAnswer = DocumentLine.extend({
  reprintOf: CarrierLine.nullable(), // the original, where this is a reprint
  alsoIn: z.array(CarrierLine), // reprints of the same report, at most 50
  text: z.string(), // "" where none is taken out
  // What took it out, and what would now, where that is a newer version; again: a person has asked for it.
  taken: z.object({ by: z.string().nullable(), newer: z.string().nullable(), again: z.boolean() }),
  elsewhere: z.array(z.string()), // keys of records whose words are in an earlier text of it, and not in this one
  parts: z.array(DocumentLine), // what an e-mail or a feed carries
  carriers: z.array(DocumentLine), // what carries this
  attached: z.array(z.object({ key: z.string(), document: DocumentLine })), // files kept with what a person entered on it
  source: Source.nullable(),
  observations: z.array(ObservationLine), // rejected ones too, marked so
  people: z.array(keyed(PersonNamed)),
  meetings: z.array(keyed(MeetingTold)),
  occasions: z.array(keyed(Occasion)),
  claims: z.array(keyed(Claim)),
  visits: z.array(keyed(Visit)),
  bodies: z.array(keyed(Body)),
  holdings: z.array(keyed(Holding)),
  instruments: z.array(keyed(Instrument)),
  problemsFound: z.array(keyed(Problem)),
});
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

export const ObjectLine = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  states: z.array(z.string()),
  undertakings: z.int(),
  quotations: z.int(),
});
export type ObjectLine = z.infer<typeof ObjectLine>;

/** A site, person commemorated, city or collection, with all undertakings about it, apart. */
export const ObjectAnswer = ObjectLine.extend({
  wikidata: z.string().nullable(),
  together: z.array(UndertakingAnswer), // two or more sides
  oneSided: z.array(UndertakingAnswer), // one side's own steps
});
export type ObjectAnswer = z.infer<typeof ObjectAnswer>;

export const PartnerLine = z.object({
  id: z.string(), // "IR" where the register has a home, a pair "AZ-IR" where it has none
  name: z.string(),
  sides: z.array(z.string()),
  meetings: z.int(),
  undertakings: z.int(),
  lastOn: z.string().nullable(),
});
export type PartnerLine = z.infer<typeof PartnerLine>;

export const MeetingLine = z.object({
  id: z.string(),
  on: z.string().nullable(), // the meeting's day, or the day its telling was published
  dayIs: z.enum(["told", "published", "unknown"]),
  mode: z.string(),
  place: z.string().nullable(),
  sides: z.array(z.string()),
  participants: z.array(z.string()),
  who: z.array(z.object({ name: z.string(), side: z.string().nullable(), person: z.string().nullable() })), // `person` leads to their page
  tellings: z.array(z.object({ document: z.string(), file: z.string(), key: z.string(), span: Span })),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

/** One document's account of a meeting, with whose account it is and what it says. */
export const TellingLine = z.object({
  key: z.string(),
  document: z.string(),
  file: z.string(),
  publisher: z.string().nullable(),
  issuedBy: z.string().nullable(), // null: not known whose
  supposed: z.boolean(),
  publishedOn: z.string().nullable(),
  span: Span.nullable(),
  on: z.string().nullable(),
  place: z.string().nullable(),
  mode: z.string(),
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      side: z.string().nullable(),
      person: z.string().nullable(),
      office: z.string().nullable(),
      span: Span.nullable(),
    }),
  ),
  lines: z.array(ObservationLine),
  alsoIn: z.array(CarrierLine), // reprints of it: one telling, several carriers
});
export type TellingLine = z.infer<typeof TellingLine>;

/** One thing in all tellings that tell it: an undertaking by kind and object, somebody present, the place, the day. */
export const ComparedLine = z.object({
  id: z.string(),
  what: z.enum(["undertaking", "participant", "place", "day"]),
  title: z.string(),
  cells: z.array(
    z.object({
      telling: z.string(),
      key: z.string(),
      says: z.string(),
      span: Span.nullable(),
      line: ObservationLine.nullable(),
    }),
  ),
  differs: z.array(z.enum(["stage", "speaker", "object", "place", "day"])),
  namedElsewhere: z.boolean(), // nobody says it in one telling, a named person does in another
});
export type ComparedLine = z.infer<typeof ComparedLine>;

export const MeetingAnswer = MeetingLine.extend({
  told: z.array(TellingLine),
  rows: z.array(ComparedLine),
  perhaps: z.array(z.object({ meeting: MeetingLine, because: z.array(z.string()) })),
});
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;

export const KnownPerson = z.object({
  id: z.string(),
  name: z.string(), // as last told
  side: z.string().nullable(),
  mentions: z.int(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
});
export type KnownPerson = z.infer<typeof KnownPerson>;

const Quoted = z.object({
  key: z.string(),
  document: z.string(),
  file: z.string(),
  on: z.string().nullable(),
  span: Span,
});
const ClaimLine = z.object({
  key: z.string(),
  document: z.string(),
  file: z.string(),
  publishedOn: z.string().nullable(),
  record: Claim,
});

/** A person with their posts over time; what they said and whom they met is of the `latest` documents that name them. */
export const PersonAnswer = KnownPerson.extend({
  posts: z.array(
    z.object({
      office: z.string().nullable(),
      mentions: z.int(),
      firstOn: z.string().nullable(),
      lastOn: z.string().nullable(),
      quotations: z.array(Quoted), // the first and the last
    }),
  ),
  names: z.array(z.object({ name: z.string(), mentions: z.int() })),
  meetings: z.array(MeetingLine),
  said: z.array(ObservationLine),
  claims: z.array(ClaimLine),
  latest: z.int(),
  perhaps: z.array(z.object({ person: KnownPerson, because: z.array(z.string()) })),
});
export type PersonAnswer = z.infer<typeof PersonAnswer>;

export const AgreementLine = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  sides: z.array(z.string()),
  state: z.string().nullable(), // as last told; signed is not in force
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
});
export type AgreementLine = z.infer<typeof AgreementLine>;

export const AgreementAnswer = AgreementLine.extend({
  signedOn: z.string().nullable(),
  inForceOn: z.string().nullable(),
  until: z.string().nullable(),
  told: z.array(
    z.object({
      key: z.string(),
      document: z.string(),
      file: z.string(),
      publishedOn: z.string().nullable(),
      issuedBy: z.string().nullable(),
      review: Review,
      title: z.string(),
      state: z.string().nullable(),
      span: Span,
    }),
  ),
  undertakings: z.array(UndertakingLine),
});
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;

export const PersonLine = z.object({
  id: z.string(),
  name: z.string(),
  side: z.string().nullable(),
  offices: z.array(
    z.object({ office: z.string().nullable(), on: z.string().nullable(), document: z.string(), span: Span }),
  ),
});
export type PersonLine = z.infer<typeof PersonLine>;

export const PartnerAnswer = PartnerLine.extend({
  timeline: z.array(MeetingLine),
  items: z.array(UndertakingLine),
  people: z.array(PersonLine),
  agreements: z.array(AgreementLine),
});
export type PartnerAnswer = z.infer<typeof PartnerAnswer>;

export const ProblemLine = z.object({
  key: z.string(),
  document: z.string(),
  file: z.string(),
  publishedOn: z.string().nullable(),
  record: Problem,
});
export type ProblemLine = z.infer<typeof ProblemLine>;

export const OccasionLine = z.object({
  key: z.string(),
  document: z.string(),
  file: z.string(),
  record: Occasion,
  next: z.int().nullable(), // the next year that is a multiple of 5 years from the base
});
export type OccasionLine = z.infer<typeof OccasionLine>;

export const TodayAnswer = z.object({
  day: z.string(),
  toReview: z.array(ObservationLine), // newest documents first, at most 50
  toReviewCount: z.int(),
  problems: z.array(ProblemLine),
  occasions: z.array(OccasionLine),
  due: z.array(UndertakingLine), // open, and due here by a month from today or before it; soonest first, at most 50
  dueCount: z.int(),
  silent: z.array(UndertakingLine), // open and without new evidence for a year; a list, not a verdict
  unread: z.array(DocumentLine),
  counts: z.object({
    documents: z.int(),
    meetings: z.int(),
    undertakings: z.record(z.string(), z.int()), // by the stage the evidence supports
    problems: z.int(),
  }),
});
export type TodayAnswer = z.infer<typeof TodayAnswer>;

/** Whose register this is. Without a home, views are of pairs. `names` gives what to call each side. */
export const DeskAnswer = z.object({
  home: z.string().nullable(),
  recorder: z.string().nullable(),
  signedIn: z.string().nullable(), // who is signed in, where people sign in
  samples: z.boolean(),
  version: z.string(),
  names: z.record(z.string(), z.string()),
  kinds: z.record(z.string(), z.string()),
  agreementStates: z.array(z.string()), // as documents word them
  stages: z.array(Stage),
  takes: z.array(z.string()), // endings of files that a folder's walk takes: "txt", "docx"
});
export type DeskAnswer = z.infer<typeof DeskAnswer>;

/** A person's own words about a thing of the register; they stay in the house. */
export const NotesAnswer = z.object({
  notes: z.array(z.object({ entry: z.string(), by: z.string(), at: z.string(), text: z.string() })),
});
export type NotesAnswer = z.infer<typeof NotesAnswer>;

/** One line of the log: who did what, where it leads, and whether it can be taken back. */
export const LogLine = z.object({
  ...{ seq: z.int(), entry: z.string(), at: z.string(), by: z.string(), byMachine: z.boolean() },
  act: z.enum(LOGGED),
  says: z.string(), // "confirmed: Film week (AZ–IR), proposed"
  to: z.object({ noun: z.enum(NOUNS), id: z.string(), record: z.string().nullable() }).nullable(),
  ...{ takenBack: z.boolean(), canTakeBack: z.boolean() },
});
export type LogLine = z.infer<typeof LogLine>;

/** Places in UTF-16 units. */
const Places = z.array(z.object({ start: z.int(), end: z.int() }));
export const FOUND_NOUNS = [
  "person",
  "meeting",
  "undertaking",
  "agreement",
  "object",
  "body",
  "document",
  "note",
] as const;

/** Something found, with the words by which: in its title, and for a document in some of its text. */
export const FoundLine = z.object({
  noun: z.enum(FOUND_NOUNS),
  id: z.string(), // of the document, undertaking or object; of a note its entry; else the key of the record that says it
  document: z.string().nullable(),
  day: z.string().nullable(),
  title: z.string(),
  about: z.string(),
  similar: z.boolean(), // found by how a name sounds, or by another name: listed after all that is written so
  marks: Places, // in the title
  snippet: z.object({ text: z.string(), marks: Places }).nullable(),
  on: z.object({ noun: z.enum(NOUNS), id: z.string() }).nullable(), // what a note is about
});
export type FoundLine = z.infer<typeof FoundLine>;
/** `total` counts up to a thousand; `more` says there are more. */
export const FoundGroup = z.object({
  noun: z.enum(FOUND_NOUNS),
  items: z.array(FoundLine),
  next: z.string().nullable(),
  total: z.int(),
  more: z.boolean(),
});
export type FoundGroup = z.infer<typeof FoundGroup>;
/** What is found of every noun, or of the one asked for; where nothing is, what was tried and what is written nearly so. */
export const SearchAnswer = z.object({
  q: z.string(),
  groups: z.array(FoundGroup), // those with something in them
  tried: z.array(z.string()),
  nearest: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** A page of a list; `next` is the cursor of the one after, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() });

export const LogAnswer = pageOf(LogLine).extend({ people: z.array(z.string()) }); // everyone who has a line
export type LogAnswer = z.infer<typeof LogAnswer>;

// ── What a person sends ──
/** Whether two meetings, or two people, are one; ids of theirs, or keys of their records. */
export const SamenessSent = z.object({
  of: z.enum(["meeting", "person"]),
  one: z.string(),
  other: z.string(),
  verdict: z.enum(["same", "different"]),
  because: z.string().max(2000).optional(),
});
export type SamenessSent = z.infer<typeof SamenessSent>;

export const JudgementSent = z.object({
  key: z.string(),
  verdict: z.enum(["confirm", "correct", "reject"]),
  changes: z
    .object({
      kind: z.string().optional(),
      stage: Stage.optional(),
      speaker: Speaker.optional(),
      sides: z.array(z.string()).optional(),
    })
    .optional(), // with "correct"
  because: z.string().max(2000).nullable().optional(),
});
export type JudgementSent = z.infer<typeof JudgementSent>;

export const ObservationSent = z.object({
  document: z.string(),
  start: z.int(),
  end: z.int(),
  kind: z.string(),
  stage: Stage,
  speaker: Speaker,
  sides: z.array(z.string()).min(1),
  object: z.string().nullable().optional(), // gazetteer id
});
export type ObservationSent = z.infer<typeof ObservationSent>;

/** A text pasted in, with what a person knows of it; `publishedOn` is an ISO 8601 day. */
export const PastedSent = z.object({
  text: z.string().refine((text) => text.trim() !== "", "the text is empty"),
  title: z.string().max(500).optional(),
  source: z.string().max(500).optional(),
  publishedOn: z.iso.date().optional(),
});
export type PastedSent = z.infer<typeof PastedSent>;

/** What the columns of a sheet mean; `sheet` is its place among those that were shown. */
export const ColumnsSent = z.object({ sheet: z.int().min(0), columns: ColumnsMeant });
export type ColumnsSent = z.infer<typeof ColumnsSent>;

/** The entries that were made; `undo` with any of them takes it back. */
export const Entered = z.object({
  entries: z.array(z.string()),
  key: z.string().nullable(),
  document: z.string().nullish(), // what was entered by hand stands on it
});
export type Entered = z.infer<typeof Entered>;

/** RFC 9457 problem details. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
