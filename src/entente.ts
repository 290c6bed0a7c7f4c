import type { Document } from "./documents/document.ts";
import { undertakingKey } from "./matching/undertaking-key.ts";
import type { Lexicon } from "./reading/lexicon.ts";
import { read } from "./reading/read.ts";
import { type Keyed, keyed } from "./register/keyed.ts";
import type { Observed } from "./register/records.ts";
import { type AsOf, type Evidence, type Standing, standing } from "./register/standing.ts";

// Entente in one screen: documents → reading → entries → register → views. Each arrow is a pure function.

/** A document is read once, by rules that are data; what comes out stands on quotations of it, under keys of its own. */
export const readInto = (document: Document, textHash: string, lexicon: Lexicon): Keyed[] =>
  keyed(textHash, read(document, lexicon));

/** Which undertaking an observation is of: the same object, kind and sides; what is doubtful stays its own. */
export const belongsTo = (record: Observed, key: string): string => undertakingKey(record, key);

/** Where an undertaking stands on a day, from what was observed of it by then; silence proves nothing. */
export const ask = (evidence: readonly Evidence[], day: string): Standing => {
  const asOf: AsOf = { day, undated: false };
  return standing(evidence, [], asOf);
};
