import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** A date in a text: tokens `from` to `to`, its value as far as the words go (2022, 2022-06, 2022-06-24), never further. */
export type Dated = { from: number; to: number; value: string };

const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const two = (n: number) => String(n).padStart(2, "0");
const real = (y: number, m: number, d: number) => d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();

/** Every date with a year. A day without a year ("September 27") is no date here: no year is invented. */
export function datesIn(cut: readonly Token[], lexicon: Pick<Lexicon, "months">): Dated[] {
  const found: Dated[] = [];
  for (let t = 0; t < cut.length; t++) {
    const date = iso(cut, t) ?? dotted(cut, t) ?? worded(cut, t, lexicon) ?? yearAlone(cut, t);
    if (!date) continue;
    found.push(date);
    t = date.to - 1;
  }
  return found;
}

const text = (cut: readonly Token[], t: number) => cut[t]?.text ?? "";
const number = (s: string) => (/^\d+$/u.test(s) ? Number(s) : Number.NaN);
const day = (s: string) => Number(DAY.exec(s)?.[1] ?? Number.NaN);

function full(from: number, to: number, y: number, m: number, d: number): Dated | null {
  return m >= 1 && m <= 12 && real(y, m, d) ? { from, to, value: `${y}-${two(m)}-${two(d)}` } : null;
}

/** 2022-06-24, which is one token. */
function iso(cut: readonly Token[], t: number): Dated | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text(cut, t));
  return parts ? full(t, t + 1, Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** 24.06.2022 and 24/06/2022; where day and month could be taken for each other with a slash, no date is read. */
function dotted(cut: readonly Token[], t: number): Dated | null {
  const [a, mark, b, again, c] = [0, 1, 2, 3, 4].map((i) => text(cut, t + i));
  if (a === undefined || b === undefined || c === undefined || mark !== again || !(mark === "." || mark === "/"))
    return null;
  if (!YEAR.test(c)) return null;
  if (mark === "/" && number(a) <= 12 && number(b) <= 12 && a !== b) return null;
  const american = number(b) > 12;
  return full(t, t + 5, number(c), american ? number(a) : number(b), american ? number(b) : number(a));
}

/** 24 June 2022 · 24th of June, 2022 · June 24, 2022 · June 2022 */
function worded(cut: readonly Token[], t: number, { months }: Pick<Lexicon, "months">): Dated | null {
  const skip = (at: number, marks: readonly string[]) => (marks.includes(cut[at]?.lower ?? "") ? at + 1 : at);
  const monthAt = (at: number) =>
    cut[at]?.cap || /^\p{Lu}+$/u.test(text(cut, at)) ? months.get(cut[at]?.lower ?? "") : undefined;
  const yearAt = (at: number) => (YEAR.test(text(cut, at)) ? number(text(cut, at)) : undefined);

  const dayFirst = monthAt(skip(t + 1, ["of"]));
  if (DAY.test(text(cut, t)) && dayFirst) {
    const at = skip(skip(skip(t + 1, ["of"]) + 1, ["."]), [","]);
    const year = yearAt(at);
    return year ? full(t, at + 1, year, dayFirst, day(text(cut, t))) : null;
  }
  const month = monthAt(t);
  if (!month) return null;
  const afterMonth = skip(t + 1, ["."]);
  const withDay = DAY.test(text(cut, afterMonth)) && !YEAR.test(text(cut, afterMonth));
  const at = withDay ? skip(afterMonth + 1, [","]) : skip(afterMonth, [",", "of"]);
  const year = yearAt(at);
  if (!year) return null;
  return withDay
    ? full(t, at + 1, year, month, day(text(cut, afterMonth)))
    : { from: t, to: at + 1, value: `${year}-${two(month)}` };
}

function yearAlone(cut: readonly Token[], t: number): Dated | null {
  return YEAR.test(text(cut, t)) && !["-", "/"].includes(text(cut, t + 1))
    ? { from: t, to: t + 1, value: text(cut, t) }
    : null;
}
