import type { Feature } from "./feature.ts";

/** Texts that a newer extractor took out beside earlier ones; who took out the one that stands, and who is to again. */
export const TAKEN_AGAIN: Feature = {
  kept: ({ text, keyed }) => [
    `create table earlier (register ${text} not null, document ${text} not null, "textHash" ${text} not null,
      text ${text} not null, primary key (register, document, "textHash")) ${keyed}`,
  ],
  projected: ({ text, whole, index }, at) => [
    `alter table ${at}documents add column "takenBy" ${text}`,
    `alter table ${at}documents add column again ${whole} not null default 0`,
    index(at, "documents_again", "documents (register, seq) where again = 1"),
  ],
};
