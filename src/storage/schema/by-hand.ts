import type { Feature } from "./feature.ts";

/** Documents that a person took back, files kept with what was entered by hand, days things are due, the log of who did what. */
export const BY_HAND: Feature = {
  projected: ({ text, whole, index, keyed }, at) => [
    index(at, "documents_standing", `documents (register, day, id) where state <> 'taken-back'`),
    `alter table ${at}records add column attached ${text}`,
    `alter table ${at}records add column "standsOn" ${text}`,
    `alter table ${at}undertakings add column due ${text}`,
    index(at, "undertakings_due", "undertakings (register, due, id) where due is not null"),
    `create table ${at}logged (register ${text} not null, seq ${whole} not null, who ${text} not null, act ${text} not null,
      primary key (register, seq)) ${keyed}`,
    index(at, "logged_by_who", "logged (register, who, seq)"),
    index(at, "logged_by_act", "logged (register, act, seq)"),
    index(at, "logged_by_who_and_act", "logged (register, who, act, seq)"),
  ],
};
