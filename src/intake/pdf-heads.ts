import type { Row } from "./pdf-rows.ts";

/** How many rows at the top and at the bottom of a page may be its head and foot. */
const EDGE = 3;
/** A head stands on at least this part of the pages: left and right pages often have two. */
const PART = 0.4;

/** Pages without what is printed on many of them at the same edge, the page's number aside. */
export function withoutHeads(pages: readonly Row[][]): Row[][] {
  const counts = new Map<string, number>();
  for (const rows of pages)
    for (const key of new Set(edges(rows).map(({ key }) => key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((rows) => {
    const heads = new Set(edges(rows).flatMap(({ row, key }) => (isHead(counts.get(key) ?? 0) ? [row] : [])));
    const last = rows.at(-1);
    if (last && pages.length === 1 && /^\W*1\W*$/u.test(textOf(last))) heads.add(last);
    return rows.filter((row) => !heads.has(row));
  });

  function isHead(on: number): boolean {
    return on >= 2 && on >= PART * pages.length;
  }
}

/** Rows at the edges with what they say, numbers alike. On a short page a row may be at both. */
function edges(rows: readonly Row[]): { row: Row; key: string }[] {
  const key = (edge: string, row: Row) => `${edge} ${textOf(row).replace(/\p{Nd}+/gu, "#")}`;
  return [
    ...rows.slice(0, EDGE).map((row) => ({ row, key: key("top", row) })),
    ...rows.slice(-EDGE).map((row) => ({ row, key: key("bottom", row) })),
  ];
}

const textOf = ({ segments }: Row): string => segments.map(({ text }) => text).join(" ");
