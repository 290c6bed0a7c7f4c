import { FETCH_AGAIN } from "./signatures.ts";
import type { Refused } from "./taken.ts";

/** What a parser's complaint means to a person. Files nested to overflow a parser are told apart where all are (extract.ts). */
export function damaged(called: string, error: unknown): Refused {
  if (error instanceof RangeError) throw error;
  const says = error instanceof Error && !(error instanceof TypeError) ? detail(error.message) : "";
  return { reason: `it is damaged, or not ${called} that can be read${says && ` (${says})`}`, next: FETCH_AGAIN };
}

/** Its first line, without the places in code that some parsers add. */
const detail = (message: string): string =>
  (message.split("\n")[0] ?? "")
    .replace(/^\w+: /, "")
    .replace(/\[.*?\]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
