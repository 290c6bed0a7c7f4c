import type { Span } from "../../documents/document.ts";
import type { Claim, MeetingTold, PersonNamed, Problem, Speaker, Stage } from "../../register/records.ts";
import type { Saying, Standing } from "../../register/standing.ts";

import type { Row, UndertakingRows } from "../rows.ts";

// What a brief says, before it is set as a paper. Nothing here is cut to length: that is the paper's matter.

/** What the register holds between two sides. */
export type BriefRows = {
  undertakings: readonly UndertakingRows[];
  meetings: readonly Row<MeetingTold>[];
  meetingOf?: ReadonlyMap<string, string>; // of which meeting a telling is, where it is of one with others
  people: readonly Row<PersonNamed>[];
  claims: readonly Row<Claim>[];
  problems: readonly Row<Problem>[];
};

/** The words a line stands on. `key` is the record's, by which they are found again. */
export type Quoted = {
  key: string;
  document: string;
  file: string;
  on: string | null; // the document's day
  speaker: Speaker | null;
  spans: Span[];
  unreviewed: boolean;
  alsoIn: Carrier[]; // reprints that carry the same words
};
/** A document that carries what another says. */
export type Carrier = { document: string; file: string; on: string | null };

/** Whose turn it is, only where somebody's words say so: to deliver, to make an offer good, to answer a proposal. */
export type Owed = { side: string; what: "delivery" | "offer" | "answer" };

/** Who looks after an undertaking here, and by when. */
export type Charge = { owner: string | null; due: string | null };

export type Item = {
  id: string;
  kind: string;
  title: string; // kind and object; never a quotation
  words: Quoted | null; // what tells it from others of its kind, where no object does
  stage: Stage | null; // as far as the evidence takes it
  owed: Owed | "nobody knows" | null; // null: nothing is promised yet
  charge: Charge | null;
  silent: boolean; // open, and without new evidence for a year
  unreviewed: boolean; // stands on a line nobody has judged
  notes: Quoted[]; // the first that carries the stage, the latest, and each side's
} & Pick<Standing, "ended" | "says" | "timesRaised" | "timeliness" | "firstOn" | "lastOn">;

export type Present = { name: string; side: string | null; office: string | null; officeOn: string | null };

export type Met = {
  id: string;
  on: string | null;
  dayIs: "told" | "published" | "unknown";
  mode: string;
  place: string | null;
  people: Present[];
  unreviewed: boolean;
  notes: Quoted[];
};

/** Somebody of a side, with the office last told. */
export type Across = {
  name: string;
  side: string;
  office: string;
  on: string | null;
  unreviewed: boolean;
  notes: Quoted[];
};

/** What is somebody's words and not a fact: tellings that differ, claims, problems; each with its words. */
export type Contested = {
  what: "tellings" | "claim" | "problem";
  about: string | null;
  words: { side: string | null; saying: Saying | null; quoted: Quoted | null; because: string | null }[];
  unreviewed: boolean;
};

export const NOUNS = ["undertaking", "meeting", "person", "claim", "problem"] as const;
/** A line nobody has judged, which stands in the annex. */
export type Waiting = { noun: (typeof NOUNS)[number]; what: string; stage: Stage | null; quoted: Quoted };

export type Brief = {
  sides: [string, string];
  home: string | null;
  other: string | null; // the partner, where there is a home
  day: string;
  past: boolean; // as of a day in the past: documents dated by then, with today's joins
  everything: boolean; // unreviewed lines are let in
  counts: { reviewed: number; unreviewed: number };
  met: Met[]; // newest first
  across: Across[];
  open: Item[]; // ranked
  topics: Item[]; // talked of with nothing discrete named
  closed: Item[]; // delivered, declined, withdrawn, lapsed; latest first
  contested: Contested[];
  waiting: Waiting[]; // newest first; empty where they are let in
};
