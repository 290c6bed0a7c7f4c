import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from "kysely";
import pg from "pg";
import { placeOf } from "./address.ts";
import { explained } from "./postgres-errors.ts";
import type { Tables } from "./tables.ts";

/** A server's database, by its address (`postgres://user:password@host:port/database`). */
export function postgres(address: string, readOnly: boolean): Kysely<Tables> {
  const place = placeOf(address);
  const pool = new pg.Pool({
    ...{ connectionString: address, application_name: "entente", types: TYPES, keepAlive: true },
    ...{ max: CONNECTIONS, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000 },
    lock_timeout: 30_000, // as long as SQLite's wait
    // Whoever stopped in the middle of writing, or is cut off, lets the others go on.
    idle_in_transaction_session_timeout: 300_000,
    async onConnect(client: pg.ClientBase) {
      client.on("error", () => {});
      if (readOnly) await client.query("set default_transaction_read_only = on");
    },
  });
  // What a connection dies of is told by whatever is asked of it next; unheard, it would end the program.
  pool.on("error", () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asKyselyExpects(pool, place) }) });
}

/** Of one process: whoever writes holds one, and questions are asked beside it. */
const CONNECTIONS = 4;

/** Whole numbers as numbers, bytes as bytes; anything else, a day too, as the text that it is. */
const TYPES = {
  getTypeParser(type: number): (value: string) => unknown {
    if (type === pg.types.builtins.INT8 || type === pg.types.builtins.NUMERIC) return wholeNumber;
    if (type === pg.types.builtins.BYTEA) return (hex) => new Uint8Array(Buffer.from(hex.slice(2), "hex"));
    if (type === pg.types.builtins.INT4 || type === pg.types.builtins.INT2) return Number;
    if (type === pg.types.builtins.BOOL) return (value) => value === "t";
    return (value) => value;
  },
};

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is no number this program can hold`);
  return number;
}

function asKyselyExpects(pool: pg.Pool, place: string): PostgresPool {
  const explaining = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw explained(error, place);
    }
  };
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>(); // Kysely knows a connection by its client
  const clientOf = (client: pg.PoolClient): PostgresPoolClient => ({
    release: (destroy) => client.release(destroy),
    query: <R>(sql: unknown, given?: readonly unknown[]) =>
      explaining(
        () => client.query(String(sql), given?.map(storable)) as unknown as Promise<PostgresQueryResult<R>>,
      ) as never,
  });
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await explaining(() => pool.connect());
      const known = clients.get(client) ?? clientOf(client);
      clients.set(client, known);
      return known;
    },
  };
}

/** PostgreSQL takes no U+0000 in a text. What is stored has none (storable.ts), so what is asked for with one is not there. */
const storable = (value: unknown): unknown =>
  typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
