import { HAND, isByHand } from "./by-hand.ts";
import type { Matter } from "./entry.ts";

/** Kinds of act in the log, by which it is narrowed. */
export const LOGGED = ["entered", "judged", "acted", "taken back", "added", "read", "erased"] as const;
export type LoggedAs = (typeof LOGGED)[number];

/**
 * What an entry is in the log, a line of its own; undefined where another's line says it: the records that a reading
 * lists, the people that came along with what was entered, the document that is its typed words, the text taken out of
 * a file.
 */
export function loggedAs(entry: Matter, recordedBy: string): LoggedAs | undefined {
  switch (entry.type) {
    case "document-added":
      return entry.extractor === HAND || entry.extractor === recordedBy ? undefined : "added";
    case "original-kept":
    case "asked-again":
      return "added";
    case "parted":
      return undefined;
    case "reading":
      return entry.reader === HAND ? undefined : "read";
    case "refused":
    case "reading-failed":
    case "unread":
      return "read";
    case "confirms":
    case "corrects":
    case "rejects":
    case "same":
    case "different":
      return "judged";
    case "withdraws":
    case "answers":
    case "terms":
      return "acted";
    case "note":
    case "charge":
    case "columns-named":
      return "entered";
    case "undoes":
      return "taken back";
    case "erases":
      return "erased";
    default:
      return isByHand(entry) && entry.beside === undefined ? "entered" : undefined;
  }
}

/** What a person can take back: all that one enters by hand, and an undo too. */
export const canTakeBack = (entry: Matter): boolean => ("record" in entry ? isByHand(entry) : ALWAYS.has(entry.type));

const ALWAYS: ReadonlySet<string> = new Set([
  ...["confirms", "corrects", "rejects", "undoes", "same", "different", "withdraws", "answers", "terms"],
  ...["note", "charge", "columns-named", "original-kept", "document-added"],
]);
