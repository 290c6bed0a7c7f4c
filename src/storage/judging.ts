import { entryOf } from "../register/chain.ts";
import type { Entry, Matter } from "../register/entry.ts";
import { takenBack } from "../register/judgements.ts";
import { canTakeBack } from "../register/logged.ts";
import { append } from "./append.ts";
import { documentsWith, undosOf } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import { project } from "./project.ts";
import { regatherMeetings } from "./project-meetings.ts";
import { projectNotes } from "./project-notes.ts";
import { regatherPeople } from "./project-people.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import type { ActMatter, Verdict } from "./store.ts";
import { StoreError } from "./store-error.ts";

export function judge(ground: Ground, asked: string, verdict: Verdict, by: string): Promise<{ entry: string }> {
  return written(ground, async (within) => {
    const { key, type } = await standingKey(within, asked);
    return { entry: await enter(within, judgement(key, type, verdict), by) };
  });
}

function judgement(key: string, type: string, verdict: Verdict): Matter {
  if (verdict.verdict === "confirm") return { type: "confirms", key };
  const because = verdict.because ?? null;
  if (verdict.verdict === "reject") return { type: "rejects", key, because };
  if (type !== "observation")
    throw new StoreError("cannot-correct", `${key}: a ${type} cannot be corrected. Confirm or reject it.`);
  if (Object.values(verdict.changes).every((change) => change === undefined)) {
    throw new StoreError("cannot-correct", `${key}: the correction changes nothing. Confirm it instead.`);
  }
  return { type: "corrects", key, changes: verdict.changes, because };
}

/** The key that stands, for one that a later reading moved too. */
async function standingKey({ rows, register }: Ground, key: string): Promise<{ key: string; type: string }> {
  const records = rows
    .selectFrom("records")
    .select(["key", "type"])
    .where("register", "=", register)
    .where("wentOut", "is", null);
  const own = await records.where("key", "=", key).executeTakeFirst();
  if (own) return own;
  const moved = rows.selectFrom("moved").select("to").where("register", "=", register).where("key", "=", key);
  const [standing] = (await records.where("key", "in", moved).execute()).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (!standing)
    throw new StoreError(
      "unknown",
      `no record ${key} stands in this register: it was read differently since, or erased.`,
    );
  return standing;
}

export function enterAct(ground: Ground, matter: ActMatter, by: string): Promise<{ entry: string }> {
  return written(ground, async (within) => ({ entry: await enter(within, matter, by) }));
}

export function undo(ground: Ground, id: string, by: string): Promise<{ entry: string }> {
  return written(ground, async (within) => {
    const { seq, entry } = await entryAt(within, id);
    if (!canTakeBack(entry)) {
      throw new StoreError(
        "cannot-undo",
        `entry ${id} is a ${entry.type}, which nobody said by hand. Reject the record instead.`,
      );
    }
    if (takenBack(await undosOf(within, [{ seq, entry }])).has(id)) {
      throw new StoreError("cannot-undo", `entry ${id} was taken back already. Take that undo back to have it again.`);
    }
    return { entry: await enter(within, { type: "undoes", entry: id }, by) };
  });
}

export async function entryAt({ db, register }: Ground, id: string): Promise<{ seq: number; entry: Entry }> {
  const link = await db
    .selectFrom("entries")
    .selectAll()
    .where("register", "=", register)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!link) throw new StoreError("unknown", `no entry ${id} in this register.`);
  const entry = entryOf(link);
  if (!entry) throw new StoreError("erased", `entry ${id} was erased.`);
  return { seq: link.seq, entry };
}

async function enter(within: Ground, matter: Matter, by: string): Promise<string> {
  const [link] = await append(within, by, [matter]);
  if (!link) throw new Error("nothing was appended");
  const { documents, undertakings, people, meetings, notes } = await touchedBy(within, { id: link.id, ...matter });
  await project(within, documents, link.seq);
  await projectUndertakings(within, undertakings);
  if (people) await regatherPeople(within, people);
  if (meetings) await regatherMeetings(within, meetings);
  if (notes) await projectNotes(within, notes);
  return link.id;
}

type Touched = {
  documents: string[];
  undertakings: string[];
  people?: string[];
  meetings?: string[];
  notes?: string[]; // by their entries
};

/** What an entry changes; an undo changes what it takes back did. */
async function touchedBy(within: Ground, matter: Matter & { id: string }): Promise<Touched> {
  const none: Touched = { documents: [], undertakings: [] };
  if (matter.type === "undoes") return touchedBy(within, (await entryAt(within, matter.entry)).entry);
  if (matter.type === "same" || matter.type === "different") {
    const both = [matter.one, matter.other];
    return matter.of === "undertaking" ? none : { ...none, [matter.of === "person" ? "people" : "meetings"]: both };
  }
  if (matter.type === "note") return { ...none, notes: [matter.id] };
  if ("undertaking" in matter) return { ...none, undertakings: [matter.undertaking] };
  if ("document" in matter) return { ...none, documents: [matter.document] };
  if (!("key" in matter)) return none;
  return { ...none, documents: [...((await documentsWith(within, [matter.key])).get(matter.key) ?? [])] };
}
