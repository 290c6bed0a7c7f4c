import { StoreError, type StoreErrorKind } from "./store-error.ts";

const AGAIN = "Nothing was entered; try again.";

// By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) or Node's code, the longest that it begins with.
const SAYS: Record<string, [StoreErrorKind, string]> = {
  ECONNREFUSED: [
    "unreachable",
    "no database server answers there. Check that it runs, and the address in DATABASE_URL.",
  ],
  ENOENT: ["unreachable", "no database server answers there. Check that it runs, and the address in DATABASE_URL."],
  ENOTFOUND: ["unreachable", "there is no such host. Check the address in DATABASE_URL."],
  EAI_AGAIN: [
    "unreachable",
    "the host's name cannot be looked up now. Check the network and the address in DATABASE_URL.",
  ],
  ETIMEDOUT: ["unreachable", "the database server does not answer. Check the network and the address in DATABASE_URL."],
  EHOSTUNREACH: ["unreachable", "the host cannot be reached. Check the network and the address in DATABASE_URL."],
  ECONNRESET: [
    "unreachable",
    "the connection to the database server was lost. Look whether the last entry stands, and try again.",
  ],
  EPIPE: [
    "unreachable",
    "the connection to the database server was lost. Look whether the last entry stands, and try again.",
  ],
  "08": [
    "unreachable",
    "the connection to the database server was lost. Look whether the last entry stands, and try again.",
  ],
  "57P": [
    "unreachable",
    "the database server is stopping or starting. Try again when it runs; if it does not come back, look at its log and its disk.",
  ],
  "25P": ["locked", `it was idle in the middle of writing for too long, and the server gave up. ${AGAIN}`],
  "28": ["no-access", "the server does not let this user in with this password. Check both in DATABASE_URL."],
  "3D000": ["missing", "the server has no such database. Make it with `createdb`, or give another in DATABASE_URL."],
  "3F000": ["missing", "there is no such schema. Make it, or take search_path out of DATABASE_URL."],
  "53300": ["locked", `the server has as many connections as it allows. ${AGAIN}`],
  "53100": ["disk-full", "the server's disk is full. Nothing was entered; make room and try again."],
  "53200": ["locked", `the server is out of memory. ${AGAIN}`],
  "54": ["no-access", "something is longer than the database can keep. Nothing was entered; shorten it."],
  "25006": ["no-access", "it may only be read. Nothing was entered."],
  "42501": ["no-access", "this user has not the right to do that. Give it the right, or another user in DATABASE_URL."],
  "40001": ["locked", `others were writing at the same time. ${AGAIN}`],
  "40P01": ["locked", `others were writing at the same time. ${AGAIN}`],
  "55P03": [
    "locked",
    "another process has been writing to it for too long. Nothing was entered; try again when it has finished.",
  ],
  "58": ["damaged", "the server cannot read or write its files. Look at its log and its disk."],
  XX: ["damaged", "the server found its own files damaged. Look at its log; a copy from a backup may be needed."],
};

/** What the server could not do, said of the database; anything else is a fault of this program and stays as it is. */
export function explained(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const [kind, says] = SAYS[keyOf(codeOf(error))] ?? [];
  return kind ? new StoreError(kind, `${place}: ${says}`, error) : error;
}

/** Whether the same, tried again at once, is likely to succeed: nothing of it was done. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreError && error.cause instanceof Error && /^40/.test(codeOf(error.cause));
}

const keyOf = (code: string): string => [code, code.slice(0, 3), code.slice(0, 2)].find((key) => SAYS[key]) ?? "";

function codeOf(error: Error): string {
  // Of several addresses of one host, each tried: what the first said.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  if ("code" in error && typeof error.code === "string") return error.code;
  // The client's own, which have no code.
  if (/timeout/i.test(error.message)) return "ETIMEDOUT";
  if (/terminated|not queryable|closed/i.test(error.message)) return "ECONNRESET";
  return /password must be a string|SASL|SCRAM/.test(error.message) ? "28P01" : "";
}
