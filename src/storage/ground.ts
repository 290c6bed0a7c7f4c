import type { Kysely } from "kysely";
import type { Joining } from "../register/joining.ts";
import type { Observed } from "../register/records.ts";
import type { Leading } from "./likeness.ts";
import type { Words } from "./schema/words.ts";
import type { FoundBy } from "./store.ts";
import type { Projections, Tables } from "./tables.ts";

/** What one database does in its own way. */
export type Engine = {
  words: Words; // for statements that make tables
  standing: string; // the schema in which tables stand
  beside: string; // the schema in which rebuild makes them anew; gone when it closes
  /** Lets nobody else write until the transaction ends, and shows what others wrote before; without a register, makes none. */
  alone: (db: Kysely<Tables>, register?: string) => Promise<void>;
  clock: (db: Kysely<Tables>) => Promise<number>; // ms since 1970, the same for all who share the database
  /** What the database lacks, so that answers are right and slow; in a sentence for whoever runs it. */
  lacks: () => Promise<string | null>;
  isPassing: (error: unknown) => boolean; // what failed, tried again at once, is likely to succeed
  sweep: () => Promise<void>; // leaves no trace in its files of what was erased
  /** Has what is asked answered by the index that has its order, up to its limit. */
  inOrder: <T>(db: Kysely<Tables>, ask: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  learn: () => Promise<void>; // has queries planned for as many rows as there are now
  dropBeside: (db: Kysely<Tables>) => Promise<void>; // whatever rebuild made beside
  expectMany: (db: Kysely<Tables>) => Promise<void>; // has queries of the tables beside planned as for full ones
};

/** What everything in storage stands on: a database, the one register in it, and what its projections are computed by. */
export type Ground = {
  db: Kysely<Tables>; // inside a transaction, that transaction
  rows: Kysely<Projections>; // where projections are: the same database, but for rebuild
  engine: Engine;
  register: string;
  now: () => Date;
  nextId: (at: Date) => string;
  identity: (record: Observed, key: string) => string;
  isText: (kind: string) => boolean;
  joining: Joining;
  leading: Leading;
  found: FoundBy;
};

/** Runs in one transaction that no other writer shares. */
export async function written<T>(ground: Ground, run: (within: Ground) => Promise<T>): Promise<T> {
  const { db, engine, register } = ground;
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(async (tx) => {
        await engine.alone(tx, register);
        return run({ ...ground, db: tx, rows: tx as unknown as Kysely<Projections> });
      });
    } catch (error) {
      if (tries === 3 || !engine.isPassing(error)) throw error;
    }
  }
}

/** Databases take only so many parameters in one statement. */
export function* inChunks<T>(all: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
