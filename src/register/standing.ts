import type { EvidenceStated } from "./choices.ts";
import type { Entry } from "./entry.ts";
import { type Quotation, quotationsOf } from "./quotations.ts";
import { type Observed, STAGES, type Stage } from "./records.ts";
import { type Timeliness, timeliness } from "./timeliness.ts";

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
  family?: string | null; // documents that are one report, reprinted; none: a document of its own
  publisher?: string | null;
  cites?: string | null; // whom the document names as its source
  standsOn?: EvidenceStated | null; // what sort of evidence a person says it is; none: as press is
  record: Observed; // with corrections applied
};

export type Act = Extract<Entry, { type: "withdraws" | "answers" | "terms" }>;

export const isAct = (entry: Entry): entry is Act =>
  entry.type === "withdraws" || entry.type === "answers" || entry.type === "terms";

/** `undated` lets documents without a day in: for "as things are", not for a day in the past. */
export type AsOf = { day: string; undated: boolean };

export type Grade =
  | "none"
  | "own record"
  | "one side's press"
  | "both sides' press"
  | "official document"
  | "countersigned"
  | "independent";
/** `issuedBy` is the side whose telling it stands in, null where nobody knows; `reportedByOther`: not known to be its own. */
export type Saying = {
  side: string;
  stage: Stage;
  reportedByOther: boolean;
  issuedBy: string | null;
  key: string;
};

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

type IsText = (kind: string) => boolean;
type Said = Evidence & { stage: Stage }; // with texts under way counted as proposed

/**
 * Folds what was observed of one undertaking, and what people acted, into where it stands. `isText` tells kinds that are
 * texts: one under way counts as proposed. Acts that somebody took back are not given.
 */
export function standing(
  observed: readonly Evidence[],
  acts: readonly Act[],
  { day, undated }: AsOf,
  isText: IsText = () => false,
): Standing {
  const known = observed.filter(
    ({ review, publishedOn }) => review !== "rejected" && (publishedOn === null ? undated : publishedOn <= day),
  );
  const counted = quotationsOf(known)
    .map((one) => saidOnce(one, isText))
    .toSorted(inTime);
  const done = acts.filter((act) => act.type === "terms" || act.on <= day);
  const terms = done.findLast((act) => act.type === "terms");
  const { evidence, ended, carried, since } = reached(
    [...counted, ...done.flatMap(stepOf)],
    endings(counted, done, day),
  );
  const lately = counted.filter(({ publishedOn }) => since === null || (publishedOn ?? "") > since);
  const dates = counted.flatMap(({ publishedOn }) => publishedOn ?? []);
  return {
    ...{ evidence, ended, says: saysOf(counted, done), timesRaised: timesRaised(counted) },
    grade: gradeOf(
      lately.filter(({ stage }) => stage === carried),
      new Set(counted.flatMap(({ record }) => record.sides)),
    ),
    timeliness:
      ended === "declined" || ended === "withdrawn" ? "no date" : timeliness(counted, terms?.due ?? null, day),
    headlineOnly: isHeadlineOnly(lately, evidence),
    ...{ firstOn: dates[0] ?? null, lastOn: dates.at(-1) ?? null },
  };
}

/**
 * What several documents carry is said once: on the first day it stood anywhere, and in the telling of the original's
 * side, or of nobody's where that is not known. A reprint in the other side's paper is not the other side's evidence.
 */
function saidOnce({ original, copies, on }: Quotation<Evidence>, isText: IsText): Said {
  const told = [original, ...copies].find(({ meetingOn }) => meetingOn !== null);
  const stage = counts(original.record, isText);
  return { ...original, publishedOn: on, meetingOn: told?.meetingOn ?? null, stage };
}

const counts = ({ stage, kind }: Observed, isText: IsText): Stage =>
  stage === "underway" && isText(kind) ? "proposed" : stage;
const rank = (stage: Stage): number => STAGES.indexOf(stage);
const isOnLadder = (stage: Stage): boolean => rank(stage) <= rank("delivered");

/** Undated first: nothing is earlier. On one day the further stage is the later. */
function inTime(a: Said, b: Said): number {
  const [one, other] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return rank(a.stage) - rank(b.stage) || (a.key < b.key ? -1 : 1);
}

type Step = { publishedOn: string | null; stage: Stage };
type Ending = { on: string; as: "declined" | "withdrawn" | "lapsed" };

function stepOf(act: Act): Step[] {
  return act.type === "answers" && act.answer === "accepted" ? [{ publishedOn: act.on, stage: "agreed" }] : [];
}

function endings(counted: readonly Said[], acts: readonly Act[], day: string): Ending[] {
  const refused = counted.flatMap(({ stage, publishedOn }): Ending[] =>
    stage === "declined" ? [{ on: publishedOn ?? "", as: "declined" }] : [],
  );
  const acted = acts.flatMap((act): Ending[] => {
    if (act.type === "withdraws") return [{ on: act.on, as: "withdrawn" }];
    return act.type === "answers" && act.answer === "declined" ? [{ on: act.on, as: "declined" }] : [];
  });
  const until = acts.findLast((act) => act.type === "terms")?.until ?? null;
  const lapsed: Ending[] = until !== null && until < day ? [{ on: until, as: "lapsed" }] : [];
  return [...refused, ...acted, ...lapsed].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Reached = Pick<Standing, "evidence" | "ended"> & { carried: Stage | null; since: string | null };

/** The highest stage so far. An ending stands until a later day brings the thing up again; what was delivered stays so. */
function reached(steps: readonly Step[], ended: readonly Ending[]): Reached {
  const top = highest(steps);
  const last = ended.at(-1);
  if (!last || top === "delivered") return { evidence: top, ended: null, carried: top, since: null };
  const again = highest(steps.filter(({ publishedOn }) => (publishedOn ?? "") > last.on));
  if (again) return { evidence: again, ended: null, carried: again, since: last.on };
  if (last.as === "withdrawn") return { evidence: top, ended: last.as, carried: top, since: null };
  return { evidence: last.as, ended: last.as, carried: last.as === "declined" ? last.as : top, since: null };
}

const highest = (steps: readonly Step[]): Stage | null =>
  steps.reduce<Stage | null>(
    (top, { stage }) => (isOnLadder(stage) && (!top || rank(stage) > rank(top)) ? stage : top),
    null,
  );

/** The latest that each side said in its own documents, and beside it the latest it is said to have said elsewhere. */
function saysOf(counted: readonly Said[], acts: readonly Act[]): Saying[] {
  const latest = new Map<string, Saying & { on: string }>();
  const say = (saying: Saying & { on: string }): void => {
    const place = `${saying.side} ${saying.reportedByOther}`;
    if ((latest.get(place)?.on ?? "") <= saying.on) latest.set(place, saying);
  };
  for (const { record, speakerSide, issuedBy, stage, key, publishedOn } of counted)
    for (const side of new Set(voiced(record, speakerSide)))
      say({ side, stage, reportedByOther: issuedBy !== side, issuedBy, key, on: publishedOn ?? "" });
  for (const act of acts)
    if (act.type === "answers") {
      const stage = act.answer === "accepted" ? "agreed" : "declined";
      say({ side: act.side, stage, reportedByOther: false, issuedBy: act.side, key: act.id, on: act.on });
    }
  const places = [...latest.keys()].sort();
  return places.flatMap((place) => {
    const { on: _, ...saying } = latest.get(place) as Saying & { on: string };
    return [saying];
  });
}

/** Agentless lines and the outlet's own are nobody's. */
function voiced({ speaker, sides }: Observed, speakerSide: string | null): string[] {
  if (speaker.voice === "both") return sides;
  return speaker.voice === "named" && speakerSide !== null ? [speakerSide] : [];
}

/** By meetings where their day is told, else by days; a document counts once. What an outlet recalls is not raised anew. */
function timesRaised(counted: readonly Said[]): number {
  const raised = counted.filter(
    ({ stage, record }) => rank(stage) <= rank("scheduled") && record.speaker.voice !== "outlet",
  );
  const occasions = new Set<string>();
  for (const [document, said] of Map.groupBy(raised, (one) => one.document)) {
    const meeting = said.find(({ meetingOn }) => meetingOn !== null)?.meetingOn;
    occasions.add(meeting ?? said[0]?.publishedOn ?? document);
  }
  return occasions.size;
}

/**
 * Whose evidence carries the stage. Of a report it follows from who issued it; of what a person entered it is what that
 * person says it is, and nothing higher: an office's own note is no side's press.
 */
function gradeOf(carriers: readonly Said[], sides: ReadonlySet<string>): Grade {
  const press = carriers.filter(({ standsOn }) => !standsOn || standsOn === "press");
  if (press.some(({ issuedBy, supposed }) => issuedBy !== null && !supposed && !sides.has(issuedBy)))
    return "independent";
  const highest = (["countersigned", "official document"] as const).find((stated) =>
    carriers.some(({ standsOn }) => standsOn === stated),
  );
  if (highest) return highest;
  const issuers = new Set(press.flatMap(({ issuedBy }) => issuedBy ?? []));
  if (issuers.size > 1) return "both sides' press";
  if (press.length > 0) return "one side's press";
  return carriers.length > 0 ? "own record" : "none";
}

/** Agreed or further in a title or lead, and nowhere in a body (READING.md, "headline-only"). */
function isHeadlineOnly(counted: readonly Said[], evidence: Stage | null): boolean {
  if (!evidence || rank(evidence) < rank("agreed") || !isOnLadder(evidence)) return false;
  const far = counted.filter(({ stage }) => rank(stage) >= rank("agreed") && isOnLadder(stage));
  return far.length > 0 && far.every(({ record }) => record.position !== "body");
}
