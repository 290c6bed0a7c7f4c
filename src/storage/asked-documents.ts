import { sql } from "kysely";
import type { Source } from "../documents/document.ts";
import { ATTEMPTS } from "../register/document-state.ts";
import type { Ground } from "./ground.ts";
import { isFreeFor } from "./held.ts";
import { cursorOf, pageOf, totalOf } from "./paging.ts";
import type { DocumentState, DocumentText, Page, Paging, StoredDocument } from "./store.ts";
import type { DocumentRow } from "./tables.ts";

export async function documents(
  ground: Ground,
  filter: { state?: DocumentState },
  paging: Paging,
): Promise<Page<StoredDocument>> {
  const { rows, register } = ground;
  let query = rows.selectFrom("documents").where("register", "=", register);
  // As the index has it, literally: a parameter would not find it.
  query = filter.state ? query.where("state", "=", filter.state) : query.where(sql<boolean>`state <> 'taken-back'`);
  const total = await totalOf(
    paging,
    query.select((eb) => eb.fn.countAll().as("total")),
  );
  const after = cursorOf(paging, 2);
  if (after) query = query.where((eb) => eb(eb.refTuple("day", "id"), "<", eb.tuple(...(after as [string, string]))));
  const found = await query
    .selectAll()
    .orderBy("day", "desc")
    .orderBy("id", "desc")
    .limit(paging.limit + 1)
    .execute();
  return pageOf(found, paging, total, ({ day, id }) => [day, id], documentLine);
}

export async function document({ db, register }: Ground, id: string): Promise<DocumentText | undefined> {
  const found = await db
    .selectFrom("documents as d")
    .leftJoin("texts as t", (on) => on.onRef("t.register", "=", "d.register").onRef("t.document", "=", "d.id"))
    .selectAll("d")
    .select("t.text")
    .where("d.register", "=", register)
    .where("d.id", "=", id)
    .executeTakeFirst();
  return found && { ...documentLine(found), text: found.text ?? "" };
}

/** The documents of one family, this one among them, by id. */
export async function family({ rows, register }: Ground, id: string): Promise<StoredDocument[]> {
  const found = await rows
    .selectFrom("wordings as mine")
    .innerJoin("wordings as c", (on) =>
      on.onRef("c.register", "=", "mine.register").onRef("c.family", "=", "mine.family"),
    )
    .innerJoin("documents as d", (on) => on.onRef("d.register", "=", "c.register").onRef("d.id", "=", "c.document"))
    .selectAll("d")
    .where("mine.register", "=", register)
    .where("mine.document", "=", id)
    .orderBy("c.document")
    .execute();
  return found.map(documentLine);
}

export async function original({ db, register }: Ground, id: string): Promise<Uint8Array | undefined> {
  const originals = db.selectFrom("originals").select("bytes").where("register", "=", register);
  return (await originals.where("document", "=", id).executeTakeFirst())?.bytes;
}

/** `settled` is the last reader done with a document, so what another is done with lies before or after it in the index. */
export async function unread(ground: Ground, reader: string, limit: number): Promise<DocumentText[]> {
  const [before, after] = await Promise.all([waiting(ground, reader, "<", limit), waiting(ground, reader, ">", limit)]);
  return [...before, ...after]
    .sort((a, b) => a.seq - b.seq)
    .slice(0, limit)
    .map((row) => ({ ...documentLine(row), text: row.text }));
}

/** With `worker`, without what other workers hold. */
export async function waiting(
  { db, register }: Ground,
  reader: string,
  side: "<" | ">",
  limit: number,
  worker?: string,
) {
  let found = db
    .selectFrom("documents as d")
    .innerJoin("texts as t", (on) => on.onRef("t.register", "=", "d.register").onRef("t.document", "=", "d.id"))
    .selectAll("d")
    .select("t.text")
    .where("d.register", "=", register)
    .where("d.settled", side, reader)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("tries as r")
            .select("r.document")
            .where("r.register", "=", register)
            .whereRef("r.document", "=", "d.id")
            .where("r.reader", "=", reader)
            .where((or) => or.or([or("r.done", "=", 1), or("r.attempts", ">=", ATTEMPTS)])),
        ),
      ),
    )
    .orderBy("d.settled")
    .orderBy("d.seq")
    .limit(limit);
  if (worker !== undefined) found = found.where(isFreeFor(worker, register, reader));
  return found.execute();
}

export function documentLine(row: DocumentRow): StoredDocument {
  const { id, file, mediaType, language, textHash, day, source, state, reason, reader, takenBy, again, addedAt } = row;
  const { records, unreviewed, problems } = row;
  return {
    ...{ id, file, mediaType, language, textHash, publishedOn: day || null, state, reason, reader, addedAt },
    ...{ takenBy, again: again === 1 },
    ...{ source: source === null ? null : (JSON.parse(source) as Source), records, unreviewed, problems },
  };
}
