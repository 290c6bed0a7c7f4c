import type { Document } from "../documents/document.ts";
import type { Reader } from "../packs/reader.ts";

/** In UTF-16 units: some thousand reports' worth in one file, read in a few seconds. Beyond it a file is no report. */
const LONGEST = 2_000_000;

/** A reader that leaves unread what is too long to read while somebody waits, and says so. */
export const limited = (
  reader: Pick<Reader, "version" | "read">,
  longest = LONGEST,
): Pick<Reader, "version" | "read"> => ({
  version: reader.version,
  read(document: Document) {
    const { length } = document.text;
    if (length <= longest) return reader.read(document);
    const says = (count: number) => count.toLocaleString("en");
    const unread = `not read: ${says(length)} characters are more than is read in one document (${says(longest)}); split it into its reports`;
    return { unread, language: document.language };
  },
});
