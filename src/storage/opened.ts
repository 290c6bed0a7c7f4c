import type { Kysely } from "kysely";
import type { Engine } from "./ground.ts";
import type { Tables } from "./tables.ts";

/** A database that has its tables. */
export type Opened = { db: Kysely<Tables>; engine: Engine };

/** Fills the projections of an older register's new tables, in the transaction that made these. */
export type Renew = (opened: Opened) => Promise<void>;
