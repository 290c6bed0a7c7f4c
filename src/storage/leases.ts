import { documentLine, waiting } from "./asked-documents.ts";
import { type Ground, written } from "./ground.ts";
import { begin, hold, TAKING_OUT } from "./held.ts";
import type { DocumentText, Leasing, ToTakeOut } from "./store.ts";
import { toTakeOut } from "./taking-out.ts";

// In one write transaction, so that no two take the same; by the database's clock, so that machines need not agree on the time.

/** Takes documents that wait for this reader and that nobody else holds. */
export function lease(ground: Ground, reader: string, by: Leasing, limit: number): Promise<DocumentText[]> {
  return written(ground, async (within) => {
    const until = await begin(within, reader, by);
    const found = [
      ...(await waiting(within, reader, "<", limit, by.worker)),
      ...(await waiting(within, reader, ">", limit, by.worker)),
    ];
    const taken = found.sort((a, b) => a.seq - b.seq).slice(0, limit);
    await hold(within, reader, by, until, taken);
    return taken.map((row) => ({ ...documentLine(row), text: row.text }));
  });
}

/** Takes originals whose text is still to be taken out and that nobody else holds. */
export function leaseOriginals(
  ground: Ground,
  extractors: readonly string[],
  by: Leasing,
  limit: number,
): Promise<ToTakeOut[]> {
  return written(ground, async (within) => {
    const until = await begin(within, TAKING_OUT, by);
    const taken = await toTakeOut(within, extractors, limit, by.worker);
    await hold(within, TAKING_OUT, by, until, taken);
    return taken;
  });
}
