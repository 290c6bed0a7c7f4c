import { isTable, REPORT_ENDINGS, TABLE_ENDINGS } from "./formats.ts";
import type { Refused } from "./taken.ts";

/** Why a file is not taken as a report, by its name alone. */
export const notTaken = (file: string): Refused =>
  isTable(file)
    ? { reason: `${TABLE_ENDINGS} files are tables, not reports`, next: "take it in with its columns named" }
    : { reason: `only ${REPORT_ENDINGS} files are taken as reports`, next: "save its text as a .txt file" };
