import { type Ground, inChunks } from "./ground.ts";
import type { Projections } from "./tables.ts";

/** Rows of a projection, under this register. */
export async function enterRows<T extends keyof Projections>(
  { rows, register }: Ground,
  table: T,
  values: readonly Omit<Projections[T], "register">[],
): Promise<void> {
  for (const some of inChunks(values))
    await rows
      .insertInto(table as "tries")
      .values(some.map((row) => ({ ...row, register })) as unknown as Projections["tries"][])
      .execute();
}
