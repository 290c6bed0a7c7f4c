import { entryOf, type Link } from "../register/chain.ts";
import type { Ground } from "./ground.ts";
import type { Listed } from "./store.ts";

export async function entries({ db, register }: Ground, afterSeq: number, limit: number): Promise<Listed[]> {
  const links = db.selectFrom("entries").selectAll().where("register", "=", register).where("seq", ">", afterSeq);
  return (await links.orderBy("seq").limit(limit).execute()).map(listed);
}

export async function entry({ db, register }: Ground, id: string): Promise<Listed | undefined> {
  const links = db.selectFrom("entries").selectAll().where("register", "=", register).where("id", "=", id);
  const link = await links.executeTakeFirst();
  return link && listed(link);
}

function listed(link: Link): Listed {
  const { seq, hash, id, recordedAt, recordedBy, type } = link;
  return { seq, hash, id, recordedAt, recordedBy, type, entry: entryOf(link) };
}
