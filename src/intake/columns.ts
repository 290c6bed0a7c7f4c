import { z } from "zod";
import { realDay } from "./day-told.ts";
import type { Table, TableRow } from "./table.ts";
import type { Refused } from "./taken.ts";

/**
 * Which columns of a table say what, by the names in its header: said once by a person, and kept. `dates` says how
 * 03/04/2015 is meant where the column itself does not show it.
 */
export const Columns = z.object({
  partner: z.string(),
  what: z.string(),
  saidBy: z.string().nullable().default(null),
  on: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
  dates: z.enum(["day-first", "month-first"]).nullable().default(null),
});
export type Columns = z.infer<typeof Columns>;

/** An old commitment as its row has it; `on` is a day, or a month or year where that is all it says (ISO 8601). */
export type Commitment = {
  partner: string;
  what: string;
  saidBy: string | null;
  on: string | null;
  source: string | null;
} & Pick<TableRow, "row" | "start" | "end">;

/** Rows as commitments, and about which a person must be asked: those that name no partner or thing, dates not understood. */
export type Commitments = { commitments: Commitment[]; asked: (Refused & { row: number })[] };

export function commitmentsOf({ header, rows }: Table, columns: Columns): Commitments | Refused {
  const { dates, ...named } = columns;
  const missing = Object.values(named).filter((name) => name !== null && !header.includes(name));
  if (missing.length > 0)
    return {
      reason: `there is no column ${missing.map((name) => JSON.stringify(name)).join(", ")}`,
      next: `name one of: ${header.filter(Boolean).join(" · ")}`,
    };
  const cell = ({ cells }: TableRow, name: string | null) =>
    (name === null ? undefined : cells[header.indexOf(name)]) || null;
  const order = dates ?? orderOf(rows.map((row) => cell(row, columns.on) ?? ""));
  const found: Commitments = { commitments: [], asked: [] };
  for (const row of rows) {
    const [partner, what, on] = [cell(row, columns.partner), cell(row, columns.what), cell(row, columns.on)];
    if (!partner || !what) {
      const reason = `the cell ${JSON.stringify(partner ? columns.what : columns.partner)} is empty`;
      found.asked.push({ row: row.row, reason, next: "fill it in, or leave the row out" });
      continue;
    }
    const day = on === null ? null : dayIn(on, order);
    if (day === undefined)
      found.asked.push({ row: row.row, reason: `${JSON.stringify(on)} is not understood as a date`, next: ASK_DATE });
    const { start, end } = row;
    const [saidBy, source] = [cell(row, columns.saidBy), cell(row, columns.source)];
    found.commitments.push({ partner, what, saidBy, on: day ?? null, source, row: row.row, start, end });
  }
  return found;
}

const ASK_DATE = "write it as 2015-04-03, or say whether the day or the month comes first";

type Order = "day-first" | "month-first" | null;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** What a column shows by one date that can be read one way only. */
function orderOf(column: readonly string[]): Order {
  const pairs = column.flatMap((date) => {
    const [, first, mark, second] = NUMBERS.exec(date) ?? [];
    return mark && mark !== "." ? [[Number(first), Number(second)] as const] : [];
  });
  const [dayFirst, monthFirst] = [pairs.some(([first]) => first > 12), pairs.some(([, second]) => second > 12)];
  return dayFirst === monthFirst ? null : dayFirst ? "day-first" : "month-first";
}

function dayIn(written: string, order: Order): string | undefined {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(written);
  if (iso) {
    const [, year = "", month, day] = iso;
    const whole = realDay(Number(year), Number(month ?? 1), Number(day ?? 1));
    return whole?.slice(0, day ? 10 : month ? 7 : 4);
  }
  const [, first = "", mark = "", second = "", year = ""] = NUMBERS.exec(written) ?? [];
  // With dots the day comes first wherever dates are written with dots.
  const by = mark === "." ? "day-first" : (order ?? (first === second ? "day-first" : null));
  if (mark === "" || by === null) return undefined;
  const [day, month] = by === "day-first" ? [first, second] : [second, first];
  return realDay(Number(year), Number(month), Number(day));
}
