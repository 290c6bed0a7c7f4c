import { setTimeout } from "node:timers/promises";
import type { Reader } from "../packs/reader.ts";
import type { DocumentText, Leasing, Store } from "../storage/store.ts";
import { StoreError } from "../storage/store-error.ts";
import { limited } from "./limited.ts";
import { leasing } from "./worker.ts";

export type ReadSoFar = { read: number; unread: { file: string; reason: string }[] };

/** Few at a time: whoever comes to share the work finds some left, and whoever is killed keeps few from the others. */
const FEW = 20;

/**
 * Reads what is still to be read and nobody else is reading, until nothing is. The register itself is the queue: a
 * document without a reading by this reader, so work that was cut off is simply found again.
 */
export async function readWaiting(
  store: Store,
  reader: Pick<Reader, "version" | "read">,
  told: (file: string) => void = () => {},
  isOver: () => boolean = () => false,
  by: Leasing = leasing(),
): Promise<ReadSoFar> {
  const soFar: ReadSoFar = { read: 0, unread: [] };
  while (!isOver()) {
    const takenAt = performance.now();
    const taken = await store.lease(reader.version, by, FEW);
    if (taken.length === 0) break;
    for (const document of taken) {
      // Taken again in time, or others would think that this one is gone.
      if (isOver() || performance.now() - takenAt > by.seconds * 500) break;
      const reason = await readOne(store, reader, document).catch(goneMeanwhile);
      if (reason === undefined) soFar.read += 1;
      else soFar.unread.push({ file: document.file, reason });
      told(document.file);
      await setTimeout(1); // whoever else writes gets a turn
    }
  }
  return soFar;
}

/** Erased or taken back while it was read: it is out of the queue, and the others are read. */
function goneMeanwhile(error: unknown): string {
  if (error instanceof StoreError && ["erased", "taken-back"].includes(error.kind)) return error.message;
  throw error;
}

/** The reason why it is not read, where it is not. */
async function readOne(
  store: Store,
  reader: Pick<Reader, "version" | "read">,
  { id, file, language, text, textHash }: DocumentText,
): Promise<string | undefined> {
  let result: ReturnType<typeof reader.read>;
  try {
    result = limited(reader).read({ id, file, language, text });
  } catch (error) {
    // The reader's own fault, whatever the text holds: the document waits for a better reader, the others go on.
    const reason = `the reader failed on it: ${error instanceof Error ? error.message : error}`;
    await store.failReading(id, reader.version, reason);
    return reason;
  }
  if ("unread" in result) await store.leaveUnread(id, reader.version, result.unread);
  else await store.enterReading(id, reader.version, result.reading, textHash);
  return "unread" in result ? result.unread : undefined;
}
