import { TABLE_TYPES } from "../documents/table-types.ts";
import type { ColumnsNamed } from "../register/entry.ts";
import { takenBack } from "../register/judgements.ts";
import { append, headerKey } from "./append.ts";
import { naming, undosOf } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import type { StoredColumns } from "./store.ts";

/** What a person said last that a header's columns mean, and did not take back. */
export async function columnsFor(ground: Ground, header: readonly string[]): Promise<StoredColumns | undefined> {
  const named = await naming(ground, [headerKey(header)]);
  const gone = takenBack((await undosOf(ground, named)).toSorted((a, b) => a.seq - b.seq));
  const standing = named.filter(({ entry }) => !gone.has(entry.id)).toSorted((a, b) => a.seq - b.seq);
  const last = standing.at(-1)?.entry;
  return last?.type === "columns-named" ? { entry: last.id, columns: last.columns } : undefined;
}

/** Tables whose rows nobody has read yet, oldest first. */
export async function unreadTables({
  rows,
  register,
}: Ground): Promise<{ id: string; file: string; reason: string | null }[]> {
  const unread = rows.selectFrom("documents").select(["id", "file", "reason"]).where("register", "=", register);
  const tables = unread.where("state", "=", "unread").where("mediaType", "in", Object.values(TABLE_TYPES));
  return tables.orderBy("seq").execute();
}

/** Says once what the columns under a header mean; it holds for every table with the same header. */
export function nameColumns(
  ground: Ground,
  header: readonly string[],
  columns: ColumnsNamed,
  by: string,
): Promise<{ entry: string }> {
  return written(ground, async (within) => {
    const [link] = await append(within, by, [{ type: "columns-named", header: [...header], columns }]);
    if (!link) throw new Error("nothing was appended");
    return { entry: link.id };
  });
}
