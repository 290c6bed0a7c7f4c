import { StoreError, type StoreErrorKind } from "./store-error.ts";

// Primary result codes of SQLite (https://sqlite.org/rescode.html); an extended code has its primary one in the low byte.
const SAYS: Record<number, [StoreErrorKind, string]> = {
  5: [
    "locked",
    "another process has been writing to it for too long. Nothing was entered; try again when it has finished.",
  ],
  6: ["locked", "it is in use. Nothing was entered; try again."],
  8: ["no-access", "it may not be written. Give this user the right to write it and its folder."],
  10: ["damaged", "the disk could not be read or written. Check the disk; a copy from a backup may be needed."],
  11: ["damaged", "the database file is damaged. Put a backup in its place, and keep this file."],
  13: ["disk-full", "the disk is full. Nothing was entered; make room and try again."],
  14: ["no-access", "it cannot be opened. Check that the folder exists and may be read and written."],
  26: ["not-a-register", "it is not an Entente register. Nothing was changed; give another --data folder."],
};

/** What SQLite could not do, said of the file it happened to; anything else is a fault of this program and stays as it is. */
export function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  const [kind, says] = SAYS[code === 10 && isShared(error) ? 13 : code] ?? [];
  return kind ? new StoreError(kind, `${path}: ${says}`, error) : error;
}

// SQLITE_IOERR_SHMSIZE: the small file that processes share could not be made long enough. A disk without room does that.
const isShared = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 4874;
