const WHOLE = /^\d{4}-\d\d-\d\d$/;
const DAY = 86_400_000;

/** Days between two ISO 8601 days, whichever is first; Infinity where either is no whole day. */
export function daysApart(one: string, other: string): number {
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / DAY;
  return WHOLE.test(one) && WHOLE.test(other) && Number.isFinite(days) ? Math.round(days) : Number.POSITIVE_INFINITY;
}

/** The Monday of a day's week, or of the week so many weeks later; "" where it is no whole day. */
export function weekOf(day: string, later = 0): string {
  const at = WHOLE.test(day) ? Date.parse(day) : Number.NaN;
  if (!Number.isFinite(at)) return "";
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at + (7 * later - sinceMonday) * DAY).toISOString().slice(0, 10);
}
