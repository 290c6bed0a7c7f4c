import { type RawBuilder, sql } from "kysely";
import type { Ground } from "./ground.ts";
import { cursorOf, type Place, pageOf } from "./paging.ts";
import type { FoundNoun, FoundPage, Paging, Seeking, StoredFound } from "./store.ts";
import type { FoundRow } from "./tables.ts";
import { trigramsOf } from "./trigrams.ts";

/** So many are counted, put in order and compared at most; of more, pages are read in the order of their days. */
const MOST = 1000;

/**
 * What is sought, of one noun: first what is written so, newest first, then what is similar, newest first. A thing that many
 * documents name is there once, as the newest names it. The same rows in the same order on both databases.
 */
export async function search(ground: Ground, seeking: Seeking, noun: FoundNoun, paging: Paging): Promise<FoundPage> {
  if (seeking.written.length === 0) return { items: [], next: null, total: 0, more: false };
  const [rank = 0, ...after] = cursorOf(paging, 4) ?? [];
  const written = await writtenSo(ground, seeking, noun, rank === 0 ? after : undefined, paging.limit + 1);
  const isBeyond = rank === 1 || written.rows.length <= paging.limit;
  const similar =
    written.more && !isBeyond ? { rows: [], more: true, total: 0 } : await similarTo(ground, seeking, noun);
  const rest = rank === 1 ? similar.rows.filter((row) => isAfter(row, after)) : similar.rows;
  const rows = rank === 1 ? rest : [...written.rows, ...(isBeyond ? rest : [])];
  const page = pageOf(rows.slice(0, paging.limit + 1), paging, written.total + similar.total, placeOf, foundLine);
  return { ...page, more: written.more || similar.more };
}

type Row = Pick<FoundRow, "noun" | "document" | "id" | "same" | "day" | "title" | "about"> & { similar: boolean };
type Some = { rows: Row[]; total: number; more: boolean };

const placeOf = ({ similar, day, document, id }: Row): Place => [similar ? 1 : 0, day, document, id];

const newestFirst = (a: Row, b: Row): number =>
  order(b.day, a.day) || order(b.document, a.document) || order(b.id, a.id);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isAfter = (row: Row, [day = "", document = "", id = ""]: Place): boolean =>
  newestFirst({ ...row, day: `${day}`, document: `${document}`, id: `${id}` }, row) < 0;

/** Those that are rare are found by the index and put in order here; those that are common by the order of their days. */
async function writtenSo(
  ground: Ground,
  { written }: Seeking,
  noun: FoundNoun,
  after: Place | undefined,
  limit: number,
): Promise<Some> {
  const condition = allOf(written);
  const few = await asked(ground, noun, condition, { trigrams: trigramsOf(noun, [written]), limit: MOST + 1 });
  const rows = few.map((row) => ({ ...row, similar: false }));
  if (few.length <= MOST) {
    const next = after?.length ? rows.filter((row) => isAfter(row, after)) : rows;
    return { rows: next.sort(newestFirst), total: few.length, more: false };
  }
  const page = await asked(ground, noun, condition, { after, limit, inOrder: true });
  return { rows: page.map((row) => ({ ...row, similar: false })), total: MOST, more: true };
}

async function similarTo(ground: Ground, seeking: Seeking, noun: FoundNoun): Promise<Some> {
  const isHeard = sql<boolean>`(${sql.join(seeking.heard.map(allOf), sql` or `)})`;
  const condition = sql<boolean>`${isHeard} and not (${allOf(seeking.written)})`;
  const trigrams = trigramsOf(noun, seeking.heard);
  let candidates = await asked(ground, noun, condition, { trigrams, limit: MOST + 1, folded: true });
  const more = candidates.length > MOST;
  if (more) candidates = await asked(ground, noun, condition, { limit: MOST, folded: true, inOrder: true });
  const similar = candidates.flatMap(({ folded = "", ...row }) =>
    seeking.isSimilar(folded) ? [{ ...row, similar: true }] : [],
  );
  return { rows: similar.sort(newestFirst), total: similar.length, more };
}

/** No letter of what is sought is a wildcard of `like`: only letters, figures, spaces, tildes and colons are in it. */
const allOf = (terms: readonly (readonly string[])[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    terms.map(
      (any) =>
        sql`(${sql.join(
          any.map((one) => sql`f.folded like ${`%${one}%`}`),
          sql` or `,
        )})`,
    ),
    sql` and `,
  )})`;

type Asking = {
  trigrams?: string | null;
  after?: Place | undefined;
  limit: number;
  folded?: boolean;
  inOrder?: boolean;
};
type Asked = Omit<Row, "similar"> & { folded?: string };

async function asked(
  { db, engine, register }: Ground,
  noun: FoundNoun,
  condition: RawBuilder<boolean>,
  { trigrams, after, limit, folded, inOrder }: Asking,
): Promise<Asked[]> {
  const byIndex = trigrams && engine.words.database === "SQLite";
  const from = byIndex
    ? sql`found_trigrams t cross join found f on f.place = t.rowid where t.found_trigrams match ${trigrams} and`
    : sql`found f where`;
  const columns = sql`f.noun, f.document, f.id, f.same, f.day, f.title, f.about${folded ? sql`, f.folded` : sql``}`;
  const place = sql`(f.day, f.document, f.id)`;
  const beyond = after?.length ? sql`and ${place} < (${sql.join(after)})` : sql``;
  const newest = sql`not exists (select 1 from found n where n.register = f.register and n.noun = f.noun
    and n.same = f.same and (n.day, n.document, n.id) > ${place})`;
  // Literally, or the smaller index of what is no document would not be found.
  const isNoun = noun === "document" ? sql`f.noun = 'document'` : sql`f.noun = ${noun} and f.noun <> 'document'`;
  const asking = sql<Asked>`select ${columns} from ${from} f.register = ${register} and ${isNoun}
    and ${condition} ${beyond} and ${newest}
    ${inOrder ? sql`order by f.day desc, f.document desc, f.id desc` : sql``} limit ${limit}`;
  const { rows } = inOrder ? await engine.inOrder(db, (by) => asking.execute(by)) : await asking.execute(db);
  return rows;
}

const foundLine = ({ noun, id, same, document, day, title, about, similar }: Row): StoredFound => ({
  ...{ noun, id: noun === "object" ? same : id, document: document || null, day: day || null, title, about, similar },
});
