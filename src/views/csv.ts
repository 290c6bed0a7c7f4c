import { visible } from "../documents/visible.ts";

// A spreadsheet computes a cell that begins so, in full width too. A cell begins at its own start, and for a spreadsheet
// that parts cells otherwise, or takes no notice of quotes, behind a semicolon, a tab or a new line.
const SIGN = "[=+\\-@\\t\\r＝＋－＠﹦﹢﹣﹫−]";
const FORMULA = new RegExp(`^(?=[' \\n\\u00A0\\u3000]*${SIGN})|(?<=[;\\t\\r\\n])(?='*${SIGN})`, "g");
const MADE_PLAIN = new RegExp(`^'(?=[' \\n\\u00A0\\u3000]*${SIGN})|(?<=[;\\t\\r\\n])'(?='*${SIGN})`, "g");

/** Words with an apostrophe before whatever a spreadsheet would compute. */
export const harmless = (words: string): string => words.replace(FORMULA, "'");

/** What `harmless` was given: it always adds one apostrophe, also before those that stood there. */
export const unharmed = (words: string): string => words.replace(MADE_PLAIN, "");

/** A cell by RFC 4180, exactly. */
export function exactCell(value: string | number | null): string {
  const words = String(value ?? "");
  return /[",;\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A cell for a spreadsheet and the person before it: nothing in it is computed, and what is not seen is shown. */
export const spreadsheetCell = (value: string | number | null): string =>
  exactCell(typeof value === "string" ? harmless(visible(value, "text")) : value);
