import type { Source } from "../documents/document.ts";
import type { DocumentState } from "../register/document-state.ts";
import type { Entry } from "../register/entry.ts";
import type { Act, Evidence } from "../register/standing.ts";
import type { Review } from "./answers.ts";

/** A record as it stands in the register; storage's rows are such. */
export type Row<Record> = {
  key: string;
  document: string;
  file: string;
  publishedOn: string | null;
  issuedBy: string | null;
  review: Review;
  recordedBy: string;
  judgement: string | null;
  entry?: string; // the one it stands by
  attached?: string | null; // the document kept with what a person entered
  read: Record;
  record: Record;
};

export type ObservationRow = Row<Evidence["record"]> & Evidence & { review: Review; undertaking: string };

export type DocumentRow = {
  id: string;
  file: string;
  mediaType: string;
  language: string;
  publishedOn: string | null;
  source: Source | null;
  state: DocumentState["state"];
  reason: string | null;
  records: number;
  unreviewed: number;
  problems: number;
};

/** What is observed of one undertaking, and what people acted on it. */
export type UndertakingRows = {
  id: string;
  observations: readonly ObservationRow[];
  acts: readonly Act[];
  charge?: Charge | undefined; // the last that stands
};
export type Charge = Extract<Entry, { type: "charge" }>;
