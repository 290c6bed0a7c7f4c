import type { Observed, Stage } from "./records.ts";

export type Timeliness = "no date" | "on time" | "due" | "overdue" | "relative";

type Dated = { publishedOn: string | null; stage: Stage; record: Observed };
type Time = { from: string; to: string };

/**
 * Whether it is in time on a day: by the written term, else by the date last named for it. Delivered, it is judged by
 * when it was held, or by the first report of it. Given in the order of time.
 */
export function timeliness(counted: readonly Dated[], due: string | null, day: string): Timeliness {
  const time = due === null ? counted.findLast(isAhead)?.record.on : { from: due, to: due };
  if (!time) return "no date";
  if (!isDate(time.from) || !isDate(time.to)) return "relative";
  const held = counted.filter(({ stage }) => stage === "delivered");
  if (held.length > 0) return deliveredBy(held, time);
  if (isAfter(day, time.to)) return "overdue";
  return isBefore(day, time.from) ? "on time" : "due";
}

const isAhead = ({ stage, record }: Dated): boolean =>
  record.on !== null && stage !== "delivered" && stage !== "declined";

/** A report after the day does not show that the thing itself was late. */
function deliveredBy(held: readonly Dated[], { to }: Time): Timeliness {
  const own = held.find(({ record }) => record.on !== null && isDate(record.on.from))?.record.on;
  if (own) return isAfter(own.from, to) ? "overdue" : "on time";
  const reported = held.find(({ publishedOn }) => publishedOn !== null)?.publishedOn;
  return reported && !isAfter(reported, to) ? "on time" : "no date";
}

// Partial dates stay partial: 2022-06 is the whole month.
const isDate = (text: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
const isBefore = (day: string, date: string): boolean => day < date && !day.startsWith(date);
const isAfter = (day: string, date: string): boolean => day > date && !day.startsWith(date);
