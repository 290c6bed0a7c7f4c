import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Span } from "../documents/document.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { RecordMatter } from "./entry.ts";

export type Typed = {
  [T in RecordMatter["type"]]: { type: T; record: Extract<RecordMatter, { type: T }>["record"] };
}[RecordMatter["type"]];

/**
 * What a record is called by, whichever reader read it: the text it stands in, its type, its first words and what it
 * says they are; 32 hex digits. `nth` tells apart records that share all of these (two speakers of one sentence).
 */
export function recordKey(textHash: string, typed: Typed, nth: number): string {
  const [first] = spansOf(typed);
  const named = [textHash, typed.type, first?.start ?? 0, first?.end ?? 0, tagOf(typed), ...(nth > 0 ? [nth] : [])];
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(named)))).slice(0, 32);
}

/** What a record says its words are: a kind, a check, a name. */
export function tagOf({ type, record }: Typed): string {
  switch (type) {
    case "observation":
      return record.kind;
    case "person-named":
    case "body":
      return record.name;
    case "meeting-told":
      return record.mode;
    case "occasion":
      return record.of;
    case "claim":
      return record.about ?? "";
    case "visit":
      return record.person;
    case "holding":
      return record.what;
    case "instrument":
      return record.type;
    case "problem":
      return record.check;
  }
}

/** The words a record stands on. */
export function spansOf({ type, record }: Typed): Span[] {
  switch (type) {
    case "person-named":
    case "meeting-told":
    case "problem":
      return record.spans;
    case "visit":
      return record.stops;
    case "observation":
    case "occasion":
    case "claim":
    case "body":
    case "holding":
    case "instrument":
      return [record.span];
  }
}

/** How much of the shorter quotation two records share, 0–1. */
export function overlap(one: Typed, other: Typed): number {
  const shares = spansOf(one).flatMap((a) =>
    spansOf(other).map((b) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      return shared / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
    }),
  );
  return Math.max(0, ...shares);
}
