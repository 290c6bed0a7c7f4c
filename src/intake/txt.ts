import { decode } from "./decode.ts";
import type { Refused, Taken } from "./taken.ts";

/** The bytes of a text file, decoded and otherwise unchanged. */
export function takeTxt(bytes: Uint8Array): Taken | Refused {
  const text = decode(bytes);
  return typeof text === "string" ? { text, extractor: "txt@1", mediaType: "text/plain" } : text;
}
