import { setTimeout } from "node:timers/promises";
import type { Reader } from "../packs/reader.ts";
import type { Store } from "../storage/store.ts";
import { limited } from "./limited.ts";

export type ReadSoFar = { read: number; unread: { file: string; reason: string }[] };

/** Few at a time: an entry commits with its reading, and whoever else writes gets a turn between two. */
const FEW = 20;

/**
 * Reads what is still to be read, until nothing is. The register itself is the queue: a document without a reading by
 * this reader, so work that was cut off is simply found again.
 */
export async function readWaiting(
  store: Store,
  reader: Pick<Reader, "version" | "read">,
  told: (file: string) => void = () => {},
  isOver: () => boolean = () => false,
): Promise<ReadSoFar> {
  const soFar: ReadSoFar = { read: 0, unread: [] };
  for (let waiting = await store.unread(reader.version, FEW); waiting.length > 0; ) {
    for (const document of shuffled(waiting)) {
      if (isOver()) return soFar;
      // Another process may work on the same queue, from another place in it.
      if ((await store.document(document.id))?.reader === reader.version) continue;
      const reason = await readOne(store, reader, document);
      if (reason === undefined) soFar.read += 1;
      else soFar.unread.push({ file: document.file, reason });
      told(document.file);
      await setTimeout(1);
    }
    waiting = await store.unread(reader.version, FEW);
  }
  return soFar;
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** The reason why it is not read, where it is not. */
async function readOne(
  store: Store,
  reader: Pick<Reader, "version" | "read">,
  { id, file, language, text }: { id: string; file: string; language: string; text: string },
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
  else await store.enterReading(id, reader.version, result.reading);
  return "unread" in result ? result.unread : undefined;
}
