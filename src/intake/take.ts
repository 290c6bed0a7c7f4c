import { formatOf, isTable, REPORT_ENDINGS } from "./formats.ts";
import { takeHtml } from "./html.ts";
import { notTaken } from "./not-taken.ts";
import type { Parsers } from "./parsers.ts";
import { isRefused, type Refused, type Taken, type TakenFile, tooLarge } from "./taken.ts";
import { takeTxt } from "./txt.ts";

export const ENDINGS = REPORT_ENDINGS;

/** Whether a file is taken as a report, by the ending of its name. */
export const isTaken = (file: string): boolean => formatOf(file) !== undefined && !isTable(file);

/** The text of a text's or a page's bytes, or why there is none. Never throws for what a file holds. */
export function take(file: string, bytes: Uint8Array): Taken | Refused {
  const format = formatOf(file);
  const large = tooLarge(bytes.length);
  if (large) return large;
  if (format === "txt") return takeTxt(bytes);
  return format === "html" ? takeHtml(bytes) : notTaken(file);
}

/** In bytes: a page made to be slow, but not larger than this, holds up whoever waits for a second at most. */
const SMALL_PAGE = 64 * 1024;

/** All that a file of any sort gives: texts and small pages are taken at once, the rest by the parsers' own processes. */
export async function takeFile(file: string, bytes: Uint8Array, parsers: Parsers): Promise<TakenFile | Refused> {
  const large = tooLarge(bytes.length);
  if (large) return large;
  const format = formatOf(file);
  if (!(format === "txt" || (format === "html" && bytes.length <= SMALL_PAGE))) return parsers.take(file, bytes);
  const taken = take(file, bytes);
  return isRefused(taken) ? taken : { documents: [{ file, bytes, ...taken }], refused: [] };
}
