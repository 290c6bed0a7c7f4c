import { type SelectQueryBuilder, sql } from "kysely";
import type { Source } from "../documents/document.ts";
import { isTableType } from "../documents/table-types.ts";
import { HAND } from "../register/by-hand.ts";
import { type Ground, inChunks } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import { calledBy } from "./reprinted.ts";
import type { ObservationFilter, Page, Paging, RecordType, Reviewed, Stored, StoredObservation } from "./store.ts";
import type { DocumentRow, Projections, RecordRow } from "./tables.ts";

type Row = RecordRow &
  Pick<DocumentRow, "file" | "issuedBy" | "supposed" | "source" | "reader" | "mediaType"> & {
    family: string;
    lead: string | null;
  };

export async function observations(
  ground: Ground,
  filter: ObservationFilter,
  paging: Paging,
): Promise<Page<StoredObservation>> {
  const narrowed = { type: "observation", ...filter, sides: "sides" in filter ? filter.sides : undefined };
  return (await pageOfRecords(ground, narrowed, paging)) as Page<StoredObservation>;
}

export async function records<T extends RecordType>(
  ground: Ground,
  type: T,
  filter: { sides?: string[]; review?: Reviewed },
  paging: Paging,
): Promise<Page<Stored<T>>> {
  return (await pageOfRecords(ground, { type, ...filter }, paging)) as unknown as Page<Stored<T>>;
}

export async function recordsOf(ground: Ground, document: string): Promise<(Stored | StoredObservation)[]> {
  const found = await standing(ground).where("r.document", "=", document).orderBy("r.place").orderBy("r.key").execute();
  return found.map(recordLine);
}

export async function told(ground: Ground, undertakings: readonly string[]): Promise<StoredObservation[]> {
  const found: StoredObservation[] = [];
  for (const some of inChunks(await calledBy(ground, undertakings))) {
    const rows = await standing(ground).where("r.undertaking", "in", some).execute();
    found.push(...(rows.map(recordLine) as StoredObservation[]));
  }
  return found;
}

export async function record(ground: Ground, key: string): Promise<Stored | StoredObservation | undefined> {
  const [own] = (await standing(ground).where("r.key", "=", key).execute()).sort(byDocument);
  if (own) return recordLine(own);
  const moved = ground.rows.selectFrom("moved").select(["to", "document"]).where("register", "=", ground.register);
  const [to] = (await moved.where("key", "=", key).execute()).sort(byDocument);
  return to && to.to !== key ? record(ground, to.to) : undefined;
}

const byDocument = (a: { document: string }, b: { document: string }): number => (a.document < b.document ? -1 : 1);

type Narrowing = {
  type: string;
  document?: string;
  undertaking?: string;
  object?: string;
  sides?: string[] | undefined;
  review?: Reviewed;
};

async function pageOfRecords(ground: Ground, by: Narrowing, paging: Paging): Promise<Page<Stored | StoredObservation>> {
  let query = narrow(ground).where("r.type", "=", by.type);
  if (by.document !== undefined) query = query.where("r.document", "=", by.document);
  if (by.undertaking !== undefined)
    query = query.where("r.undertaking", "in", await calledBy(ground, [by.undertaking]));
  if (by.object !== undefined) query = query.where("r.object", "=", by.object);
  if (by.review !== undefined) query = query.where("r.review", "=", by.review);
  if (by.sides) query = amongSides(query, by.sides);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  // In the order of the index that it is found by.
  const of = by.sides ? "s" : "r";
  const columns = by.document === undefined ? (["day", "document", "key"] as const) : (["place", "key"] as const);
  const order = columns.map((column) => sql.ref<string>(`${of}.${column}`));
  const [direction, further] = by.document === undefined ? (["desc", "<"] as const) : (["asc", ">"] as const);
  const after = cursorOf(paging, columns.length);
  if (after) query = query.where(sql<boolean>`(${sql.join(order)}) ${sql.raw(further)} (${sql.join(after)})`);
  let page = full(query).limit(paging.limit + 1);
  for (const column of order) page = page.orderBy(column, direction);
  return pageOf(await page.execute(), paging, total, (row) => columns.map((column) => row[column]), recordLine);
}

type Query = SelectQueryBuilder<Projections & { r: Projections["records"] }, "r", object>;

const amongSides = (query: Query, sides: readonly string[]): Query =>
  query
    .innerJoin("sided as s", (on) =>
      on
        .onRef("s.register", "=", "r.register")
        .onRef("s.type", "=", "r.type")
        .onRef("s.day", "=", "r.day")
        .onRef("s.document", "=", "r.document")
        .onRef("s.key", "=", "r.key"),
    )
    .where("s.sides", "=", sides.toSorted().join("-")) as unknown as Query;

const standing = (ground: Ground) => full(narrow(ground));

export const narrow = ({ rows, register }: Ground): Query =>
  rows.selectFrom("records as r").where("r.register", "=", register).where("r.wentOut", "is", null);

export const full = (query: Query) =>
  query
    .innerJoin("documents as d", (on) => on.onRef("d.register", "=", "r.register").onRef("d.id", "=", "r.document"))
    .innerJoin("wordings as c", (on) =>
      on.onRef("c.register", "=", "r.register").onRef("c.document", "=", "r.document"),
    )
    .selectAll("r")
    .select(["d.file", "d.issuedBy", "d.supposed", "d.source", "d.reader", "d.mediaType", "c.family"])
    .select((eb) =>
      eb
        .selectFrom("reprinted as p")
        .select((of) => of.fn.min("p.lead").as("lead"))
        .whereRef("p.register", "=", "r.register")
        .whereRef("p.id", "=", "r.undertaking")
        .as("lead"),
    );

export function recordLine(row: Row): Stored | StoredObservation {
  const { key, type, document, file, day, issuedBy, review, recordedBy, entry, judgement, read, record } = row;
  const { attached } = row;
  const line = {
    ...{ key, type, document, file, publishedOn: day || null, issuedBy, review, recordedBy, entry, judgement },
    ...{ read: JSON.parse(read ?? record), record: JSON.parse(record), attached },
  };
  if (type !== "observation") return line as Stored;
  const { lead, speakerSide, meetingOn, supposed, family, source } = row;
  const printed = { family, ...printedBy(source) };
  const standsOn = row.standsOn ?? (row.reader === HAND || isTableType(row.mediaType) ? "own record" : null);
  const said = { undertaking: lead ?? row.undertaking, speakerSide, meetingOn, supposed: supposed === 1, standsOn };
  return { ...line, ...said, ...printed } as StoredObservation;
}

/** Who published a document and whom it cites, by which the original is told among reprints. */
export function printedBy(source: string | null): Pick<Source, "publisher" | "cites"> {
  const { publisher, cites } = source === null ? { publisher: null, cites: null } : (JSON.parse(source) as Source);
  return { publisher, cites };
}
