import type { Occasion } from "../register/records.ts";
import type { OccasionLine } from "./answers.ts";
import { folded } from "./folded.ts";
import type { Row } from "./rows.ts";

/** Anniversaries that still come, the nearest first; told in several documents, one is listed once, by its latest telling. */
export function occasionsAhead(rows: readonly Row<Occasion>[], day: string): OccasionLine[] {
  const standing = rows.filter(({ review }) => review !== "rejected");
  const latestLast = standing.toSorted((a, b) => ((a.publishedOn ?? "") < (b.publishedOn ?? "") ? -1 : 1));
  const once = new Map(latestLast.map((row) => [JSON.stringify([baseOf(row.record), folded(row.record.of)]), row]));
  return [...once.values()]
    .map(({ key, document, file, record }) => ({ key, document, file, record, next: nextOf(record, day) }))
    .filter(({ next }) => next !== null)
    .sort((a, b) => (a.next ?? 0) - (b.next ?? 0) || (a.key < b.key ? -1 : 1));
}

/** The first year from this day's on that is a multiple of five years from the base; null where no base is known. */
export function nextOf(occasion: Occasion, day: string): number | null {
  const base = baseOf(occasion);
  if (base === null) return null;
  const year = Number(day.slice(0, 4));
  return year + ((5 - ((year - base) % 5)) % 5);
}

const baseOf = ({ base, year, ordinal }: Occasion): number | null => base ?? (year === null ? null : year - ordinal);
