import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatOf } from "./formats.ts";
import { notTaken } from "./not-taken.ts";
import { isOtherXml } from "./other-xml.ts";
import { isTaken } from "./take.ts";
import type { Refused } from "./taken.ts";
import { whyNot } from "./unreadable.ts";

/** What paths lead to: files to take, what folders hold beside them, and what was named but cannot be taken. */
export type Found = { files: string[]; besides: string[]; refused: ({ path: string } & Refused)[] };

/** Which files are wanted: of those that are named, and of those a folder holds. */
export type Wanted = { named(path: string): boolean; walked(path: string): boolean };
/** Reports, to be read at once. */
export const REPORTS: Wanted = { named: isTaken, walked: isTaken };
/** What is stored: reports and tables, and whatever a person names, even where no text can be taken out of it yet. */
export const STORED: Wanted = { named: () => true, walked: (path) => formatOf(path) !== undefined };

/** Folders are walked in the order of their names. Hidden files, and files of other endings, are no fault of a folder. */
export function find(paths: readonly string[], wanted: Wanted = REPORTS): Found {
  const found: Found = { files: [], besides: [], refused: [] };
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === "folder") walk(path, found, wanted);
    else if (kind !== "file") found.refused.push({ path, ...kind });
    else if (wanted.named(path)) found.files.push(path);
    else found.refused.push({ path, ...notTaken(path) });
  }
  return { ...found, files: [...new Set(found.files)] };
}

function walk(folder: string, found: Found, wanted: Wanted): void {
  for (const entry of entriesOf(folder, found)) {
    const path = join(folder, entry.name);
    const kind = kindOf(path);
    // Links to folders are not followed: two of them that lead round would never end.
    if (kind === "folder" && !entry.isSymbolicLink()) walk(path, found, wanted);
    else if (kind === "file" && wanted.walked(path) && !isOtherXml(path)) found.files.push(path);
    else if (typeof kind === "string") found.besides.push(path);
    else found.refused.push({ path, ...kind });
  }
}

function entriesOf(folder: string, { refused }: Found): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    refused.push({ path: folder, ...whyNot(error) });
    return [];
  }
}

function kindOf(path: string): "file" | "folder" | Refused {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : { reason: "this is neither a file nor a folder", next: "name a file" };
  } catch (error) {
    return whyNot(error);
  }
}
