/** Days between two ISO 8601 days, whichever is first; Infinity where either is no whole day. */
export function daysApart(one: string, other: string): number {
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
  return WHOLE.test(one) && WHOLE.test(other) && Number.isFinite(days) ? Math.round(days) : Number.POSITIVE_INFINITY;
}

const WHOLE = /^\d{4}-\d\d-\d\d$/;

/** The day so many days later; earlier where `days` is below zero. `day` is a whole ISO 8601 day. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
