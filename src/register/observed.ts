import { isByHand, isTakenBack, orphaned } from "./by-hand.ts";
import type { EvidenceStated } from "./choices.ts";
import type { Entry, RecordMatter } from "./entry.ts";
import { corrected, type Judged, type Judgement, judged, type Placed, takenBack } from "./judgements.ts";
import { overlap, type Typed, tagOf } from "./record-key.ts";

/** A record as it stands in a register, after readings and judgements. */
export type Shown = Typed & {
  key: string;
  entry: string; // the entry it stands by
  recordedBy: string;
  of: string | null; // the undertaking that a person says it is of
  attached: string | null; // the document kept with it
  standsOn: EvidenceStated | null; // what sort of evidence a person says it is
  on: string | null; // the document's day, or the day a person corrected it to
  review: "unreviewed" | "confirmed" | "corrected" | "rejected" | "added";
  judgement: string | null;
  read: Typed["record"]; // as put before corrections
};

/** What the entries of one document come to; `moved` leads from a key that is read now to the record that stands for it. */
export type DocumentRecords = { shown: Shown[]; moved: { from: string; to: string }[] };

type RecordEntry = Entry & RecordMatter;
type Reading = Extract<Entry, { type: "reading" }>;
type Version = Placed<RecordEntry>;

/**
 * Folds the entries about one document, judgements and undos of them included, in the order of the chain.
 * - What the last reading lists stands. What a person added, confirmed or corrected stands as it was then, read or not.
 * - A later reading's record that overlaps such a one, and calls it the same, has only moved: the person's stands for it.
 * - A rejection goes on to records that overlap what was rejected and call it the same, once that is no longer read.
 * Two records that one reading told apart are never taken for each other. Of a document taken back, nothing stands.
 */
export function observed(entries: readonly Placed[]): DocumentRecords {
  const gone = takenBack(entries);
  if (isTakenBack(entries, gone)) return { shown: [], moved: [] };
  for (const id of orphaned(entries, gone)) gone.add(id);
  const live = entries.filter(({ entry }) => !gone.has(entry.id));
  const readings = live.filter((e): e is Placed<Reading> => e.entry.type === "reading");
  const lines = linesOf(live, readings);
  const moved = absorb(lines, readings);
  for (const { from } of moved) lines.delete(from);
  rejectAlike(lines, readings);
  const shown = [...lines.values()].flatMap((line) => (stands(line) ? [shownOf(line, readings.at(-1)?.entry)] : []));
  return { shown, moved };
}

type Line = {
  key: string;
  base: Version; // what was read, or added
  added: boolean;
  listed: boolean; // by the last reading
  judged: Judged | undefined;
};

const isRecord = (e: Placed): e is Version => "record" in e.entry;
const isJudgement = (e: Placed): e is Placed<Judgement> => ["confirms", "corrects", "rejects"].includes(e.entry.type);
const isAdded = ({ entry }: Version): boolean => isByHand(entry);
const isFirm = ({ added, judged }: Line): boolean => added || (judged !== undefined && judged.review !== "rejected");
const stands = (line: Line): boolean => line.listed || isFirm(line);

function linesOf(live: readonly Placed[], readings: readonly Placed<Reading>[]): Map<string, Line> {
  const versions = Map.groupBy(live.filter(isRecord), ({ entry }) => entry.key);
  const judgements = Map.groupBy(live.filter(isJudgement), ({ entry }) => entry.key);
  const listed = new Set(readings.at(-1)?.entry.records);
  const lines = new Map<string, Line>();
  for (const [key, all] of versions) {
    const verdict = judged(judgements.get(key) ?? []);
    const own = all.findLast(isAdded);
    const before = all.findLast(({ seq }) => verdict?.firm !== undefined && seq < verdict.firm);
    const base = own ?? before ?? (verdict?.firm === undefined ? all.at(-1) : all[0]);
    if (base) lines.set(key, { key, base, added: own !== undefined, listed: listed.has(key), judged: verdict });
  }
  return lines;
}

/** One to one, the most overlapping first. */
function absorb(lines: Map<string, Line>, readings: readonly Placed<Reading>[]): DocumentRecords["moved"] {
  const holders = [...lines.values()].filter((line) => isFirm(line) && !line.listed);
  const free = [...lines.values()].filter(isFree);
  const pairs = holders.flatMap((holder) => {
    const apart = toldApart(holder, readings);
    const alike = free.filter((one) => !apart.has(one.key) && isAlike(holder, one));
    return alike.map((one) => ({ from: one.key, to: holder.key, share: overlap(holder.base.entry, one.base.entry) }));
  });
  pairs.sort((a, b) => b.share - a.share || (a.to + a.from < b.to + b.from ? -1 : 1));
  const taken = new Set<string>();
  return pairs.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [{ from, to }];
  });
}

function rejectAlike(lines: Map<string, Line>, readings: readonly Placed<Reading>[]): void {
  const rejected = [...lines.values()].filter((l) => l.judged?.review === "rejected" && !l.listed && !l.added);
  const free = [...lines.values()].filter(isFree);
  for (const away of rejected) {
    const apart = toldApart(away, readings);
    for (const one of free) if (!apart.has(one.key) && isAlike(away, one)) one.judged = away.judged;
  }
}

const isFree = (line: Line): boolean => line.listed && !line.added && line.judged === undefined;

/** Keys that some reading listed beside this one, or that stood when a person added it. */
function toldApart({ key, base, added }: Line, readings: readonly Placed<Reading>[]): Set<string> {
  const beside = readings.filter(({ entry }) => entry.records.includes(key));
  const then = added ? readings.findLast(({ seq }) => seq < base.seq) : undefined;
  return new Set([...beside, ...(then ? [then] : [])].flatMap(({ entry }) => entry.records));
}

/** Places in two texts are never compared. */
function isAlike({ base: mine, judged }: Line, { base: theirs }: Line): boolean {
  const [one, other] = [mine.entry, theirs.entry];
  if (one.type !== other.type || mine.elsewhere !== theirs.elsewhere) return false;
  const tags = [tagOf(one), ...(judged?.changes.kind === undefined ? [] : [judged.changes.kind])];
  return tags.includes(tagOf(other)) && overlap(one, other) >= 0.5;
}

function shownOf({ key, base: { entry }, added, judged }: Line, reading: Reading | undefined): Shown {
  const changes = judged?.changes ?? {};
  const typed: Typed =
    entry.type === "observation" ? { type: entry.type, record: corrected(entry.record, changes) } : typedOf(entry);
  const unjudged = added ? "added" : "unreviewed";
  return {
    ...typed,
    ...{ key, entry: entry.id, recordedBy: entry.recordedBy, read: entry.record },
    ...{ of: entry.of ?? null, attached: entry.attached ?? null, standsOn: entry.standsOn ?? null },
    on: changes.on !== undefined ? changes.on : dayOf(entry, reading),
    review: added && judged?.review === "confirmed" ? "added" : (judged?.review ?? unjudged),
    judgement: judged?.last ?? null,
  };
}

/** The document's day, as the last reading has it; or the record's own, where it has one (a row of a table). */
function dayOf({ key, on }: RecordEntry, reading: Reading | undefined): string | null {
  if (!reading) return on;
  return reading.days ? (reading.days[key] ?? on) : reading.publishedOn;
}

const typedOf = ({ type, record }: RecordEntry): Typed => ({ type, record }) as Typed;
