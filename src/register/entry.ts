import type { Source } from "../documents/document.ts";
import type { EvidenceStated } from "./choices.ts";
import type {
  Body,
  Claim,
  Holding,
  Instrument,
  MeetingTold,
  Observed,
  Occasion,
  PersonNamed,
  Problem,
  Speaker,
  Stage,
  Visit,
} from "./records.ts";

/** One line of the register. Entries are added and never changed; a correction is a new entry that names the old one. */
export type Entry = { id: string; recordedAt: string; recordedBy: string } & Matter;

/**
 * Marks a record that a person entered. `beside` is the key of the record it was entered with, and stands or falls with;
 * `attached` is a document kept with it: a signed page, a list. `of` is the undertaking a person says it is of, and
 * `standsOn` what sort of evidence it is.
 */
export type ByHand = {
  by?: "hand";
  beside?: string;
  attached?: string;
  of?: string;
  standsOn?: EvidenceStated;
};

/** What a reading, or a person by hand, says of one thing; `key` is its record key (record-key.ts). */
export type RecordMatter = ByHand &
  (
    | { type: "observation"; document: string; key: string; on: string | null; record: Observed }
    | { type: "person-named"; document: string; key: string; on: string | null; record: PersonNamed }
    | { type: "meeting-told"; document: string; key: string; on: string | null; record: MeetingTold }
    | { type: "occasion"; document: string; key: string; on: string | null; record: Occasion }
    | { type: "claim"; document: string; key: string; on: string | null; record: Claim }
    | { type: "visit"; document: string; key: string; on: string | null; record: Visit }
    | { type: "body"; document: string; key: string; on: string | null; record: Body }
    | { type: "holding"; document: string; key: string; on: string | null; record: Holding }
    | { type: "instrument"; document: string; key: string; on: string | null; record: Instrument }
    | { type: "problem"; document: string; key: string; on: string | null; record: Problem }
  );

/** What a note may be about, and what its id is of. */
export const NOUNS = [
  ...(["document", "meeting", "person", "undertaking", "agreement", "partner", "object"] as const),
] as const;
export type About = { noun: (typeof NOUNS)[number]; id: string };

/** What a person changes in an observation. */
export type Correction = { kind?: string; stage?: Stage; speaker?: Speaker; sides?: string[]; on?: string | null };

/** Which columns of a table say what, by their names; `dates` says how 03/04/2015 is meant. */
export type ColumnsNamed = {
  partner: string;
  what: string;
  saidBy: string | null;
  on: string | null;
  source: string | null;
  dates: "day-first" | "month-first" | null;
};

export type Matter =
  | {
      type: "original-kept"; // before anything is parsed: its text, its parts or a refusal follow
      document: string; // SHA-256 of the original bytes
      file: string;
      mediaType: string; // by the ending of its name
      bytes: number;
    }
  | {
      type: "document-added"; // its text is taken out; where no original-kept stands before it, both came at once
      document: string; // SHA-256 of the original bytes
      file: string;
      mediaType: string;
      bytes: number;
      textHash: string; // SHA-256 of the UTF-8 text
      extractor: string; // "txt@1": the text is frozen with the extractor's version; a newer one's is another entry
      language: string;
    }
  | { type: "refused"; document: string; extractor: string; reason: string; next: string } // no text can be taken out
  | { type: "parted"; document: string; extractor: string; parts: string[] } // what it carries, each a document
  | { type: "asked-again"; document: string } // a person has a refused one tried again, or an old text taken out anew
  | {
      type: "reading";
      document: string;
      textHash: string;
      reader: string; // "reader@1": with a hash of the packs it read by
      publishedOn: string | null;
      source: Source;
      days?: Record<string, string | null>; // by key: of what has a day of its own, as the rows of a table
      records: string[]; // keys; a key no longer here was read before and is not read any more
    }
  | { type: "reading-failed"; document: string; reader: string; reason: string; attempt: number }
  | { type: "unread"; document: string; reader: string; reason: string } // no failure: "no reader for fa yet"
  | RecordMatter
  | { type: "confirms"; key: string }
  | { type: "corrects"; key: string; changes: Correction; because: string | null }
  | { type: "rejects"; key: string; because: string | null }
  | { type: "undoes"; entry: string } // takes back what a person entered, or a document added
  | {
      type: "same" | "different";
      of: "person" | "meeting" | "undertaking";
      one: string;
      other: string;
      because: string;
    }
  | { type: "withdraws"; undertaking: string; side: string; on: string; because: string } // the side's own act
  | { type: "answers"; undertaking: string; side: string; answer: "accepted" | "declined"; on: string; because: string }
  | { type: "columns-named"; header: string[]; columns: ColumnsNamed } // for every table with this header
  | { type: "note"; about: About; text: string } // the house's own words; never part of what crosses the border
  | { type: "charge"; undertaking: string; owner: string | null; due: string | null } // who looks after it here, by when
  | { type: "terms"; undertaking: string; due: string | null; until: string | null; because: string }
  // `entries`: the seqs it cleared, no other may be empty; `originals`: of files that carried it, and are cleared with it
  | { type: "erases"; document: string; because: string; entries: number[]; originals?: string[] };
