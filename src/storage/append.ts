import { createHash, randomBytes } from "node:crypto";
import { type Head, type Link, link } from "../register/chain.ts";
import type { Entry, Matter } from "../register/entry.ts";
import { type LoggedAs, loggedAs } from "../register/logged.ts";
import { type Ground, inChunks } from "./ground.ts";
import { storable } from "./storable.ts";

/** Adds entries at the head, inside the caller's transaction, and notes what they name. Time never goes back. */
export const append = (within: Ground, by: string, matters: readonly Matter[]): Promise<Link[]> =>
  appendSaid(
    within,
    matters.map((matter) => ({ by, matter })),
  );

/** The same of what several enter. */
export async function appendSaid(within: Ground, said: readonly { by: string; matter: Matter }[]): Promise<Link[]> {
  const { db, register, now, nextId } = within;
  const last = await db
    .selectFrom("heads")
    .select(["seq", "hash", "recordedAt"])
    .where("register", "=", register)
    .executeTakeFirstOrThrow();
  const at = now();
  const recordedAt = at.toISOString() > last.recordedAt ? at.toISOString() : last.recordedAt;
  let head: Head = last;
  const links: Link[] = [];
  const subjects: { register: string; subject: string; seq: number }[] = [];
  for (const { by, matter } of said) {
    const entry: Entry = storable({ id: nextId(at), recordedAt, recordedBy: by, ...matter });
    const next = link(head, entry, randomBytes(32).toString("hex"));
    for (const subject of subjectsOf(entry)) subjects.push({ register, subject, seq: next.seq });
    links.push(next);
    head = next;
  }
  for (const some of inChunks(links))
    await db
      .insertInto("entries")
      .values(some.map((l) => ({ ...l, register })))
      .execute();
  const matters = said.map(({ matter }) => matter);
  const logged = linesOf(register, links, matters);
  for (const some of inChunks(logged)) await db.insertInto("logged").values(some).execute();
  for (const some of inChunks(subjects)) await db.insertInto("subjects").values(some).execute();
  const { seq, hash } = head;
  await db.updateTable("heads").set({ seq, hash, recordedAt }).where("register", "=", register).execute();
  return links;
}

/** What the columns of a table are found by. */
export const headerKey = (header: readonly string[]): string =>
  `columns:${createHash("sha256").update(JSON.stringify(header)).digest("hex")}`;

/** The lines that entries have in the log. */
export const linesOf = (
  register: string,
  links: readonly Pick<Link, "seq" | "recordedBy">[],
  matters: readonly Matter[],
): { register: string; seq: number; who: string; act: LoggedAs }[] =>
  links.flatMap(({ seq, recordedBy: who }, at) => {
    const matter = matters[at];
    const act = matter && loggedAs(matter, who);
    return act ? [{ register, seq, who, act }] : [];
  });

/** What an entry names, each once: by these it is found again. */
export function subjectsOf(entry: Matter): string[] {
  switch (entry.type) {
    case "confirms":
    case "corrects":
    case "rejects":
      return [entry.key];
    case "undoes":
      return [entry.entry];
    case "same":
    case "different":
      return [...new Set([entry.one, entry.other])];
    case "withdraws":
    case "answers":
    case "terms":
    case "charge":
      return [entry.undertaking];
    case "note":
      return [entry.about.id];
    case "columns-named":
      return [headerKey(entry.header)];
    default:
      return "record" in entry ? [entry.document, entry.key] : [entry.document];
  }
}
