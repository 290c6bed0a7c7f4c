import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The checkout, or the installed package. */
export const ROOT = join(import.meta.dirname, "../..");

export const version = (): string => JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
