import { readFileSync, type Stats, statSync } from "node:fs";
import { visible } from "../../documents/visible.ts";
import { partsOf } from "./scrypt.ts";

/** Who may sign in. Looked at each time: a person taken out of the file is out at once. */
export type Passwords = {
  /** The sealed password of a person, null where there is no such person. Throws UnfitFile. */
  of(name: string): string | null;
};

/** Why a password file cannot be used, and what to do. */
export class UnfitFile extends Error {
  readonly next: string;
  constructor(says: string, next: string) {
    super(says);
    this.next = next;
  }
}

export function passwordFile(path: string): Passwords {
  let read: { mark: string; people: ReadonlyMap<string, string> } | undefined;
  return {
    of(name) {
      const stats = fitStats(path);
      const mark = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join();
      if (read?.mark !== mark) read = { mark, people: peopleIn(readFileSync(path, "utf8"), path) };
      return read.people.get(nameOf(name)) ?? null;
    },
  };
}

/** A name as it is compared: however its letters were composed. */
export const nameOf = (name: string): string => name.normalize("NFC").trim();

/** Whether a name can be one: it stands before a colon, in one line, and is shown as it is. */
export const isName = (name: string): boolean => /^[^:#]{1,100}$/u.test(name) && name === visible(nameOf(name));

/** People with their sealed passwords, in the order of the file. Throws UnfitFile naming the line that is not sound. */
export function peopleIn(text: string, path: string): Map<string, string> {
  const people = new Map<string, string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [name = "", seal = ""] = line.split(":");
    if (!isName(name) || !partsOf(seal))
      throw new UnfitFile(
        `${path}, line ${at + 1}: this is no NAME:scrypt$… line`,
        "remove the line, and make it anew",
      );
    people.set(name, seal);
  }
  return people;
}

/** Whoever reads the file can guess at its passwords for as long as they like: it is for its owner alone. */
export function fitStats(path: string): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile())
    throw new UnfitFile(`${path}: there is no password file here`, "make it with `entente password NAME --file FILE`");
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    throw new UnfitFile(`${path}: others than its owner can read it or write to it`, `run: chmod 600 ${path}`);
  return stats;
}
