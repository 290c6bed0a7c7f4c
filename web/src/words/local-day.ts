/** The day of a moment where one sits, as ISO 8601. */
export function localDay(at: string): string {
  const moment = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
export const localTime = (at: string): string => clock.format(new Date(at));
