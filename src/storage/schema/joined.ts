import type { Feature } from "./feature.ts";

/** People, meetings and agreements: things that records of several documents belong to (register/joining.ts). */
export const JOINED: Feature = {
  projected: ({ text, whole, keyed, index }, at) => [
    // `own` is the thing a record would be of if nobody had said "the same".
    `create table ${at}belongs (register ${text} not null, noun ${text} not null, thing ${text} not null, day ${text} not null,
      document ${text} not null, key ${text} not null, own ${text} not null, name ${text} not null, "toldAs" ${text} not null,
      primary key (register, noun, thing, day, document, key)) ${keyed}`,
    index(at, "belongs_of_document", "belongs (register, document, noun)"),
    index(at, "belongs_by_key", "belongs (register, key, noun, document)"),
    index(at, "belongs_own", "belongs (register, noun, own)"),
    `create table ${at}tellings (register ${text} not null, sides ${text} not null, week ${text} not null,
      document ${text} not null, key ${text} not null, told ${text} not null,
      primary key (register, sides, week, document, key)) ${keyed}`,
    index(at, "tellings_of_document", "tellings (register, document)"),
    index(at, "tellings_by_key", "tellings (register, key)"),
    `create table ${at}meetings (register ${text} not null, id ${text} not null, day ${text} not null, sides ${text} not null,
      primary key (register, id)) ${keyed}`,
    index(at, "meetings_by_day", "meetings (register, day, id)"),
    `create table ${at}people (register ${text} not null, id ${text} not null, name ${text} not null, side ${text},
      sorted ${text} not null, alike ${text} not null, mentions ${whole} not null, "firstOn" ${text} not null,
      "lastOn" ${text} not null, primary key (register, id)) ${keyed}`,
    index(at, "people_by_name", "people (register, sorted, id)"),
    index(at, "people_of_side", "people (register, side, sorted, id)"),
    index(at, "people_alike", "people (register, alike, id)"),
    `create table ${at}agreements (register ${text} not null, id ${text} not null, type ${text} not null,
      title ${text} not null, sides ${text} not null, state ${text} not null, "firstOn" ${text} not null,
      "lastOn" ${text} not null, primary key (register, id)) ${keyed}`,
    index(at, "agreements_by_day", 'agreements (register, "lastOn", id)'),
    index(at, "agreements_by_state", 'agreements (register, state, "lastOn", id)'),
  ],
};
