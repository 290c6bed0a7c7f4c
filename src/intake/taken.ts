import type { Extractor, MediaType } from "./formats.ts";
import type { Table } from "./table.ts";

/** A file's text, frozen with the version of what extracted it: a newer extractor makes a new text, never changes this one. */
export type Taken = { text: string; extractor: Extractor; mediaType: MediaType; told?: Told; tables?: Table[] };

/** What an e-mail or an item of a feed says of itself; days as ISO 8601, in the sender's own zone. */
export type Told = { headline?: string; on?: string; from?: string; link?: string };

/** Why a file gives no text, and what its owner can do about it: two halves of one line. `passing`: it is no fault of the file. */
export type Refused = { reason: string; next: string; passing?: true };

export const isRefused = (result: object): result is Refused => "reason" in result;

/**
 * One thing a file gives, with its own bytes: the file itself, or what it carries (an attachment, an item of a feed).
 * `inside` is the place, among the documents given, of the e-mail that carries it; the file itself carries the others.
 */
export type Part = { file: string; bytes: Uint8Array; inside?: number };
export type TakenDocument = Taken & Part;
export type RefusedPart = Refused & Part;

/** All that a file gives, and what in it cannot be taken, by name. Most files give one document. */
export type TakenFile = { documents: TakenDocument[]; refused: RefusedPart[] };

/** The largest file taken in, in bytes. */
export const LIMIT = 50 * 1024 * 1024;

export const tooLarge = (bytes: number): Refused | undefined =>
  bytes > LIMIT
    ? {
        reason: `${(bytes / 1024 / 1024).toFixed(1)} MB is more than the limit of ${LIMIT / 1024 / 1024} MB`,
        next: "split it into its reports",
      }
    : undefined;

/** The longest text taken out of one file, in UTF-16 units. */
export const LONGEST_TEXT = 20_000_000;

export const tooLong: Refused = {
  reason: `its text is longer than the limit of ${LONGEST_TEXT / 1_000_000} million characters`,
  next: "split it into its reports",
};
