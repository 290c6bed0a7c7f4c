import { type Kysely, type RawBuilder, sql } from "kysely";
import { isAdding, isByHand } from "../register/by-hand.ts";
import { entryOf } from "../register/chain.ts";
import { linesOf, subjectsOf } from "./append.ts";
import { joinFamilies } from "./families.ts";
import { aboutDocument } from "./gather.ts";
import { type Ground, inChunks, written } from "./ground.ts";
import { createBeside } from "./migrations.ts";
import { enterProjected, type Projected, projected } from "./project.ts";
import { projectFound } from "./project-found.ts";
import { projectJoined } from "./project-joined.ts";
import { projectNotes } from "./project-notes.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { regroupAll } from "./reprinted.ts";
import type { Rebuilt } from "./store.ts";
import { COMPARED, PROJECTIONS, type Projections } from "./tables.ts";
import { onNewest } from "./texts.ts";
import { linksOf } from "./verify.ts";

/** Everything that is computed from entries, computed anew beside. Others wait, and see the old or the new. */
export const rebuild = (ground: Ground): Promise<Rebuilt> => written(ground, (within) => rebuildWithin(within));

/** The same inside the caller's transaction, told after each document how many are done. */
export async function rebuildWithin(within: Ground, told: Told = () => {}): Promise<Rebuilt> {
  const { db, engine, rows: standing } = within;
  await createBeside(db, engine.words, engine.beside);
  await engine.expectMany(db);
  // Both schemas are always named: a bare name would be looked up beside first, and what stands compared with itself.
  const beside: Ground = { ...within, rows: standing.withSchema(engine.beside) as unknown as Kysely<Projections> };
  const { documents, notes } = await readEntries(beside);
  let done = 0;
  for (const document of documents) {
    await replay(beside, document);
    await projectJoined(beside, [document]);
    told(++done, documents.size);
  }
  await regroupAll(beside);
  await replayUndertakings(beside);
  await projectNotes(beside, notes);
  const differences: string[] = [];
  let rows = 0;
  for (const table of PROJECTIONS) {
    const compared = await compare(within, table);
    rows += compared.rows;
    if (compared.differs) differences.push(compared.differs);
    if (compared.differs) await putInPlace(within, table);
  }
  await engine.dropBeside(db);
  return { rows, differences };
}

type Told = (done: number, of: number) => void;

async function readEntries(beside: Ground): Promise<{ documents: Set<string>; notes: string[] }> {
  const { rows, register } = beside;
  const documents = new Set<string>();
  const notes: string[] = [];
  let subjects: { register: string; subject: string; seq: number }[] = [];
  let logged: ReturnType<typeof linesOf> = [];
  const flush = async () => {
    for (const some of inChunks(subjects)) await rows.insertInto("subjects").values(some).execute();
    for (const some of inChunks(logged)) await rows.insertInto("logged").values(some).execute();
    [subjects, logged] = [[], []];
  };
  for await (const link of linksOf(beside)) {
    const entry = entryOf(link);
    if (!entry) continue;
    if (isAdding(entry) || entry.type === "erases") documents.add(entry.document);
    if (entry.type === "note") notes.push(entry.id);
    if (entry.type === "erases") {
      const cleared = entry.entries.map((seq) => ({ register, seq, by: link.seq }));
      for (const some of inChunks(cleared)) await rows.insertInto("erasures").values(some).execute();
    }
    logged.push(...linesOf(register, [link], [entry]));
    for (const subject of subjectsOf(entry)) subjects.push({ register, subject, seq: link.seq });
    if (subjects.length >= 500) await flush();
  }
  await flush();
  return { documents, notes };
}

/** One step for each entry that changed what stands, as when it was entered. */
async function replay(beside: Ground, document: string): Promise<void> {
  const entries = await aboutDocument(beside, document);
  let last: Projected | undefined;
  for (const [at, { seq, entry }] of entries.entries()) {
    if ("record" in entry && !isByHand(entry)) continue; // its reading follows
    last = projected(document, await onNewest(beside, document, entries.slice(0, at + 1)), seq);
    await enterProjected(beside, [last]);
  }
  const texts = beside.db.selectFrom("texts").select("text").where("register", "=", beside.register);
  const found = await texts.where("document", "=", document).executeTakeFirst();
  if (found && last?.row?.state !== "taken-back") await joinFamilies(beside, new Map([[document, found.text]]));
  if (last) await projectFound(beside, [last]);
}

async function replayUndertakings(beside: Ground): Promise<void> {
  const { rows, register } = beside;
  for (let after = ""; ; ) {
    const some = await rows
      .selectFrom("records")
      .select("undertaking")
      .distinct()
      .where("register", "=", register)
      .where("wentOut", "is", null)
      .where("undertaking", ">", after)
      .orderBy("undertaking")
      .limit(500)
      .execute();
    if (some.length === 0) return;
    const ids = some.flatMap(({ undertaking }) => undertaking ?? []);
    await projectUndertakings(beside, ids);
    after = ids.at(-1) ?? after;
  }
}

async function compare(
  { db, engine, register }: Ground,
  table: keyof Projections,
): Promise<{ rows: number; differs: string | undefined }> {
  const [stood, made] = [sql.table(`${engine.standing}.${table}`), sql.table(`${engine.beside}.${table}`)];
  const columns = columnsOf(table);
  const without = (one: typeof stood, other: typeof stood) =>
    sql<object>`select ${columns} from ${one} where register = ${register}
      except select ${columns} from ${other} where register = ${register}`;
  const wrong = await sql<object>`select * from (${without(stood, made)}) as rows limit 1000`.execute(db);
  const lacking = await sql<object>`select * from (${without(made, stood)}) as rows limit 1000`.execute(db);
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${made}`.execute(db);
  const rows = Number(counted.rows[0]?.rows ?? 0);
  if (wrong.rows.length + lacking.rows.length === 0) return { rows, differs: undefined };
  const first = JSON.stringify(wrong.rows[0] ?? lacking.rows[0]).slice(0, 300);
  return {
    rows,
    differs: `${table}: ${wrong.rows.length} rows are not what the entries say, ${lacking.rows.length} are missing; first ${first}`,
  };
}

const columnsOf = (table: keyof Projections): RawBuilder<unknown> => {
  const columns = COMPARED[table];
  return columns ? sql.join(columns.map((column) => sql.ref(column))) : sql`*`;
};

async function putInPlace({ db, engine, register }: Ground, table: keyof Projections): Promise<void> {
  const standing = sql.table(`${engine.standing}.${table}`);
  await sql`delete from ${standing} where register = ${register}`.execute(db);
  const [columns, made] = [columnsOf(table), sql.table(`${engine.beside}.${table}`)];
  const into = table in COMPARED ? sql`${standing} (${columns})` : standing;
  await sql`insert into ${into} select ${columns} from ${made}`.execute(db);
}
