import { Refusal } from "./refusal.ts";

type Asked = { cursor?: string | undefined; limit: number };
export type PageOf<T> = { items: T[]; next: string | null; total: number };

/** A page of a list that is computed whole: the cursor is the id of the last line of the page before. */
export function pageFrom<T extends { id: string }>(lines: readonly T[], { cursor, limit }: Asked): PageOf<T> {
  const before = cursor === undefined ? -1 : lines.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && before < 0)
    throw new Refusal(400, "This cursor leads nowhere any more; begin again without one.");
  const items = lines.slice(before + 1, before + 1 + limit);
  const more = before + 1 + limit < lines.length;
  return { items, next: more ? (items.at(-1)?.id ?? null) : null, total: lines.length };
}
