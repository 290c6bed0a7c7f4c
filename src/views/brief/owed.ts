import type { Stage } from "../../register/records.ts";
import type { ObservationRow } from "../rows.ts";
import type { Item, Owed } from "./content.ts";

/**
 * Whose turn it is with an open undertaking. A direction says who delivers; an offer is its speaker's to make good, a
 * proposal the other side's to answer. What is agreed without a direction is "nobody knows": it is not guessed.
 */
export function owedBy(
  stage: Stage | null,
  observations: readonly ObservationRow[],
  sides: readonly string[],
): Item["owed"] {
  if (stage === null || stage === "raised") return null;
  const from = only(observations.flatMap(({ record }) => record.direction?.from ?? []));
  if (from && sides.includes(from)) return { side: from, what: "delivery" };
  const carriers = observations.filter(({ record }) => record.stage === stage);
  const speaks = carriers.every(({ record }) => record.speaker.voice === "named")
    ? only(carriers.map(({ speakerSide }) => speakerSide ?? ""))
    : undefined;
  const other = sides.find((side) => side !== speaks);
  if (!speaks || !other || !sides.includes(speaks)) return "nobody knows";
  if (stage === "offered") return { side: speaks, what: "offer" };
  return stage === "proposed" ? { side: other, what: "answer" } : "nobody knows";
}

/** What all of them are; undefined where they differ, or there are none. */
const only = (all: readonly string[]): string | undefined => {
  const [one, ...others] = new Set(all);
  return others.length > 0 ? undefined : one;
};

export const isOwed = (owed: Item["owed"]): owed is Owed => owed !== null && owed !== "nobody knows";

/** Owed by us and due first, then owed by them, then what else is owed, raised most often, newest. */
export const byRank =
  (home: string | null, day: string) =>
  (a: Item, b: Item): number =>
    rank(a, home, day) - rank(b, home, day) ||
    b.timesRaised - a.timesRaised ||
    inOrder(b.lastOn ?? "", a.lastOn ?? "") ||
    inOrder(a.id, b.id);

function rank({ owed, timeliness, charge }: Item, home: string | null, day: string): number {
  const due = timeliness === "due" || timeliness === "overdue" || (charge?.due != null && charge.due <= day);
  const ours = isOwed(owed) ? home === null || owed.side === home : charge !== null;
  if (ours && due) return 0;
  if (isOwed(owed) && !ours) return 1;
  return ours ? 2 : 3;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
