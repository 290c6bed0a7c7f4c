import type { Feature } from "./feature.ts";

/** What e-mails and feeds carry, each a document of its own. */
export const CARRIED: Feature = {
  projected: ({ text, whole, keyed, index }, at) => [
    `create table ${at}carried (register ${text} not null, document ${text} not null, at ${whole} not null,
      part ${text} not null, primary key (register, document, at)) ${keyed}`,
    index(at, "carried_by_part", "carried (register, part)"),
  ],
};
