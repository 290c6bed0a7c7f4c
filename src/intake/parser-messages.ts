import type { Refused, TakenDocument, TakenFile } from "./taken.ts";

/** What the program sends to the parsers' process, and what it says back. */
export type Job = { file: string; bytes: Uint8Array };

/** `bytes` are null where they are the ones that were sent. */
export type Sent = Omit<TakenFile, "documents"> & {
  documents: (Omit<TakenDocument, "bytes"> & { bytes: Uint8Array | null })[];
};

export type Answer = { ready: true } | { result: Sent | Refused; megabytes: number };
