import type { Feature } from "./feature.ts";

/** Which documents carry one report: their words, the marks these are found by, and which words are alike. */
export const REPRINTS: Feature = {
  projected: ({ text, whole, keyed, index }, at) => [
    `create table ${at}wordings (register ${text} not null, document ${text} not null, wording ${text} not null,
      family ${text} not null, primary key (register, document)) ${keyed}`,
    index(at, "wordings_of_wording", "wordings (register, wording, document)"),
    index(at, "wordings_of_family", "wordings (register, family, document)"),
    `create table ${at}marks (register ${text} not null, mark ${whole} not null, wording ${text} not null,
      "among" ${whole} not null, primary key (register, mark, "among", wording)) ${keyed}`,
    // Undertakings that are one because the documents that tell of them are one report.
    `create table ${at}reprinted (register ${text} not null, id ${text} not null, document ${text} not null,
      lead ${text} not null, primary key (register, id, document)) ${keyed}`,
    index(at, "reprinted_in", "reprinted (register, document)"),
    index(at, "reprinted_as", "reprinted (register, lead)"),
    `create table ${at}alike (register ${text} not null, one ${text} not null, other ${text} not null,
      primary key (register, one, other)) ${keyed}`,
  ],
};
