import type { Speaker } from "../register/records.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** "22 June 2022" from an ISO 8601 day; a partial one stays partial ("June 2022"), what is none stays as it is. */
export function day(iso: string | null): string {
  if (iso === null) return "undated";
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (!year) return iso;
  return [date && String(Number(date)), month && (MONTHS[Number(month) - 1] ?? month), year].filter(Boolean).join(" ");
}

/** "29 March 2021 to 22 November 2024". */
export const between = (first: string | null, last: string | null): string =>
  first === null || first === last ? day(last) : `${day(first)} to ${day(last)}`;

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
export const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

const VOICES = {
  named: "a named speaker",
  both: "both sides",
  agentless: "nobody is named",
  outlet: "the report itself",
};
export const speaker = ({ voice, name }: Speaker): string => (voice === "named" && name ? name : VOICES[voice]);

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
