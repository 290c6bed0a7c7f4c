import { chmodSync, closeSync, fsyncSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { explained } from "./sqlite-errors.ts";

/** How far a copy is, in pages of the file. */
export type Copying = (done: number, total: number) => void;

const PAGES = 2000; // at a time: some 8 MB

/**
 * Copies the register in a file to another, as it stands at this moment, while others go on writing. The copy is one file,
 * on disk when this returns; where it fails nothing is left.
 */
export async function copyFile(from: string, to: string, copying: Copying = () => {}, rate = PAGES): Promise<void> {
  for (const leftover of [to, `${to}-journal`, `${to}-wal`, `${to}-shm`]) rmSync(leftover, { force: true });
  try {
    const source = new DatabaseSync(from, { readOnly: true });
    try {
      // Held open, this reads one moment throughout; else the copy begins again whenever somebody writes.
      source.exec("pragma busy_timeout = 5000; begin; select count(*) from sqlite_schema");
      const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
        copying(totalPages - remainingPages, totalPages);
      await backup(source, to, { rate, progress });
    } finally {
      source.close();
    }
    asOneFile(to);
    chmodSync(to, statSync(from).mode & 0o777);
  } catch (error) {
    for (const left of [to, `${to}-journal`]) rmSync(left, { force: true });
    throw explained(error, to);
  }
}

/** A register that nobody has open becomes one file, with nothing beside it that is needed to read it, and is on disk. */
export function asOneFile(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec("pragma journal_mode = delete");
  copy.close();
  onDisk(path);
}

/** A file, or a folder's list of names, has reached the disk. */
export function onDisk(path: string): void {
  if (process.platform === "win32" && statSync(path).isDirectory()) return; // Windows has no such call for folders
  const file = openSync(path, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The folder's list of names has reached the disk: what was renamed in it stays so. */
export const namesOnDisk = (path: string): void => onDisk(dirname(path));
