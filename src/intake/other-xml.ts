import { closeSync, openSync, readSync } from "node:fs";

/** In bytes; what stands before a document's first element is short. */
const START = 4096;

/**
 * Whether an .xml file is plainly no feed, by the name of its first element. Folders hold XML of every sort (settings,
 * exports): that one of them is no report is no fault of the folder's. Where it cannot be told, it is taken for a feed.
 */
export function isOtherXml(path: string): boolean {
  if (!/\.xml$/i.test(path)) return false;
  const root = firstElement(startOf(path));
  return root !== undefined && !FEED.test(root);
}

export const FEED = /^(.+:)?(rss|rdf|feed|item|entry)$/;

/** Past instructions, comments and a document type. One step after the other: a pattern over all could take for ever. */
function firstElement(start: string): string | undefined {
  for (let at = 0; ; ) {
    at += /^[\s\uFEFF]*/.exec(start.slice(at))?.[0].length ?? 0;
    const end = start.startsWith("<?", at)
      ? "?>"
      : start.startsWith("<!--", at)
        ? "-->"
        : start.startsWith("<!", at)
          ? /^[^>]*\[/.test(start.slice(at))
            ? "]>"
            : ">"
          : undefined;
    if (end === undefined) return /^<([\w:.-]+)/.exec(start.slice(at, at + 100))?.[1]?.toLowerCase();
    const found = start.indexOf(end, at);
    if (found < 0) return undefined;
    at = found + end.length;
  }
}

function startOf(path: string): string {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return ""; // whoever takes it says why it cannot be read
  }
  try {
    const bytes = new Uint8Array(START);
    const length = readSync(file, bytes, 0, START, 0);
    const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes.subarray(0, length));
  } finally {
    closeSync(file);
  }
}
