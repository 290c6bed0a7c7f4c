import type { Entry } from "./entry.ts";
import type { Observed, Stage } from "./records.ts";

/** What one document contributes to an undertaking. Storage's StoredObservation is one as it is. */
export type Evidence = {
  key: string;
  document: string;
  publishedOn: string | null; // ISO 8601 day; undated documents have none and move no dates
  issuedBy: string | null; // the side whose account it is
  supposed: boolean; // nobody stated that side
  review: string; // "rejected" ones do not count
  speakerSide: string | null;
  meetingOn: string | null; // the day of its meeting, where told
  record: Observed; // with corrections applied
};

export type Act = Extract<Entry, { type: "withdraws" | "answers" | "terms" }>;

/** `undated` lets documents without a day in: for "as things are", not for a day in the past. */
export type AsOf = { day: string; undated: boolean };

export type Grade =
  | "none"
  | "one side's press"
  | "both sides' press"
  | "official document"
  | "countersigned"
  | "independent";
export type Timeliness = "no date" | "on time" | "due" | "overdue" | "relative";
export type Saying = { side: string; stage: Stage; reportedByOther: boolean; key: string };

/** Where an undertaking stands as of a day, on separate axes (DESIGN §4); views/answers.ts adds the day. */
export type Standing = {
  evidence: Stage | null;
  says: Saying[];
  timesRaised: number;
  grade: Grade;
  timeliness: Timeliness;
  headlineOnly: boolean;
  ended: "declined" | "withdrawn" | "lapsed" | null;
  firstOn: string | null;
  lastOn: string | null;
};

/** Folds what was observed, and what people acted, into where an undertaking stands. `isText`: kinds that are texts. */
export type Stand = (
  observed: readonly Evidence[],
  acts: readonly Act[],
  asOf: AsOf,
  isText?: (kind: string) => boolean,
) => Standing;
