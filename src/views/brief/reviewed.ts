import type { Span } from "../../documents/document.ts";
import { type Quotation, quotationsOf } from "../../register/quotations.ts";
import type { Speaker } from "../../register/records.ts";
import type { Review } from "../answers.ts";
import type { ObservationRow, Row } from "../rows.ts";
import type { Quoted } from "./content.ts";

/** A line a person stands behind. */
export const isReviewed = (review: Review): boolean =>
  review === "confirmed" || review === "corrected" || review === "added";

/**
 * Documents a person has gone through: every observation between the two sides in them is judged. What else they tell
 * (a meeting, an office, a claim) is then taken as reviewed, for the desk asks for it line by line of observations only.
 */
export function goneThrough(observations: readonly ObservationRow[]): ReadonlySet<string> {
  const documents = Map.groupBy(observations, ({ document }) => document);
  return new Set(
    [...documents].flatMap(([document, rows]) =>
      rows.every(({ review }) => review !== "unreviewed") && rows.some(({ review }) => isReviewed(review))
        ? [document]
        : [],
    ),
  );
}

export type IsReviewed = (row: Pick<Row<unknown>, "review" | "document">) => boolean;

/** Tells whether a record of any type has been reviewed, by itself or with its document. */
export const reviewedIn =
  (documents: ReadonlySet<string>): IsReviewed =>
  ({ review, document }) =>
    isReviewed(review) || (review === "unreviewed" && documents.has(document));

export const quoted = (
  { key, document, file, publishedOn }: Pick<Row<unknown>, "key" | "document" | "file" | "publishedOn">,
  spans: readonly Span[],
  speaker: Speaker | null,
  unreviewed: boolean,
): Quoted => ({ key, document, file, on: publishedOn, speaker, spans: [...spans], unreviewed, alsoIn: [] });

/** What is said once, with all that carry it: unreviewed where nobody has judged any of them. */
export const quotedSaying = ({ original, copies }: Quotation<ObservationRow>): Quoted => ({
  ...quoted(
    original,
    [original.record.span],
    original.record.speaker,
    [original, ...copies].every(({ review }) => review === "unreviewed"),
  ),
  alsoIn: copies.map(({ document, file, publishedOn }) => ({ document, file, on: publishedOn })),
});

/** Sayings by the key of whatever carries them. */
export const sayingsByKey = (rows: readonly ObservationRow[]): ReadonlyMap<string, Quotation<ObservationRow>> =>
  new Map(quotationsOf(rows).flatMap((one) => [one.original, ...one.copies].map(({ key }) => [key, one] as const)));
