import { isAdding } from "../register/by-hand.ts";
import { type DocumentState, documentState } from "../register/document-state.ts";
import type { Placed } from "../register/judgements.ts";
import { type DocumentRecords, observed, type Shown } from "../register/observed.ts";
import { enterRows } from "./enter-rows.ts";
import { carriersAmong, joinFamilies, leaveFamily, undertakingsIn } from "./families.ts";
import { aboutDocuments } from "./gather.ts";
import { type Ground, inChunks } from "./ground.ts";
import { projectFound } from "./project-found.ts";
import { projectJoined } from "./project-joined.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { regroup } from "./reprinted.ts";
import { documentRow, type NewRecordRow, recordRows } from "./rows.ts";
import { dropSided, sidedOf } from "./sided.ts";
import type { DocumentRow, Projections, RecordRow } from "./tables.ts";
import { onNewest, textNow } from "./texts.ts";

/** Brings the projections of what entry `seq` touched up to it, in the entry's own transaction. */
export async function project(within: Ground, documents: Iterable<string>, seq: number): Promise<void> {
  const touched = await projectDocuments(within, new Map([...documents].map((document) => [document, seq])));
  await projectUndertakings(within, touched);
}

/**
 * The same but for undertakings, of documents with the seq of the last entry about each. Gives the undertakings that were
 * touched. However many there are, a table is asked and written once: a statement costs more than the rows in it.
 */
export async function projectDocuments(within: Ground, documents: ReadonlyMap<string, number>): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const some of inChunks([...documents])) {
    const entries = await aboutDocuments(
      within,
      some.map(([document]) => document),
    );
    const all: Projected[] = [];
    for (const [document, seq] of some) {
      const about = await onNewest(within, document, entries.get(document) ?? []);
      all.push(projected(document, about, seq));
    }
    const mayBeBack = some.flatMap(([document]) =>
      entries.get(document)?.some(({ entry }) => entry.type === "undoes") ? [document] : [],
    );
    for (const renamed of await undertakingsIn(within, await settleFamilies(within, all, mayBeBack)))
      touched.add(renamed);
    for (const undertaking of await enterProjected(within, all)) touched.add(undertaking);
    const documentsNow = some.map(([document]) => document);
    for (const undertaking of await regroup(within, documentsNow)) touched.add(undertaking);
    await projectJoined(within, documentsNow);
    await projectFound(within, all);
  }
  return touched;
}

/** What was taken back carries nothing any more, until it is there again. Gives the documents whose family is another now. */
async function settleFamilies(
  within: Ground,
  all: readonly Projected[],
  mayBeBack: readonly string[],
): Promise<Set<string>> {
  const renamed = new Set<string>();
  if (mayBeBack.length === 0) return renamed;
  const carrying = await carriersAmong(within, mayBeBack);
  for (const { document, state } of all) {
    if (!mayBeBack.includes(document) || !state.added || state.erased) continue;
    const isBack = state.state === "taken-back";
    if (carrying.has(document) !== isBack) continue;
    const text = await textNow(within, document);
    const changed = isBack
      ? await leaveFamily(within, document, text)
      : await joinFamilies(within, new Map([[document, text]]));
    for (const other of changed) renamed.add(other);
  }
  return renamed;
}

/** What a document comes to by its entries up to `seq`: its row, none where nothing of it is entered, and its records. */
export type Projected = {
  document: string;
  seq: number;
  row: DocumentRow | undefined;
  shown: readonly Shown[];
  moved: DocumentRecords["moved"];
  state: DocumentState;
};

/** `entries` have their quotations on the newest text of them (texts.ts). */
export function projected(document: string, entries: readonly Placed[], seq: number): Projected {
  const state = documentState(entries);
  const { shown, moved } = state.erased ? { shown: [], moved: [] } : observed(entries);
  const beginning = entries.find(({ entry }) => (state.erased ? entry.type === "erases" : isAdding(entry)));
  const row = beginning && documentRow(document, beginning.seq, beginning.entry.recordedAt, state, shown);
  return { document, seq, row, shown, moved, state };
}

/** Gives the undertakings that were touched. */
export async function enterProjected(within: Ground, all: readonly Projected[]): Promise<Set<string>> {
  const { rows, register } = within;
  const there = all.filter(({ row }) => row !== undefined);
  const ids = there.map(({ document }) => document);
  if (ids.length === 0) return new Set();
  await rows.deleteFrom("documents").where("register", "=", register).where("id", "in", ids).execute();
  await enterRows(
    within,
    "documents",
    there.flatMap(({ row }) => row ?? []),
  );
  await renew(within, "tries", ids, there.flatMap(triesOf));
  await renew(within, "carried", ids, there.flatMap(carriedBy));
  await renew(
    within,
    "moved",
    ids,
    there.flatMap(({ document, moved }) => moved.map(({ from, to }) => ({ document, key: from, to }))),
  );
  const changed = await replace(within, there);
  return new Set(changed.flatMap(({ undertaking }) => undertaking ?? []));
}

const triesOf = ({ document, state }: Projected) =>
  [...state.tries].map(([reader, { attempts, done }]) => ({ document, reader, attempts, done: done ? 1 : 0 }));

const carriedBy = ({ document, state }: Projected) =>
  state.erased ? [] : state.parts.map((part, at) => ({ document, part, at }));

async function renew<T extends "tries" | "moved" | "carried">(
  within: Ground,
  table: T,
  documents: readonly string[],
  values: readonly Omit<Projections[T], "register">[],
): Promise<void> {
  const { rows, register } = within;
  const old = rows.deleteFrom(table as "tries").where("register", "=", register);
  await old.where("document", "in", documents).execute();
  await enterRows(within, table, values);
}

/** Rows that are not so any more go out by the document's seq, those that are new come in. Gives both. */
async function replace(within: Ground, all: readonly Projected[]): Promise<NewRecordRow[]> {
  const { rows, register } = within;
  const standing = await rows
    .selectFrom("records")
    .selectAll()
    .where("register", "=", register)
    .where(
      "document",
      "in",
      all.map(({ document }) => document),
    )
    .where("wentOut", "is", null)
    .execute();
  const current = Map.groupBy(standing, ({ document }) => document);
  const [gone, came]: [RecordRow[], Omit<RecordRow, "wentOut">[]] = [[], []];
  for (const { document, seq, shown } of all) {
    const now = current.get(document) ?? [];
    const next = recordRows(document, shown, within);
    const before = new Map(now.map((row) => [row.key, row]));
    const after = new Map(next.map((row) => [row.key, row]));
    const out = now.filter((row) => !isSame(row, after.get(row.key)));
    await goOut(within, document, out, seq);
    gone.push(...out);
    came.push(...next.flatMap((row) => (isSame(before.get(row.key), row) ? [] : [{ ...row, cameIn: seq }])));
  }
  await dropSided(within, sidedOf(gone));
  await enterRows(
    within,
    "records",
    came.map((row) => ({ ...row, wentOut: null })),
  );
  await enterRows(within, "sided", sidedOf(came));
  return [...gone, ...came];
}

async function goOut(
  { rows, register }: Ground,
  document: string,
  out: readonly RecordRow[],
  seq: number,
): Promise<void> {
  for (const some of inChunks(out)) {
    const keys = some.map(({ key }) => key);
    const these = rows.updateTable("records").set({ wentOut: seq }).where("register", "=", register);
    await these.where("document", "=", document).where("wentOut", "is", null).where("key", "in", keys).execute();
  }
}

function isSame(one: NewRecordRow | RecordRow | undefined, other: NewRecordRow | undefined): boolean {
  if (!one || !other) return false;
  return (Object.keys(other) as (keyof NewRecordRow)[]).every((column) => one[column] === other[column]);
}
