import type { ObservationLine } from "../../../src/views/answers.ts";

export const REVIEW_WORDS: Record<ObservationLine["review"], string> = {
  unreviewed: "Not reviewed",
  confirmed: "Confirmed",
  corrected: "Corrected",
  rejected: "Rejected",
  added: "Added by a person",
};

/** Who says this line is so: a reader is named with its version (`reader@0.1.0`), a person by name. */
/** "reader@1" of "reader@1:65f7…": the rest is the fingerprint of its data. */
export const readerWords = (recordedBy: string): string => recordedBy.split(":")[0] ?? recordedBy;

export const byMachine = ({ recordedBy, review }: ObservationLine): boolean =>
  review === "unreviewed" && recordedBy.includes("@");
