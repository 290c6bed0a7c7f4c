import type { Span } from "../../documents/document.ts";
import { quotationsOf } from "../../register/quotations.ts";
import type { Speaker } from "../../register/records.ts";
import type { Row } from "../rows.ts";
import { titleOf } from "../titles.ts";
import type { Seen } from "../undertakings.ts";
import type { BriefRows, Waiting } from "./content.ts";
import { type IsReviewed, quoted, quotedSaying } from "./reviewed.ts";

/** What nobody has judged: undertakings first, and within each sort the newest document. A reprint is one line. */
export function waitingOf(rows: BriefRows, reviewed: IsReviewed, { names }: Seen): Waiting[] {
  const waits = <R>(noun: Waiting["noun"], all: readonly Row<R>[], tell: (row: Row<R>) => Omit<Waiting, "noun">) =>
    all
      .filter((row) => !reviewed(row))
      .toSorted(newestFirst)
      .map((row): Waiting => ({ noun, ...tell(row) }));
  const plain = (row: Row<unknown>, spans: readonly Span[], what: string, speaker: Speaker | null = null) => ({
    ...{ what, stage: null, quoted: quoted(row, spans, speaker, true) },
  });
  return [
    ...sayingsIn(rows, (row) => !reviewed(row))
      .toSorted((a, b) => newestFirst(a.original, b.original))
      .map((saying): Waiting => {
        const { record } = saying.original;
        const what = titleOf({ ...record, sides: [] }, names);
        return { noun: "undertaking", what, stage: record.stage, quoted: quotedSaying(saying) };
      }),
    ...waits("meeting", rows.meetings, (row) =>
      plain(row, row.record.spans.slice(0, 1), row.record.participants.map(({ name }) => name).join(", ")),
    ),
    ...waits("person", rows.people, (row) =>
      plain(row, row.record.spans.slice(0, 1), [row.record.name, row.record.office].filter(Boolean).join(", ")),
    ),
    ...waits("claim", rows.claims, (row) => plain(row, [row.record.span], row.record.about ?? "", row.record.speaker)),
    ...waits("problem", rows.problems, (row) => plain(row, row.record.spans, row.record.says)),
  ];
}

/** How many lines a person stands behind. */
export const countReviewed = (rows: BriefRows, reviewed: IsReviewed): number =>
  sayingsIn(rows, reviewed).length +
  [rows.meetings, rows.people, rows.claims, rows.problems].flat().filter((row) => reviewed(row)).length;

const sayingsIn = ({ undertakings }: BriefRows, isAsked: IsReviewed) =>
  undertakings.flatMap(({ observations }) => quotationsOf(observations.filter(isAsked)));

const newestFirst = (a: Row<unknown>, b: Row<unknown>): number =>
  inOrder(b.publishedOn ?? "", a.publishedOn ?? "") || inOrder(a.key, b.key);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
