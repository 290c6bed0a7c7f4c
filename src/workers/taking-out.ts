import { setTimeout } from "node:timers/promises";
import { EARLIER, EXTRACTORS, extractorOf, FORMATS, mediaTypeOf } from "../intake/formats.ts";
import { originalOf } from "../intake/original.ts";
import type { Parsers } from "../intake/parsers.ts";
import { takeFile } from "../intake/take.ts";
import type { Part, Refused, TakenDocument, TakenFile } from "../intake/taken.ts";
import type { Reader } from "../packs/reader.ts";
import type { Leasing, Store, ToTakeOut } from "../storage/store.ts";
import { StoreError } from "../storage/store-error.ts";
import { leasing } from "./worker.ts";

/** What texts are taken out with, and how their language is told. */
export type Takers = { parsers: Parsers; language: Reader["language"] };

/**
 * `added` counts the documents that files carried, less the files that are nothing besides; `file` is the one that was
 * kept, `inside` the part of it that is refused, if it is one.
 */
export type TakenSoFar = {
  added: number;
  refused: ({ id: string; file: string; inside: string | null } & Refused)[];
  /** Why nothing can be taken out at present; what waits goes on waiting. */
  stopped: Refused | undefined;
};

const FEW = 20;
/** As many as there are parsers' processes. */
const AT_ONCE = 2;

/**
 * Takes texts out of all that waits and nobody else is at, and of what extractors before these refused. The register is
 * the queue: what was cut off between storing and parsing is found again.
 */
export async function takeOutWaiting(
  store: Store,
  takers: Takers,
  told: (file: string) => void = () => {},
  isOver: () => boolean = () => false,
  by: Leasing = leasing(),
): Promise<TakenSoFar> {
  const soFar: TakenSoFar = { added: 0, refused: [], stopped: undefined };
  const tried = new Set<string>();
  for (;;) {
    const takenAt = performance.now();
    const waiting = await store.leaseOriginals(Object.values(EXTRACTORS), by, FEW);
    const left = waiting.filter(({ id }) => !tried.has(id)).values();
    if (isOver() || waiting.every(({ id }) => tried.has(id))) return soFar;
    const work = async () => {
      for (const document of left) {
        // Taken again in time, or others would think that this one is gone.
        if (performance.now() - takenAt > by.seconds * 500) return;
        tried.add(document.id);
        if (document.again && !(await store.document(document.id))?.again) continue; // it came with what carries it
        const feed = document.again ? await feedOf(store, document) : undefined;
        if (feed) await takeOut(store, takers, feed, soFar);
        // Of a feed that gives it no more, it is taken out by itself.
        if (!feed || (await store.document(document.id))?.again) await takeOut(store, takers, document, soFar);
        if (soFar.stopped || isOver()) return;
        told(document.file);
        await setTimeout(1); // SQLite's wait is not fair: whoever else writes gets a turn
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (soFar.stopped) return soFar;
  }
}

/** What an item says of its feed only the whole feed tells: that is what its text is taken out of again. */
async function feedOf(store: Store, { id, mediaType }: ToTakeOut): Promise<ToTakeOut | undefined> {
  if (mediaType !== FORMATS.feed.mediaType) return undefined;
  const { carriers } = await store.carriage(id);
  for (const feed of carriers) if (await store.original(feed.id)) return { ...feed, again: true };
  return undefined;
}

async function takeOut(store: Store, takers: Takers, { id, file, again }: ToTakeOut, soFar: TakenSoFar): Promise<void> {
  const bytes = await store.original(id);
  if (!bytes) return; // erased since
  const taken = await takeFile(file, bytes, takers.parsers);
  if (!("reason" in taken)) await enter(store, takers, { id, file, again }, taken, soFar);
  else if (taken.passing) soFar.stopped = taken;
  else {
    const { reason, next } = taken;
    await store.refuse(id, { extractor: extractorOf(file), reason, next });
    soFar.refused.push({ id, file, inside: null, reason, next });
  }
}

/** The parts first: a file whose parts are not all there yet is still waiting, and is gone through again. */
async function enter(
  store: Store,
  takers: Takers,
  whole: Pick<ToTakeOut, "id" | "file" | "again">,
  { documents, refused }: TakenFile,
  soFar: TakenSoFar,
): Promise<void> {
  const extractor = extractorOf(whole.file);
  const ids = documents.map(({ file, bytes }) => originalOf(file, bytes).sha256);
  const carrier = ({ inside }: Part) => (inside === undefined ? whole.id : (ids[inside] ?? whole.id));
  const carried = new Map<string, Set<string>>();
  const carry = (part: Part, id: string) => {
    const by = carrier(part);
    if (by !== id) carried.set(by, (carried.get(by) ?? new Set()).add(id));
  };
  for (const [at, document] of documents.entries()) carry(document, ids[at] ?? "");
  for (const part of refused) {
    const { document, added } = await kept(store, part, extractor);
    carry(part, document);
    if (!added) continue;
    const { file, reason, next } = part;
    await store.refuse(document, { extractor: extractorOf(file), reason, next });
    soFar.added += 1;
    soFar.refused.push({ id: whole.id, file: whole.file, inside: file, reason, next });
  }
  const partsOf = (id: string) => [...(carried.get(id) ?? [])];
  // A letter inside a letter stands before what it carries: from behind, each comes after its own parts.
  for (const [at, document] of [...documents.entries()].reverse()) {
    const id = ids[at] ?? "";
    if (id === whole.id) continue;
    if (await enterPart(store, takers, document, id, partsOf(id))) soFar.added += 1;
    else if (whole.again) await renew(store, takers, document, id, partsOf(id));
  }
  const own = documents[ids.indexOf(whole.id)];
  if (!own && !whole.again) soFar.added -= 1;
  await store.enterTaken(whole.id, { text: own ? extracted(own, takers) : null, parts: partsOf(whole.id), extractor });
}

const extracted = ({ text, extractor }: TakenDocument, { language }: Takers) => ({
  ...{ text, extractor, language: language(text) },
});

async function enterPart(
  store: Store,
  takers: Takers,
  document: TakenDocument,
  id: string,
  parts: readonly string[],
): Promise<boolean> {
  const { file, bytes, mediaType, extractor } = document;
  if (parts.length > 0) {
    const { added } = await kept(store, document, extractor);
    await store.enterTaken(id, { text: extracted(document, takers), parts, extractor });
    return added;
  }
  return unlessErased(async () => {
    const { added } = await store.addDocument({ file, bytes, mediaType }, extracted(document, takers), extractor);
    return added;
  }, false);
}

/** What a file carries was there already; a text of it by an earlier extractor is taken out anew with the file. */
async function renew(
  store: Store,
  takers: Takers,
  document: TakenDocument,
  id: string,
  parts: readonly string[],
): Promise<void> {
  const { extractor } = document;
  await store.enterTaken(id, { text: extracted(document, takers), parts, extractor, over: EARLIER });
}

type Kept = { document: string; added: boolean };

function kept(store: Store, { file, bytes }: Part, by: string): Promise<Kept> {
  const original = originalOf(file, bytes);
  const keep = (): Promise<Kept> => store.keepOriginal({ ...original, mediaType: mediaTypeOf(file) }, by);
  return unlessErased(keep, { document: original.sha256, added: false });
}

/** What was erased by law is not taken in again by way of a file that carries it. */
async function unlessErased<T>(write: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StoreError && error.kind === "erased") return otherwise;
    throw error;
  }
}
