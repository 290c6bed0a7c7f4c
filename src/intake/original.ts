import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Refused, tooLarge } from "./taken.ts";
import { whyNot } from "./unreadable.ts";

/** A file as it came: its bytes are what a document is known by. */
export type Original = { file: string; bytes: Uint8Array; sha256: string };

/** The bytes of a file, unless it is too large or cannot be read. */
export function original(path: string): Original | Refused {
  try {
    const refused = tooLarge(statSync(path).size);
    if (refused) return refused;
    return originalOf(basename(path), readFileSync(path));
  } catch (error) {
    return whyNot(error);
  }
}

export const originalOf = (file: string, bytes: Uint8Array): Original => ({
  file,
  bytes,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
