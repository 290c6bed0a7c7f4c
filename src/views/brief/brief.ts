import type { Row, UndertakingRows } from "../rows.ts";
import type { Seen } from "../undertakings.ts";
import type { Brief, BriefRows, Contested, Item } from "./content.ts";
import { claimsOf, problemsOf, tellingsDiffer } from "./contested.ts";
import { isOpen, itemOf } from "./items.ts";
import { acrossOf, metBy } from "./met.ts";
import { byRank } from "./owed.ts";
import { goneThrough, isReviewed, reviewedIn } from "./reviewed.ts";
import { countReviewed, waitingOf } from "./waiting.ts";

export type Asked = {
  sides: [string, string];
  home: string | null;
  everything: boolean; // let in what nobody has judged
  isTopic: (kind: string) => boolean; // a field talked of, with nothing discrete to deliver
};

/**
 * A brief of two sides as of a day: what stands by the documents dated by then. Lines nobody has judged wait in
 * `waiting` unless all are asked for; what was rejected is nowhere.
 */
export function briefOf(given: BriefRows, seen: Seen, { sides, home, everything, isTopic }: Asked): Brief {
  const rows = knownBy(given, seen);
  const reviewed = reviewedIn(goneThrough(rows.undertakings.flatMap(({ observations }) => observations)));
  const letIn = <R extends Row<unknown>>(all: readonly R[]): R[] => all.filter((row) => everything || reviewed(row));
  const counted = rows.undertakings.map((one) => ({
    ...one,
    observations: one.observations.filter(({ review }) => everything || isReviewed(review)),
  }));
  const items = counted.flatMap((one) => itemOf(one, seen, sides) ?? []);
  const discrete = items.filter(({ kind }) => !isTopic(kind));
  const people = letIn(rows.people);
  const rank = byRank(home, seen.asOf.day);
  const other = home !== null ? (sides.find((side) => side !== home) ?? null) : null;
  const waiting = waitingOf(rows, reviewed, seen);
  return {
    ...{ sides, home, other, day: seen.asOf.day, past: !seen.asOf.undated, everything },
    counts: { reviewed: countReviewed(rows, reviewed), unreviewed: waiting.length },
    met: metBy(seen.asOf.day, letIn(rows.meetings), people, reviewed, rows.meetingOf),
    across: acrossOf(other ? [other] : sides, people, reviewed),
    open: discrete.filter(isOpen).sort(rank),
    topics: items.filter((item) => isTopic(item.kind) && isOpen(item)).sort(rank),
    closed: discrete.filter((item) => !isOpen(item)).sort(latestFirst),
    contested: [
      ...differing(items, counted),
      ...claimsOf(letIn(rows.claims), rows.people, reviewed),
      ...problemsOf(letIn(rows.problems), reviewed),
    ],
    waiting: everything ? [] : waiting,
  };
}

/** What is dated by the day, and not rejected. */
function knownBy(rows: BriefRows, { asOf: { day, undated } }: Seen): BriefRows {
  const known = <R extends Row<unknown>>(all: readonly R[]): R[] =>
    all.filter(
      ({ review, publishedOn }) => review !== "rejected" && (publishedOn === null ? undated : publishedOn <= day),
    );
  return {
    undertakings: rows.undertakings.map((one) => ({ ...one, observations: known(one.observations) })),
    ...{ meetings: known(rows.meetings), people: known(rows.people) },
    ...{ claims: known(rows.claims), problems: known(rows.problems) },
  };
}

function differing(items: readonly Item[], counted: readonly UndertakingRows[]): Contested[] {
  const of = new Map(counted.map((one) => [one.id, one]));
  return items.flatMap(
    (item) => tellingsDiffer(item, of.get(item.id)?.observations ?? [], of.get(item.id)?.acts ?? []) ?? [],
  );
}

const latestFirst = (a: Item, b: Item): number => inOrder(b.lastOn ?? "", a.lastOn ?? "") || inOrder(a.id, b.id);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
