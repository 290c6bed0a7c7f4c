import type { DocumentLine } from "../../../src/views/answers.ts";

/** What is said of a document that is not read. */
export const STATES: Record<Exclude<DocumentLine["state"], "read">, string> = {
  waiting: "Waiting",
  refused: "Refused",
  parted: "Taken apart",
  unread: "Not read",
  failed: "Reading failed",
  "taken-back": "Taken back",
  erased: "Erased",
};
