import type { Feature } from "./feature.ts";

/** What can be found by searching: one column, folded in Node, and an index of its trigrams. */
export const FOUND: Feature = {
  projected: (words, at) => [
    `create table ${at}found (${words.database === "SQLite" ? "place integer primary key, " : ""}register ${words.text} not null,
      noun ${words.text} not null, document ${words.text} not null, id ${words.text} not null, same ${words.text} not null,
      day ${words.text} not null, title ${words.text} not null, about ${words.text} not null, "madeOf" ${words.text} not null,
      folded ${words.text} not null, unique (register, document, noun, id))`,
    words.index(at, "found_by_id", "found (register, noun, id)"),
    words.index(at, "found_by_day", "found (register, noun, day, document, id)"),
    words.index(at, "found_same", "found (register, noun, same, day, document, id)"),
    ...(at ? [] : words.database === "SQLite" ? TRIGRAMS : PG_TRIGRAMS),
  ],
};

// Which rows have a trigram, not where: a third of the size, and what is found is compared with the column anyway. `place` is
// named so that no vacuum gives a row another number. secure-delete: what was erased leaves no trace.
const TRIGRAMS = [
  `create virtual table found_trigrams using fts5(folded, content='found', content_rowid='place', detail='none',
    tokenize='trigram case_sensitive 1')`,
  `insert into found_trigrams(found_trigrams, rank) values ('secure-delete', 1)`,
  `create trigger found_comes after insert on found
    begin insert into found_trigrams(rowid, folded) values (new.place, new.folded); end`,
  `create trigger found_goes after delete on found
    begin insert into found_trigrams(found_trigrams, rowid, folded) values ('delete', old.place, old.folded); end`,
  `create trigger found_changes after update of folded on found begin
    insert into found_trigrams(found_trigrams, rowid, folded) values ('delete', old.place, old.folded);
    insert into found_trigrams(rowid, folded) values (new.place, new.folded); end`,
];

// Names have an index of their own: what is sought stands in very many texts, and each would be fetched for every noun.
// Who may not add pg_trgm, or has none, finds the same, only slower: every row is gone through, and `serve` and `verify` say
// so. In a schema of all, because dropping the one a register stands in would take the index of every other with it. Asked
// for again at every opening, as an administrator may have added it since.
export const PG_TRIGRAMS = [
  `do $$ begin create extension if not exists pg_trgm with schema public; exception when others then null; end $$`,
  `do $$ declare within name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_trgm');
    begin
      if within is not null then
        execute format('create index if not exists found_trigrams on found using gin (folded %I.gin_trgm_ops)
          where noun = ''document''', within);
        execute format('create index if not exists found_trigrams_of_names on found using gin (folded %I.gin_trgm_ops)
          where noun <> ''document''', within);
      end if;
    end $$`,
];
