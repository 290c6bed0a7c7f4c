import type { Feature } from "./feature.ts";

/** Lists of documents leave out those that a person took back. */
export const BY_HAND: Feature = {
  projected: ({ index }, at) => [
    index(at, "documents_standing", `documents (register, day, id) where state <> 'taken-back'`),
  ],
};
