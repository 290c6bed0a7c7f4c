import type { Occasion, Problem } from "../register/records.ts";
import type { DocumentLine, TodayAnswer } from "./answers.ts";
import { observationLine } from "./observations.ts";
import { occasionsAhead } from "./occasions.ts";
import type { ObservationRow, Row, UndertakingRows } from "./rows.ts";
import { type Seen, undertakingLine } from "./undertakings.ts";

export type TodayRows = {
  toReview: readonly ObservationRow[];
  toReviewCount: number;
  problems: readonly Row<Problem>[];
  occasions: readonly Row<Occasion>[];
  due: readonly UndertakingRows[];
  dueCount: number;
  silent: readonly UndertakingRows[];
  unread: readonly DocumentLine[];
  counts: { documents: number; meetings: number; problems: number; undertakings: readonly Counted[] };
};
type Counted = { evidence: string; ended: string | null; count: number };

export function todayAnswer(rows: TodayRows, seen: Seen): TodayAnswer {
  const { day } = seen.asOf;
  const { documents, meetings, problems, undertakings } = rows.counts;
  return {
    day,
    toReview: rows.toReview.map((row) => observationLine(row, seen.names)),
    toReviewCount: rows.toReviewCount,
    problems: rows.problems
      .filter(({ review }) => review !== "rejected")
      .map(({ key, document, file, publishedOn, record }) => ({ key, document, file, publishedOn, record })),
    occasions: occasionsAhead(rows.occasions, day),
    due: rows.due.flatMap((undertaking) => undertakingLine(undertaking, seen) ?? []),
    dueCount: rows.dueCount,
    silent: rows.silent.flatMap((undertaking) => undertakingLine(undertaking, seen) ?? []),
    unread: [...rows.unread],
    counts: { documents, meetings, problems, undertakings: byStage(undertakings) },
  };
}

/** How many undertakings there are at each stage the evidence supports; an ended one counts as its end. */
export function byStage(counted: readonly Counted[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { evidence, ended, count } of counted)
    counts[ended ?? evidence] = (counts[ended ?? evidence] ?? 0) + count;
  return counts;
}

const AHEAD = 30; // days

/** What is due by this day is told ahead. */
export const aMonthAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + AHEAD * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The day a year before: what has had no new evidence since then has gone silent. */
export function aYearBefore(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return [String(Number(year) - 1).padStart(4, "0"), month, month === "02" && date === "29" ? "28" : date].join("-");
}
