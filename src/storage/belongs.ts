import { type Ground, inChunks } from "./ground.ts";
import type { BelongsRow } from "./tables.ts";

export async function enterBelongs({ rows, register }: Ground, belongs: readonly BelongsRow[]): Promise<void> {
  for (const some of inChunks(belongs)) {
    await rows
      .insertInto("belongs")
      .values(some.map((row) => ({ ...row, register })))
      .execute();
  }
}
