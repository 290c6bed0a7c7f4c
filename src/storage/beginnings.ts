import { sql } from "kysely";
import type { Ground } from "./ground.ts";

/** How much of a text is a beginning, in characters: enough for its head, and for none of what it then says at length. */
const LENGTH = 1500;

/** How each document's text begins, by its id; nothing of those that are erased or not there. */
export async function beginnings({ db, register }: Ground, documents: readonly string[]): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map();
  const found = await db
    .selectFrom("texts")
    .select(["document", sql<string>`substr(text, 1, ${LENGTH})`.as("beginning")])
    .where("register", "=", register)
    .where("document", "in", [...documents])
    .execute();
  return new Map(found.map(({ document, beginning }) => [document, beginning]));
}
