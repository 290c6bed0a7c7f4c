const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day of a date as e-mail (RFC 5322), RSS and Atom (RFC 3339) write it, as its sender's calendar showed it. */
export function dayTold(written: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const mail = /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(written);
  return mail
    ? realDay(Number(mail[3]), MONTHS.indexOf((mail[2] ?? "").toLowerCase()) + 1, Number(mail[1]))
    : undefined;
}

/** A day as ISO 8601, where the calendar has it. */
export function realDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
