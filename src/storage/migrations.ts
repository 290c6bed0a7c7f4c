import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

type Migration = (db: Kysely<Tables>) => Promise<void>;

/** Version N of the schema is what the first N of these make. A released one is never edited: another is added. */
export const MIGRATIONS: readonly Migration[] = [first];

async function first(db: Kysely<Tables>): Promise<void> {
  for (const statement of [...KEPT, ...PROJECTED.map((table) => table("")), ...INDEXES, ...TRIGGERS]) {
    await statement.execute(db);
  }
}

/** The empty projections in another schema, for rebuild to fill beside those that stand. */
export async function createBeside(db: Kysely<Tables>, schema: string): Promise<void> {
  for (const table of PROJECTED) await table(`${schema}.`).execute(db);
}

const KEPT = [
  sql`create table registers (register text not null primary key, home text, recorder text, samples integer not null)`,
  sql`create table heads (register text not null primary key, seq integer not null, hash text not null, "recordedAt" text not null)`,
  sql`create table entries (register text not null, seq integer not null, id text not null, "recordedAt" text not null,
    "recordedBy" text not null, type text not null, seal text not null, body text, salt text, hash text not null,
    primary key (register, seq), unique (register, id))`,
  sql`create table originals (register text not null, document text not null, bytes blob not null, primary key (register, document))`,
  sql`create table texts (register text not null, document text not null, text text not null, primary key (register, document))`,
];

const PROJECTED: readonly ((prefix: string) => RawBuilder<unknown>)[] = [
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}subjects (register text not null, subject text not null, seq integer not null,
    primary key (register, subject, seq))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}erasures (register text not null, seq integer not null, "by" integer not null,
    primary key (register, seq))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}documents (register text not null, id text not null, seq integer not null,
    file text not null, "mediaType" text not null, language text not null, "textHash" text not null, day text not null,
    source text, "issuedBy" text, supposed integer not null, state text not null, reason text, reader text,
    "addedAt" text not null, records integer not null, unreviewed integer not null, problems integer not null, settled text,
    primary key (register, id))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}tries (register text not null, document text not null, reader text not null,
    attempts integer not null, done integer not null, primary key (register, document, reader))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}records (register text not null, document text not null, key text not null,
    "cameIn" integer not null, "wentOut" integer, type text not null, day text not null, place integer not null,
    entry text not null, "recordedBy" text not null, review text not null, judgement text, undertaking text, object text,
    "speakerSide" text, "meetingOn" text, read text, record text not null, primary key (register, document, key, "cameIn"))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}moved (register text not null, document text not null, key text not null,
    "to" text not null, primary key (register, document, key))`,
  (prefix) => sql`create table ${sql.raw(prefix)}sided (register text not null, sides text not null, type text not null,
    day text not null, document text not null, key text not null, primary key (register, sides, type, day, document, key))`,
  (
    prefix,
  ) => sql`create table ${sql.raw(prefix)}undertakings (register text not null, id text not null, kind text not null,
    sides text not null, "objectId" text, object text, evidence text not null, ended text, until text, "firstOn" text not null,
    "lastOn" text not null, quotations integer not null, unreviewed integer not null, primary key (register, id))`,
];

const INDEXES = [
  sql`create index documents_by_day on documents (register, day, id)`,
  sql`create index documents_by_state on documents (register, state, day, id)`,
  sql`create index documents_unread on documents (register, settled, seq)`,
  sql`create index records_of_document on records (register, document, place, key) where "wentOut" is null`,
  sql`create index records_by_key on records (register, key)`,
  sql`create index records_by_type on records (register, type, day, document, key) where "wentOut" is null`,
  sql`create index records_to_review on records (register, type, review, day, document, key) where "wentOut" is null`,
  sql`create index records_of_undertaking on records (register, undertaking, day, document, key) where "wentOut" is null and undertaking is not null`,
  sql`create index records_about on records (register, object, day, document, key) where "wentOut" is null and object is not null`,
  sql`create index moved_by_key on moved (register, key)`,
  sql`create index sided_rows on sided (register, type, document, key)`,
  sql`create index undertakings_by_day on undertakings (register, "lastOn", id)`,
  sql`create index undertakings_about on undertakings (register, "objectId", "lastOn", id) where "objectId" is not null`,
  sql`create index undertakings_by_evidence on undertakings (register, ended, evidence, "lastOn", id)`,
];

// Lawful erasure is the one change: it empties body and salt, and only where an entry that erases says so.
const CLEARED = ["register", "seq", "id", "recordedAt", "recordedBy", "type", "seal", "hash"]
  .map((column) => `new."${column}" is old."${column}"`)
  .join(" and ");
const TRIGGERS = [
  sql`create trigger entries_are_not_removed before delete on entries
    begin select raise(abort, 'entries are added, never changed'); end`,
  // `replace into` deletes without asking the trigger above.
  sql`create trigger entries_are_not_replaced before insert on entries
    when exists (select 1 from entries e where e.register = new.register and (e.seq = new.seq or e.id = new.id))
    begin select raise(abort, 'entries are added, never changed'); end`,
  sql`create trigger entries_are_not_changed before update on entries
    when not (new.body is null and new.salt is null and ${sql.raw(CLEARED)} and exists (
      select 1 from erasures x join entries e on e.register = x.register and e.seq = x."by"
      where x.register = old.register and x.seq = old.seq and e.type = 'erases' and e.seq > old.seq))
    begin select raise(abort, 'entries are added, never changed'); end`,
];
