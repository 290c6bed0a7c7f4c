import type { Page, Paging } from "./store.ts";

export type Place = (string | number)[];

const isPlain = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/** A cursor is where the page before ended: the values its rows are ordered by. One that is not ours begins anew. */
export function cursorOf(paging: Paging, size: number): Place | undefined {
  if (!paging.after) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(paging.after, "base64url").toString("utf8"));
    const isOurs = Array.isArray(values) && values.length === size && values.every(isPlain);
    return isOurs ? values : undefined;
  } catch {
    return undefined;
  }
}

/** How many there are in all: to count goes through all of them, so it is left where nobody asks. */
export async function totalOf(
  { uncounted }: Paging,
  counting: { executeTakeFirstOrThrow: () => Promise<{ total: unknown }> },
): Promise<number> {
  return uncounted ? 0 : Number((await counting.executeTakeFirstOrThrow()).total);
}

/** A page of `limit` from rows of which one more was asked for. */
export function pageOf<R, T>(
  rows: readonly R[],
  { limit }: Paging,
  total: unknown,
  place: (row: R) => Place,
  line: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify(place(last))).toString("base64url") : null;
  return { items: shown.map(line), next, total: Number(total) };
}
