import { stillStands } from "../documents/document.ts";
import { isByHand } from "../register/by-hand.ts";
import { canonicalJson, type Json } from "../register/canonical-json.ts";
import type { Matter, RecordMatter } from "../register/entry.ts";
import type { Placed } from "../register/judgements.ts";
import { type Keyed, keyed, type RecordsRead } from "../register/keyed.ts";
import { spansIn } from "../register/spans-in.ts";
import { append } from "./append.ts";
import { aboutDocument } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import { endLease } from "./held.ts";
import { project } from "./project.ts";
import { storable } from "./storable.ts";
import { StoreError } from "./store-error.ts";
import { textOf } from "./taking-in.ts";

/** Records that are not there yet as they are read now, then the reading that lists all of them. */
export async function enterReading(
  ground: Ground,
  document: string,
  reader: string,
  reading: RecordsRead,
  ofText?: string,
): Promise<{ entries: string[]; keys: string[] }> {
  const { text, textHash } = await textOf(ground, document);
  if (ofText !== undefined && ofText !== textHash) return letGo(ground, document, reader);
  const records = keyed(textHash, storable(reading));
  for (const record of records) checkSpans(record.record, document, text);
  const { publishedOn, source } = reading;
  const days = daysOf(reading, records);
  const keys = records.map(({ key }) => key);
  return written(ground, async (within) => {
    const now = await textOf(within, document); // it may have been erased since
    if (now.textHash !== textHash) return letGo(within, document, reader);
    await endLease(within, reader, document);
    const entries = await aboutDocument(within, document);
    const before = readBefore(entries, reader, textHash);
    if (before) return { entries: [], keys: before };
    const known = lastRead(entries);
    const fresh = records
      .filter(({ key, record }) => known.get(key) !== canonicalJson(record as Json))
      .map(({ type, key, record }: Keyed) => {
        const on = days ? (days[key] ?? null) : publishedOn;
        return { type, document, key, on, record } as RecordMatter;
      });
    const own = days && { days };
    const closing: Matter = { type: "reading", document, textHash, reader, publishedOn, source, ...own, records: keys };
    const links = await append(within, reader, [...fresh, closing]);
    await project(within, [document], links.at(-1)?.seq ?? 0);
    return { entries: links.map(({ id }) => id), keys };
  });
}

/** Its text was taken out anew while it was read: it waits to be read again. */
async function letGo(ground: Ground, document: string, reader: string): Promise<{ entries: string[]; keys: string[] }> {
  await endLease(ground, reader, document);
  return { entries: [], keys: [] };
}

/** The keys of the reading of this text by this reader, since it stands; a reader finds the same in it each time. */
function readBefore(entries: readonly Placed[], reader: string, textHash: string): string[] | undefined {
  let found: string[] | undefined;
  for (const { entry } of entries) {
    if (entry.type === "document-added" && entry.textHash !== textHash) found = undefined;
    if (entry.type === "reading" && entry.reader === reader && entry.textHash === textHash)
      found ??= [...entry.records];
  }
  return found;
}

/** The days of undertakings that have their own, by key. */
function daysOf({ days }: RecordsRead, records: readonly Keyed[]): Record<string, string | null> | undefined {
  const keys = records.flatMap(({ type, key }) => (type === "observation" ? [key] : []));
  return days && Object.fromEntries(keys.map((key, at) => [key, days[at] ?? null]));
}

/** What readers last read under each key. */
function lastRead(entries: readonly Placed[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { entry } of entries) {
    if (!("record" in entry) || isByHand(entry)) continue;
    known.set(entry.key, canonicalJson(entry.record as Json));
  }
  return known;
}

export function checkSpans(record: unknown, document: string, text: string): void {
  const astray = spansIn(record).find((span) => !stillStands(span, { text }));
  if (!astray) return;
  const { start, end, quote } = astray;
  throw new StoreError(
    "not-in-text",
    `document ${document}: the words at ${start}–${end} are not “${quote.slice(0, 80)}”. Nothing was entered.`,
  );
}

export async function failReading(
  ground: Ground,
  document: string,
  reader: string,
  reason: string,
): Promise<{ attempt: number }> {
  return written(ground, async (within) => {
    await textOf(within, document);
    await endLease(within, reader, document);
    const before = await triesOf(within, document, reader);
    if (before?.done) return { attempt: before.attempts };
    const attempt = (before?.attempts ?? 0) + 1;
    await enter(within, document, { type: "reading-failed", document, reader, reason, attempt });
    return { attempt };
  });
}

export async function leaveUnread(ground: Ground, document: string, reader: string, reason: string): Promise<void> {
  await written(ground, async (within) => {
    await textOf(within, document);
    await endLease(within, reader, document);
    if ((await triesOf(within, document, reader))?.done) return; // another worker was faster
    await enter(within, document, { type: "unread", document, reader, reason });
  });
}

async function triesOf({ rows, register }: Ground, document: string, reader: string) {
  const tries = rows.selectFrom("tries").select(["attempts", "done"]).where("register", "=", register);
  return tries.where("document", "=", document).where("reader", "=", reader).executeTakeFirst();
}

async function enter(within: Ground, document: string, matter: Matter & { reader: string }): Promise<void> {
  const [link] = await append(within, matter.reader, [matter]);
  if (link) await project(within, [document], link.seq);
}
