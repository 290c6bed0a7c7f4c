import { entryOf, type Link } from "../register/chain.ts";
import { takenBack } from "../register/judgements.ts";
import { aboutUndertaking } from "./gather.ts";
import type { Ground } from "./ground.ts";
import type { Listed, StoredAct } from "./store.ts";

export async function entries({ db, register }: Ground, afterSeq: number, limit: number): Promise<Listed[]> {
  const links = db.selectFrom("entries").selectAll().where("register", "=", register).where("seq", ">", afterSeq);
  return (await links.orderBy("seq").limit(limit).execute()).map(listed);
}

export async function entry({ db, register }: Ground, id: string): Promise<Listed | undefined> {
  const links = db.selectFrom("entries").selectAll().where("register", "=", register).where("id", "=", id);
  const link = await links.executeTakeFirst();
  return link && listed(link);
}

export async function acts(ground: Ground, undertaking: string): Promise<StoredAct[]> {
  const about = await aboutUndertaking(ground, undertaking);
  const gone = takenBack(about);
  return about.flatMap(({ entry }) => (entry.type === "undoes" || gone.has(entry.id) ? [] : [entry as StoredAct]));
}

function listed(link: Link): Listed {
  const { seq, hash, id, recordedAt, recordedBy, type } = link;
  return { seq, hash, id, recordedAt, recordedBy, type, entry: entryOf(link) };
}
