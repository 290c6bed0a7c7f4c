import type { ObservationLine } from "./answers.ts";
import type { Names } from "./names.ts";
import type { ObservationRow } from "./rows.ts";
import { titleOf } from "./titles.ts";

/** `copies` are reprints that carry the same saying. */
export const observationLine = (
  row: ObservationRow,
  names: Names,
  copies: readonly ObservationRow[] = [],
): ObservationLine => ({
  key: row.key,
  undertaking: row.undertaking,
  title: titleOf(row.record, names),
  document: row.document,
  file: row.file,
  publishedOn: row.publishedOn,
  issuedBy: row.issuedBy,
  review: row.review,
  recordedBy: row.recordedBy,
  read: row.read,
  record: row.record,
  judgement: row.judgement,
  alsoIn: copies.map((copy) => ({
    ...{ document: copy.document, file: copy.file, key: copy.key, publishedOn: copy.publishedOn },
    ...{ publisher: copy.publisher ?? null, issuedBy: copy.issuedBy },
  })),
  entered: row.review === "added" ? (row.entry ?? null) : null,
});

/** Oldest first, as a story is told; what bears no day stands apart at the end. */
export const byDay = (a: { publishedOn: string | null; key: string }, b: { publishedOn: string | null; key: string }) =>
  inOrder(a.publishedOn ?? "~", b.publishedOn ?? "~") || inOrder(a.key, b.key);

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
