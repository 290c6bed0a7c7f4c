import { isAdding, isByHand } from "../register/by-hand.ts";
import { entryOf } from "../register/chain.ts";
import type { About, Entry } from "../register/entry.ts";
import { type Placed, takenBack } from "../register/judgements.ts";
import { subjectsOf } from "./append.ts";
import { idsOf } from "./asked-things.ts";
import { type Ground, inChunks } from "./ground.ts";
import { calledBy, leadOf } from "./reprinted.ts";
import type { Noun, StoredAct, StoredNote } from "./store.ts";

/** Every entry that bears on a document: those that name it, the judgements of its keys, and the undos of these. */
export async function aboutDocument(within: Ground, document: string): Promise<Placed[]> {
  return (await aboutDocuments(within, [document])).get(document) ?? [];
}

/** The same of many, in as many questions as of one. */
export async function aboutDocuments(within: Ground, documents: readonly string[]): Promise<Map<string, Placed[]>> {
  const named = await naming(within, documents);
  const about = new Map(documents.map((document): [string, Placed[]] => [document, []]));
  for (const one of named) for (const subject of subjectsOf(one.entry)) about.get(subject)?.push(one);
  const keys = new Set(named.flatMap(({ entry }) => ("record" in entry ? [entry.key] : [])));
  const judgements = (await naming(within, [...keys], named)).filter(({ entry }) => isJudgement(entry));
  const undos = await undosOf(within, [...judgements, ...named.filter(({ entry }) => isOwn(entry))]);
  const judging = Map.groupBy(judgements, ({ entry }) => ("key" in entry ? entry.key : ""));
  const undoing = Map.groupBy(undos, ({ entry }) => (entry.type === "undoes" ? entry.entry : ""));
  const whole = (document: string): Placed[] => {
    const own = about.get(document) ?? [];
    const judged = new Set(own.flatMap(({ entry }) => ("record" in entry ? [entry.key] : [])));
    const found = [...own, ...[...judged].flatMap((key) => judging.get(key) ?? [])];
    for (const { entry } of found) found.push(...(undoing.get(entry.id) ?? [])); // and the undos of those
    return inOrder(found);
  };
  return new Map(documents.map((document) => [document, whole(document)]));
}

const isJudgement = (entry: Entry): boolean => "key" in entry && !("record" in entry);

/** What names a document and can be taken back: its adding, what was entered by hand, notes. */
const isOwn = (entry: Entry): boolean =>
  isAdding(entry) || entry.type === "note" || ("record" in entry && isByHand(entry));

/** Every document in which a record was ever entered under one of these keys: the same text in two files gives the same keys. */
export async function documentsWith(within: Ground, keys: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { entry } of await naming(within, keys)) {
    if (!("record" in entry)) continue;
    found.set(entry.key, (found.get(entry.key) ?? new Set()).add(entry.document));
  }
  return found;
}

/** What was said about undertakings, or of their being the same, and nobody took back; in the order of the chain. */
export async function actsAbout(within: Ground, undertakings: readonly string[]): Promise<StoredAct[]> {
  const named = (await naming(within, undertakings)).filter((one): one is Placed<StoredAct> =>
    ACTS.has(one.entry.type),
  );
  const gone = takenBack(inOrder(await undosOf(within, named)));
  return inOrder(named).flatMap(({ entry }) => (gone.has(entry.id) ? [] : [entry]));
}

/** The same of undertakings, by whatever key one was called; each act names it as it is called now. */
export async function actsOn(within: Ground, undertakings: readonly string[]): Promise<StoredAct[]> {
  const all = await calledBy(within, undertakings);
  const leads = await leadOf(within, all);
  return (await actsAbout(within, all)).map((act) =>
    "undertaking" in act ? { ...act, undertaking: leads.get(act.undertaking) ?? act.undertaking } : act,
  );
}

const ACTS: ReadonlySet<string> = new Set(["withdraws", "answers", "terms", "same", "different", "charge"]);

/** The notes about things of a kind that nobody took back. */
export async function notesAbout(within: Ground, noun: About["noun"], ids: readonly string[]): Promise<StoredNote[]> {
  const known = isJoined(noun)
    ? (await Promise.all(ids.map((id) => idsOf(within, noun, id)))).flat()
    : await calledBy(within, ids);
  const named = (await naming(within, [...new Set(known)])).filter(
    (one): one is Placed<StoredNote> => one.entry.type === "note" && one.entry.about.noun === noun,
  );
  const gone = takenBack(inOrder(await undosOf(within, named)));
  return inOrder(named).flatMap(({ entry }) => (gone.has(entry.id) ? [] : [entry]));
}

const isJoined = (noun: About["noun"]): noun is Noun => noun === "person" || noun === "meeting" || noun === "agreement";

/** The undos of entries, and the undos of those. */
export async function undosOf(within: Ground, entries: readonly Placed[]): Promise<Placed[]> {
  const found: Placed[] = [];
  for (let round = entries; round.length > 0; ) {
    round = await naming(
      within,
      round.map(({ entry }) => entry.id),
    );
    found.push(...round);
  }
  return found;
}

/** Entries that name any of the subjects, in no order; what was erased is not among them, nor what is known already. */
export async function naming(
  { db, rows, register }: Ground,
  subjects: readonly string[],
  known: readonly Placed[] = [],
): Promise<Placed[]> {
  const seqs = new Set<number>();
  for (const some of inChunks(subjects)) {
    const query = rows.selectFrom("subjects").select("seq").where("register", "=", register);
    for (const { seq } of await query.where("subject", "in", some).execute()) seqs.add(seq);
  }
  for (const { seq } of known) seqs.delete(seq);
  const placed: Placed[] = [];
  for (const some of inChunks([...seqs])) {
    const query = db.selectFrom("entries").selectAll().where("register", "=", register);
    for (const link of await query.where("seq", "in", some).execute()) {
      const entry = entryOf(link);
      if (entry) placed.push({ seq: link.seq, entry });
    }
  }
  return placed;
}

const inOrder = <P extends Placed>(placed: readonly P[]): P[] => placed.toSorted((a, b) => a.seq - b.seq);
