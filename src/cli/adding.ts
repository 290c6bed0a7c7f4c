import { setTimeout } from "node:timers/promises";
import type { Reader } from "../packs/reader.ts";
import type { Store } from "../storage/store.ts";
import type { TakeFile } from "../workers/file-taken.ts";
import { type ReadSoFar, readWaiting } from "../workers/reading-work.ts";
import { sentence } from "./complaint.ts";
import { progress } from "./progress.ts";
import { note } from "./streams.ts";

export type Added = ReadSoFar & { added: number; known: number; refused: number };

/** Each file is on disk before the next is opened, and all are before any is read: what is cut off goes on next time. */
export async function add(store: Store, reader: Reader, takeFile: TakeFile, files: readonly string[]): Promise<Added> {
  const counts = { added: 0, known: 0, refused: 0 };
  const refuse = (what: string, reason: string, next: string) => {
    counts.refused += 1;
    note(sentence(`${what}: ${reason}`, next));
  };
  const by = (await store.info()).recorder ?? reader.version;
  const storing = progress("stored");
  for (const [at, path] of files.entries()) {
    const taken = await takeFile(path);
    if ("reason" in taken) refuse(path, taken.reason, taken.next);
    else {
      for (const { file, reason, next } of taken.refused) refuse(`${path}: ${file}`, reason, next);
      for (const document of taken.documents) {
        const language = reader.language(document.text);
        const { added } = await store.addDocument(document, { ...document, language }, by);
        counts[added ? "added" : "known"] += 1;
        if (added) await setTimeout(1); // SQLite's wait is not fair: whoever else writes gets a turn
      }
    }
    storing.at(at + 1, files.length);
  }
  storing.end();
  return { ...counts, ...(await read(store, reader)) };
}

/** Reads what waits in the register, this time's and what an earlier time left. */
export async function read(store: Store, reader: Reader): Promise<ReadSoFar> {
  const { unread } = await store.counts();
  const reading = progress("read");
  let done = 0;
  const soFar = await readWaiting(store, reader, () => reading.at(++done, Math.max(done, unread)));
  reading.end();
  return soFar;
}
