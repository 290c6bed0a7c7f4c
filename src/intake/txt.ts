import { decode } from "./decode.ts";
import { EXTRACTORS } from "./formats.ts";
import type { Refused, Taken } from "./taken.ts";

/** The bytes of a text file, decoded and otherwise unchanged. */
export function takeTxt(bytes: Uint8Array): Taken | Refused {
  const text = decode(bytes);
  return typeof text === "string" ? { text, extractor: EXTRACTORS.txt, mediaType: "text/plain" } : text;
}
