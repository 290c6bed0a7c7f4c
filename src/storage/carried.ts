import { documentLine } from "./asked-documents.ts";
import type { Ground } from "./ground.ts";
import type { StoredDocument } from "./store.ts";

/** What a document carries, in its order, and what carries it. */
export async function carriage(
  { db, register }: Ground,
  document: string,
): Promise<{ parts: StoredDocument[]; carriers: StoredDocument[] }> {
  const both = db
    .selectFrom("carried as c")
    .innerJoin("documents as d", "d.register", "c.register")
    .selectAll("d")
    .where("c.register", "=", register);
  const parts = both.whereRef("d.id", "=", "c.part").where("c.document", "=", document).orderBy("c.at");
  const carriers = both.whereRef("d.id", "=", "c.document").where("c.part", "=", document).orderBy("d.seq");
  return {
    parts: (await parts.execute()).map(documentLine),
    carriers: (await carriers.execute()).map(documentLine),
  };
}

/** Every file whose original holds this one's bytes: what carries it, and what carries that. */
export async function carriersOf({ rows, register }: Ground, document: string): Promise<string[]> {
  const found = new Set<string>();
  for (let round = [document]; round.length > 0; ) {
    const carrying = rows.selectFrom("carried").select("document").distinct().where("register", "=", register);
    const next = await carrying.where("part", "in", round).execute();
    round = next.flatMap(({ document: carrier }) => (found.has(carrier) ? [] : [carrier]));
    for (const carrier of round) found.add(carrier);
  }
  found.delete(document);
  return [...found].sort();
}
