import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  addressOf,
  giveToServer,
  PASSWORD,
  ROLE,
  type Setup,
  startAgain,
  startServer,
  stopServer,
} from "./postgres-server.ts";

/** A PostgreSQL of one's own that may be stopped, filled and killed. */
export type OwnServer = {
  folder: string;
  database: (how?: string) => Promise<string>; // makes an empty one, and gives its address
  admin: (sql: string, database?: string) => Promise<void>;
  owns: (path: string) => void; // may read and write it
  stop: () => void;
  start: () => void;
  end: () => void;
};

export async function ownServer(
  setup: Setup = {},
  folder = mkdtempSync(join(tmpdir(), "entente-own-pg-")),
): Promise<OwnServer> {
  // A server that is killed loses nothing it committed; a machine that stops is not tried.
  startServer(folder, process.pid, { ...setup, settings: ["synchronous_commit=on", ...(setup.settings ?? [])] });
  const admin = async (sql: string, database = "postgres") => {
    const client = new pg.Client({ connectionString: addressOf(folder, database, "postgres") });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`create role ${ROLE} login password '${PASSWORD}'`);
  let made = 0;
  return {
    folder,
    admin,
    async database(how = "") {
      const name = `own${++made}`;
      await admin(`create database ${name} owner ${ROLE} ${how}`);
      return addressOf(folder, name);
    },
    owns: giveToServer,
    stop: () => stopServer(folder),
    start: () => startAgain(folder),
    end() {
      stopServer(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
