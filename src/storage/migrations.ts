import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

type Migration = (db: Kysely<Tables>) => Promise<void>;

/** Version N of the schema is what the first N of these make. A released one is never edited: another is added. */
export const MIGRATIONS: readonly Migration[] = [first];

async function first(db: Kysely<Tables>): Promise<void> {
  for (const statement of [...KEPT, ...projected(""), ...TRIGGERS]) await statement.execute(db);
}

/** The empty projections in another schema, for rebuild to fill beside those that stand. */
export async function createBeside(db: Kysely<Tables>, schema: string): Promise<void> {
  for (const statement of projected(`${schema}.`)) await statement.execute(db);
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

// A rowid beside a key of many columns would keep each row twice.
const KEYED = "without rowid";

function projected(prefix: string): RawBuilder<unknown>[] {
  const at = sql.raw(prefix);
  const keyed = sql.raw(KEYED);
  const index = (name: string, table: string, columns: string, where?: string): RawBuilder<unknown> =>
    sql.raw(`create index ${prefix}${name} on ${table} (register, ${columns})${where ? ` where ${where}` : ""}`);
  return [
    sql`create table ${at}subjects (register text not null, subject text not null, seq integer not null,
      primary key (register, subject, seq)) ${keyed}`,
    sql`create table ${at}erasures (register text not null, seq integer not null, "by" integer not null,
      primary key (register, seq)) ${keyed}`,
    sql`create table ${at}documents (register text not null, id text not null, seq integer not null, file text not null,
      "mediaType" text not null, language text not null, "textHash" text not null, day text not null, source text,
      "issuedBy" text, supposed integer not null, state text not null, reason text, reader text, "addedAt" text not null,
      records integer not null, unreviewed integer not null, problems integer not null, settled text,
      primary key (register, id))`,
    index("documents_by_day", "documents", "day, id"),
    index("documents_by_state", "documents", "state, day, id"),
    index("documents_unread", "documents", "settled, seq"),
    sql`create table ${at}tries (register text not null, document text not null, reader text not null,
      attempts integer not null, done integer not null, primary key (register, document, reader)) ${keyed}`,
    sql`create table ${at}records (register text not null, document text not null, key text not null,
      "cameIn" integer not null, "wentOut" integer, type text not null, day text not null, place integer not null,
      entry text not null, "recordedBy" text not null, review text not null, judgement text, undertaking text, object text,
      "speakerSide" text, "meetingOn" text, read text, record text not null,
      primary key (register, document, key, "cameIn"))`,
    index("records_of_document", "records", "document, place, key", '"wentOut" is null'),
    index("records_by_key", "records", "key"),
    index("records_by_type", "records", "type, day, document, key", '"wentOut" is null'),
    index("records_to_review", "records", "type, review, day, document, key", '"wentOut" is null'),
    index(
      "records_of_undertaking",
      "records",
      "undertaking, day, document, key",
      '"wentOut" is null and undertaking is not null',
    ),
    index("records_about", "records", "object, day, document, key", '"wentOut" is null and object is not null'),
    sql`create table ${at}moved (register text not null, document text not null, key text not null, "to" text not null,
      primary key (register, document, key)) ${keyed}`,
    index("moved_by_key", "moved", "key"),
    sql`create table ${at}sided (register text not null, sides text not null, type text not null, day text not null,
      document text not null, key text not null, primary key (register, sides, type, day, document, key)) ${keyed}`,
    sql`create table ${at}undertakings (register text not null, id text not null, kind text not null, sides text not null,
      "objectId" text, object text, evidence text not null, ended text, until text, "firstOn" text not null,
      "lastOn" text not null, quotations integer not null, unreviewed integer not null,
      primary key (register, id)) ${keyed}`,
    index("undertakings_by_day", "undertakings", '"lastOn", id'),
    index("undertakings_about", "undertakings", '"objectId", "lastOn", id', '"objectId" is not null'),
    index("undertakings_by_evidence", "undertakings", 'ended, evidence, "lastOn", id'),
  ];
}

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
