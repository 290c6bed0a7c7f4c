import { isAdding } from "../register/by-hand.ts";
import { documentState } from "../register/document-state.ts";
import type { Placed } from "../register/judgements.ts";
import { observed, type Shown } from "../register/observed.ts";
import { aboutDocument } from "./gather.ts";
import { type Ground, inChunks } from "./ground.ts";
import { projectFound } from "./project-found.ts";
import { projectJoined } from "./project-joined.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { documentRow, type NewRecordRow, recordRows } from "./rows.ts";
import { dropSided, sidedOf } from "./sided.ts";
import type { DocumentRow, RecordRow } from "./tables.ts";

/** Brings the projections of what entry `seq` touched up to it, in the entry's own transaction. */
export async function project(within: Ground, documents: Iterable<string>, seq: number): Promise<void> {
  await projectUndertakings(within, await projectDocuments(within, documents, seq));
}

/** The same but for undertakings. Gives those that were touched: who enters many documents brings them up once. */
export async function projectDocuments(within: Ground, documents: Iterable<string>, seq: number): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const document of documents) {
    const entries = await aboutDocument(within, document);
    const { row, shown, undertakings } = await projectDocument(within, document, entries, seq);
    for (const undertaking of undertakings) touched.add(undertaking);
    await projectJoined(within, document);
    if (row) await projectFound(within, row, shown);
  }
  return touched;
}

/** The row a document came to have, none where nothing of it is entered; its records, and the undertakings that it touched. */
export type Projected = { row: DocumentRow | undefined; shown: readonly Shown[]; undertakings: ReadonlySet<string> };

/** Rows of one document as of entry `seq`, from its entries up to it. */
export async function projectDocument(
  within: Ground,
  document: string,
  entries: readonly Placed[],
  seq: number,
): Promise<Projected> {
  const { rows, register } = within;
  const state = documentState(entries);
  const { shown, moved } = state.erased ? { shown: [], moved: [] } : observed(entries);
  const beginning = entries.find(({ entry }) => (state.erased ? entry.type === "erases" : isAdding(entry)));
  const row = beginning && documentRow(document, beginning.seq, beginning.entry.recordedAt, state, shown);
  if (!row) return { row, shown, undertakings: new Set() };

  await rows.deleteFrom("documents").where("register", "=", register).where("id", "=", document).execute();
  await rows
    .insertInto("documents")
    .values({ ...row, register })
    .execute();
  await renew(
    within,
    "tries",
    document,
    [...state.tries].map(([reader, { attempts, done }]) => ({ reader, attempts, done: done ? 1 : 0 })),
  );
  await renew(within, "carried", document, state.erased ? [] : state.parts.map((part, at) => ({ part, at })));
  await renew(
    within,
    "moved",
    document,
    moved.map(({ from, to }) => ({ key: from, to })),
  );

  const next = recordRows(document, shown, within);
  const changed = await replace(within, document, next, seq);
  return { row, shown, undertakings: new Set(changed.flatMap(({ undertaking }) => undertaking ?? [])) };
}

async function renew<T extends "tries" | "moved" | "carried">(
  { rows, register }: Ground,
  table: T,
  document: string,
  values: readonly object[],
): Promise<void> {
  await rows
    .deleteFrom(table as "tries")
    .where("register", "=", register)
    .where("document", "=", document)
    .execute();
  for (const some of inChunks(values)) {
    await rows
      .insertInto(table as "tries")
      .values(some.map((v) => ({ ...v, register, document })) as never)
      .execute();
  }
}

/** Rows that are not so any more go out by `seq`, those that are new come in. Gives both. */
async function replace(
  within: Ground,
  document: string,
  next: readonly NewRecordRow[],
  seq: number,
): Promise<NewRecordRow[]> {
  const { rows, register } = within;
  const current = await rows
    .selectFrom("records")
    .selectAll()
    .where("register", "=", register)
    .where("document", "=", document)
    .where("wentOut", "is", null)
    .execute();
  const before = new Map(current.map((row) => [row.key, row]));
  const after = new Map(next.map((row) => [row.key, row]));
  const out = current.filter((row) => !isSame(row, after.get(row.key)));
  const came = next.filter((row) => !isSame(before.get(row.key), row));
  for (const some of inChunks(out)) {
    const keys = some.map(({ key }) => key);
    const these = rows.updateTable("records").set({ wentOut: seq }).where("register", "=", register);
    await these.where("document", "=", document).where("wentOut", "is", null).where("key", "in", keys).execute();
  }
  for (const row of sidedOf(out)) await dropSided(within, row);
  for (const some of inChunks(came)) {
    await rows
      .insertInto("records")
      .values(some.map((row) => ({ ...row, register, cameIn: seq, wentOut: null })))
      .execute();
  }
  for (const some of inChunks(sidedOf(came))) {
    await rows
      .insertInto("sided")
      .values(some.map((row) => ({ ...row, register })))
      .execute();
  }
  return [...out, ...came];
}

function isSame(one: NewRecordRow | RecordRow | undefined, other: NewRecordRow | undefined): boolean {
  if (!one || !other) return false;
  return (Object.keys(other) as (keyof NewRecordRow)[]).every((column) => one[column] === other[column]);
}
