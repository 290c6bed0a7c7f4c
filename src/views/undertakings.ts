import { quotationsOf } from "../register/quotations.ts";
import { type AsOf, standing } from "../register/standing.ts";
import type { UndertakingAnswer, UndertakingLine } from "./answers.ts";
import type { Names } from "./names.ts";
import { byDay, observationLine } from "./observations.ts";
import type { ObservationRow, UndertakingRows } from "./rows.ts";
import { titleOf } from "./titles.ts";

/** `asOf` is a day and whether undated documents count: they do for things as they are, not for a day in the past. */
export type Seen = { asOf: AsOf; isText?: (kind: string) => boolean; names: Names };

/** Undefined where nothing is observed of it by that day. What was rejected counts for nothing, but is no less its own. */
export function undertakingLine(rows: UndertakingRows, seen: Seen): UndertakingLine | undefined {
  const known = rows.observations.filter((row) => isKnown(row, seen.asOf));
  const counted = known.filter(({ review }) => review !== "rejected");
  const last = (counted.length > 0 ? counted : known).toSorted(byDay).at(-1);
  if (!last) return undefined;
  const sayings = quotationsOf(counted);
  const { kind, object, sides } = last.record;
  return {
    id: rows.id,
    title: titleOf(last.record, seen.names),
    kind,
    kindLabel: seen.names.kind(kind),
    sides: [...sides].sort(),
    oneSided: sides.length < 2,
    object: object && { ...object, name: namedIn(seen.names, object.gazetteer) ?? object.name },
    standing: { asOf: seen.asOf.day, ...standing(counted, rows.acts, seen.asOf, seen.isText) },
    quotations: sayings.length,
    unreviewed: sayings.filter(({ original }) => original.review === "unreviewed").length,
    charge: rows.charge ? { entry: rows.charge.id, owner: rows.charge.owner, due: rows.charge.due } : null,
  };
}

/** Each saying once, with the reprints that carry it too. */
export function undertakingAnswer(rows: UndertakingRows, seen: Seen): UndertakingAnswer | undefined {
  const line = undertakingLine(rows, seen);
  const known = rows.observations.filter((row) => isKnown(row, seen.asOf));
  const rejected = known.filter(({ review }) => review === "rejected").map((row) => ({ original: row, copies: [] }));
  const quotations = [...quotationsOf(known.filter(({ review }) => review !== "rejected")), ...rejected];
  const told = quotations.sort((a, b) => byDay(a.original, b.original));
  return line && { ...line, observations: told.map((one) => observationLine(one.original, seen.names, one.copies)) };
}

/** Observations gathered by the undertaking they are of. */
export function gathered(
  observations: readonly ObservationRow[],
  acts: ReadonlyMap<string, Pick<UndertakingRows, "acts" | "charge">>,
): UndertakingRows[] {
  const groups = Map.groupBy(observations, ({ undertaking }) => undertaking);
  return [...groups].map(([id, rows]) => ({ id, observations: rows, ...(acts.get(id) ?? { acts: [] }) }));
}

const isKnown = ({ publishedOn }: ObservationRow, { day, undated }: AsOf): boolean =>
  publishedOn === null ? undated : publishedOn <= day;

const namedIn = (names: Names, gazetteer: string | null) => (gazetteer ? names.object(gazetteer)?.name : undefined);
