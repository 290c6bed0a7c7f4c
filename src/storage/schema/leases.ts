import type { Feature } from "./feature.ts";

/** Who is reading what; outside the chain, as it is of no meaning once it is read. */
export const LEASES: Feature = {
  kept: ({ text, whole, keyed }) => [
    `create table leases (register ${text} not null, reader ${text} not null, document ${text} not null,
      worker ${text} not null, until ${whole} not null, primary key (register, reader, document)) ${keyed}`,
  ],
};
