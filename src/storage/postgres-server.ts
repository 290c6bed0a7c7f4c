import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// A PostgreSQL server of one's own, for tests and for the bench: in a folder, gone when whoever started it is gone.

/** Where the server's programs are, undefined where there are none. */
export function postgresPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), "/usr/local/bin", "/usr/bin"];
  return folders.find((folder) => ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(folder, name))));
}

/** The role that owns what tests make; it is no superuser, as it should be nowhere. */
export const ROLE = "entente";
export const PASSWORD = "a password";

/** A database's address on the server in `folder`. */
export const addressOf = (folder: string, database: string, role = ROLE): string =>
  `postgres://${role}:${encodeURIComponent(PASSWORD)}@/${database}?host=${encodeURIComponent(folder)}`;

export type Setup = {
  safe?: boolean; // what is committed is flushed to disk
  settings?: readonly string[]; // as in postgresql.conf, in place of those here
  initdb?: readonly string[];
};

/** Starts a server in an empty folder, and has it stopped and its data removed once process `keeper` is gone, however it ended. */
export function startServer(
  folder: string,
  keeper: number,
  { safe = false, settings = [], initdb = [] }: Setup = {},
): void {
  const programs = postgresPrograms();
  if (!programs) throw new Error("PostgreSQL's programs are not installed");
  const data = join(folder, "data");
  const who = serverUser();
  mkdirSync(data, { mode: 0o700, recursive: true }); // it may be a disk of its own
  writeFileSync(join(folder, "password"), PASSWORD);
  for (const path of [folder, data, join(folder, "password")]) giveToServer(path);
  // A language whose order is not that of the bytes: whoever forgets to ask for that order is found out.
  const sorted = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=az"];
  const known = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${join(folder, "password")}`];
  run(folder, "initdb", "--no-sync", ...sorted, ...known, ...initdb);
  const lax = safe ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const own = ["listen_addresses=", `unix_socket_directories=${folder}`, "max_connections=100", ...lax, ...settings];
  const written = own.map((one) => one.replace("=", " = '").concat("'\n")).join("");
  writeFileSync(join(data, "postgresql.auto.conf"), written);
  startAgain(folder);
  const watch =
    'while [ -d "/proc/$1" ] || kill -0 "$1" 2>/dev/null; do sleep 1; done; "$2" --pgdata="$3" --mode=immediate stop; rm -rf "$3"';
  const watching = ["-c", watch, "entente-postgres", String(keeper), join(programs, "pg_ctl"), data];
  spawn("/bin/sh", watching, { ...who, cwd: folder, detached: true, stdio: "ignore" }).unref();
}

export function stopServer(folder: string): void {
  if (existsSync(join(folder, "data", "postmaster.pid"))) run(folder, "pg_ctl", "--mode=immediate", "stop");
}

/** Starts one that was stopped. */
export const startAgain = (folder: string): void =>
  run(folder, "pg_ctl", `--log=${join(folder, "log")}`, "--wait", "start");

function run(folder: string, program: string, ...args: string[]): void {
  const path = join(postgresPrograms() ?? "", program);
  const how = { ...serverUser(), cwd: folder, stdio: "ignore" } as const;
  execFileSync(path, [`--pgdata=${join(folder, "data")}`, ...args], how);
}

export function giveToServer(path: string): void {
  const who = serverUser();
  if (who) chownSync(path, who.uid, who.gid);
}

/** PostgreSQL does not run as root; Debian makes a user for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: "-u" | "-g") => Number(execFileSync("id", [what, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
