import { EXTRACTORS } from "../intake/formats.ts";
import type { Parsers } from "../intake/parsers.ts";
import type { Reader } from "../packs/reader.ts";
import type { Leasing, Store } from "../storage/store.ts";
import { type ReadSoFar, readWaiting } from "./reading-work.ts";
import { readTables } from "./table-work.ts";
import { type TakenSoFar, takeOutWaiting } from "./taking-out.ts";
import { leasing } from "./worker.ts";

const NOTHING: ReadSoFar = { read: 0, unread: [] };

export type BroughtIn = TakenSoFar & ReadSoFar;
export type Told = { taken(file: string): void; read(file: string): void };

/**
 * All that a kept original still needs, whether it came by `add`, `start` or the desk: its text taken out, then read. What
 * an earlier time left is brought in too. Once `isOver`, what is begun is ended, and the rest waits.
 */
export async function bringIn(
  store: Store,
  reader: Reader,
  parsers: Parsers,
  { taken, read }: Told = { taken: () => {}, read: () => {} },
  isOver: () => boolean = () => false,
  by: Leasing = leasing(),
): Promise<BroughtIn> {
  const takenOut = await takeOutWaiting(store, { parsers, language: reader.language }, taken, isOver, by);
  const tables = isOver() ? NOTHING : await readTables(store, reader, parsers);
  const reports = await readWaiting(store, reader, read, isOver, by);
  return {
    ...takenOut,
    read: tables.read + reports.read,
    unread: [...tables.unread, ...reports.unread],
  };
}

/** Whether something is still to be taken out or read, by whomever. */
export const isLeft = async (store: Store, { version }: Reader): Promise<boolean> =>
  (await store.toTakeOut(Object.values(EXTRACTORS), 1)).length + (await store.unread(version, 1)).length > 0;
