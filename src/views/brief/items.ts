import { standing } from "../../register/standing.ts";
import { byDay } from "../observations.ts";
import type { ObservationRow, UndertakingRows } from "../rows.ts";
import { titleOf } from "../titles.ts";
import { aYearBefore } from "../today.ts";
import type { Seen } from "../undertakings.ts";
import type { Item, Quoted } from "./content.ts";
import { owedBy } from "./owed.ts";
import { quotedSaying, sayingsByKey } from "./reviewed.ts";

/** An undertaking as a brief of two sides tells it; undefined where nothing that is let in is observed of it. */
export function itemOf(
  { id, observations, acts, charge }: UndertakingRows,
  seen: Seen,
  sides: readonly string[],
): Item | undefined {
  const counted = observations.toSorted(byDay);
  const last = counted.at(-1);
  if (!last) return undefined;
  const now = standing(counted, acts, seen.asOf, seen.isText);
  const { evidence, ended, says, timesRaised, timeliness, firstOn, lastOn } = now;
  const isOpen = ended === null && evidence !== null && evidence !== "delivered" && evidence !== "declined";
  const stage = (row: ObservationRow) => row.record.stage === evidence;
  const sayings = sayingsByKey(counted);
  const quoted = (rows: readonly ObservationRow[]): Quoted[] =>
    [...new Set(rows.flatMap(({ key }) => sayings.get(key) ?? []))].map(quotedSaying);
  const furthest = counted.find(stage);
  const known = last.record.object?.gazetteer ? seen.names.object(last.record.object.gazetteer) : undefined;
  return {
    ...{ id, kind: last.record.kind, stage: evidence, ended, says, timesRaised, timeliness, firstOn, lastOn },
    charge: charge ? { owner: charge.owner, due: charge.due } : null,
    title: titleOf({ ...last.record, sides: ofThePair(last.record.sides, sides) }, seen.names),
    words: known ? null : (quoted([furthest ?? last])[0] ?? null),
    owed: isOpen ? owedBy(evidence, counted, sides) : null,
    silent: isOpen && lastOn !== null && lastOn < aYearBefore(seen.asOf.day),
    unreviewed: counted.some(({ review }) => review === "unreviewed"),
    notes: quoted([
      ...(furthest ? [furthest, last] : [last]),
      ...says.flatMap(({ key }) => counted.find((row) => row.key === key) ?? []),
    ]),
  };
}

export const isOpen = ({ ended, stage }: Item): boolean =>
  ended === null && stage !== null && stage !== "delivered" && stage !== "declined" && stage !== "lapsed";

/** In a brief of two sides only further sides need naming. */
const ofThePair = (sides: readonly string[], pair: readonly string[]): string[] =>
  sides.some((side) => !pair.includes(side)) ? [...sides] : [];
