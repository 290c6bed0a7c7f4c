import { entryOf } from "../register/chain.ts";
import type { Entry } from "../register/entry.ts";
import { type Placed, takenBack } from "../register/judgements.ts";
import { naming, undosOf } from "./gather.ts";
import { type Ground, inChunks } from "./ground.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { LogFilter, Logged, Page, Paging } from "./store.ts";

/** Lines of the log, newest first, each with what it is about and whether it was taken back. */
export async function log(ground: Ground, { who, act }: LogFilter, paging: Paging): Promise<Page<Logged>> {
  const { rows, register } = ground;
  let query = rows.selectFrom("logged").where("register", "=", register);
  if (who !== undefined) query = query.where("who", "=", who);
  if (act !== undefined) query = query.where("act", "=", act);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  const [before] = cursorOf(paging, 1) ?? [];
  if (before !== undefined) query = query.where("seq", "<", Number(before));
  const found = await query
    .select(["seq", "act"])
    .orderBy("seq", "desc")
    .limit(paging.limit + 1)
    .execute();
  const page = pageOf(
    found,
    paging,
    total,
    ({ seq }) => [Number(seq)],
    (row) => row,
  );
  const placed = await entriesAt(
    ground,
    page.items.map(({ seq }) => Number(seq)),
  );
  const acts = new Map(page.items.map((row) => [Number(row.seq), row.act]));
  return { ...page, items: await told(ground, placed, acts) };
}

/** Everyone who has a line in the log, by name; each found by the index, however many lines there are. */
export async function loggers({ rows, register }: Ground): Promise<string[]> {
  const found: string[] = [];
  for (let last = ""; ; ) {
    const next = await rows
      .selectFrom("logged")
      .select((eb) => eb.fn.min("who").as("who"))
      .where("register", "=", register)
      .where("who", ">", last)
      .executeTakeFirst();
    if (!next?.who) return found;
    found.push(next.who);
    last = next.who;
  }
}

async function told(ground: Ground, placed: readonly Placed[], acts: ReadonlyMap<number, string>): Promise<Logged[]> {
  const gone = takenBack((await undosOf(ground, placed)).toSorted((a, b) => a.seq - b.seq));
  const targets = await undone(
    ground,
    placed.map(({ entry }) => entry),
  );
  const bottom = (entry: Entry): Entry => {
    const target = entry.type === "undoes" ? targets.get(entry.entry) : undefined;
    return target ? bottom(target) : entry;
  };
  const keys = placed.flatMap(({ entry }) => keyOf(bottom(entry)) ?? []);
  const records = new Map<string, Entry>();
  for (const { entry } of await naming(ground, [...new Set(keys)]))
    if ("record" in entry) records.set(entry.key, entry);
  const files = await filesOf(ground, [...placed.map(({ entry }) => entry), ...targets.values()]);
  return placed.map(({ seq, entry }) => {
    const of = entry.type === "undoes" ? (targets.get(entry.entry) ?? null) : null;
    const record = records.get(keyOf(bottom(entry)) ?? "") ?? null;
    const told = bottom(entry);
    const file = "document" in told ? (files.get(told.document) ?? null) : null;
    return { seq, entry, act: acts.get(seq) as Logged["act"], of, record, file, takenBack: gone.has(entry.id) };
  });
}

async function filesOf({ rows, register }: Ground, entries: readonly Entry[]): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap((entry) => ("document" in entry ? [entry.document] : [])))];
  const files = new Map<string, string>();
  for (const some of inChunks(ids)) {
    const documents = rows.selectFrom("documents").select(["id", "file"]).where("register", "=", register);
    for (const { id, file } of await documents.where("id", "in", some).execute()) if (file) files.set(id, file);
  }
  return files;
}

const keyOf = (entry: Entry): string | undefined => ("key" in entry && !("record" in entry) ? entry.key : undefined);

/** What undos take back, down to what is no undo. */
async function undone(ground: Ground, entries: readonly Entry[]): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (let round = entries; ; ) {
    const ids = round.flatMap((entry) => (entry.type === "undoes" && !found.has(entry.entry) ? [entry.entry] : []));
    if (ids.length === 0) return found;
    round = await entriesCalled(ground, [...new Set(ids)]);
    for (const entry of round) found.set(entry.id, entry);
    if (round.length === 0) return found; // erased
  }
}

async function entriesCalled({ db, register }: Ground, ids: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const some of inChunks(ids)) {
    const links = db.selectFrom("entries").selectAll().where("register", "=", register);
    const found = await links.where("id", "in", some).execute();
    entries.push(...found.flatMap((link) => entryOf(link) ?? []));
  }
  return entries;
}

async function entriesAt({ db, register }: Ground, seqs: readonly number[]): Promise<Placed[]> {
  if (seqs.length === 0) return [];
  const links = db.selectFrom("entries").selectAll().where("register", "=", register);
  const found = await links
    .where("seq", "in", [...seqs])
    .orderBy("seq", "desc")
    .execute();
  return found.flatMap((link) => {
    const entry = entryOf(link);
    return entry ? [{ seq: Number(link.seq), entry }] : [];
  });
}
