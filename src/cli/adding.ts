import { setTimeout } from "node:timers/promises";
import { mediaTypeOf } from "../intake/formats.ts";
import { original } from "../intake/original.ts";
import type { Parsers } from "../intake/parsers.ts";
import type { Reader } from "../packs/reader.ts";
import type { Paging, Store } from "../storage/store.ts";
import { type BroughtIn, bringIn, isLeft } from "../workers/bringing-in.ts";
import { keepFile } from "../workers/keeping.ts";
import { sentence } from "./complaint.ts";
import { progress } from "./progress.ts";
import { note } from "./streams.ts";

/** `added` and `known` are files, `notTaken` those that are not even stored; the rest is what was brought in. */
export type Added = { added: number; known: number; notTaken: number; brought: BroughtIn; refusedElsewhere: number };

/** Each file is on disk before the next is opened, and all are before any is parsed: what is cut off goes on next time. */
export async function add(store: Store, reader: Reader, parsers: Parsers, paths: readonly string[]): Promise<Added> {
  const counts = { added: 0, known: 0, notTaken: 0 };
  const by = (await store.info()).recorder ?? reader.version;
  const pathOf = new Map<string, string>();
  const storing = progress("stored");
  for (const [at, path] of paths.entries()) {
    const came = original(path);
    const kept = "reason" in came ? came : await keepFile(store, { ...came, mediaType: mediaTypeOf(came.file) }, by);
    if ("reason" in kept) {
      counts.notTaken += 1;
      note(sentence(`${path}: ${kept.reason}`, kept.next));
    } else {
      pathOf.set(kept.document, path);
      counts[kept.added ? "added" : "known"] += 1;
      if (kept.added) await setTimeout(1); // SQLite's wait is not fair: whoever else writes gets a turn
    }
    storing.at(at + 1, paths.length);
  }
  storing.end();
  const brought = await bring(store, reader, parsers, (id, file) => pathOf.get(id) ?? file);
  return { ...counts, brought, refusedElsewhere: await elsewhere(store, reader, pathOf, brought) };
}

/** What others who are at work on this register took of it: what they refused is named here too, and that they are not done. */
async function elsewhere(
  store: Store,
  reader: Reader,
  pathOf: ReadonlyMap<string, string>,
  brought: BroughtIn,
): Promise<number> {
  const own = new Set(brought.refused.map(({ id }) => id));
  let refused = 0;
  for (let page: Paging | null = { limit: 200 }; page; ) {
    const { items, next } = await store.documents({ state: "refused" }, page);
    for (const { id, reason } of items) {
      const path = pathOf.get(id);
      if (path === undefined || own.has(id)) continue;
      refused += 1;
      note(`${path}: ${reason}.`);
    }
    page = next === null ? null : { limit: 200, after: next };
  }
  if (!brought.stopped && (await isLeft(store, reader)))
    note("the rest is with others who are at work on this register, and they go on with it");
  return refused;
}

/** Brings in what waits in the register, this time's and what an earlier time left; what cannot be is noted by its path. */
export async function bring(
  store: Store,
  reader: Reader,
  parsers: Parsers,
  pathOf: (id: string, file: string) => string = (_, file) => file,
): Promise<BroughtIn> {
  const { unread } = await store.counts();
  const [taking, reading] = [progress("taken out"), progress("read")];
  let [taken, read] = [0, 0];
  const brought = await bringIn(store, reader, parsers, {
    taken: () => taking.at(++taken, Math.max(taken, unread)),
    read: () => reading.at(++read, Math.max(read, unread)),
  });
  taking.end();
  reading.end();
  for (const { id, file, inside, reason, next } of brought.refused) {
    const path = pathOf(id, file);
    note(sentence(`${inside === null ? path : `${path}: ${inside}`}: ${reason}`, next));
  }
  if (brought.stopped) note(sentence(brought.stopped.reason, brought.stopped.next));
  return brought;
}
