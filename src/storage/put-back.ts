import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Copying, copyFile, namesOnDisk } from "./copied-file.ts";
import { explained } from "./sqlite-errors.ts";
import { StoreError } from "./store-error.ts";

/**
 * Puts a copy in the place of a register, once `whole` has found nothing wrong with it. What stood there is kept aside
 * under the name that is given back; a kill leaves the old one or the new one.
 */
export async function putBack(
  copy: string,
  place: string,
  replace: boolean,
  whole: (path: string) => Promise<void>,
  copying?: Copying,
): Promise<{ aside: string | null }> {
  const taken = existsSync(place);
  if (taken && !replace)
    throw new StoreError("has-home", `${place}: there is a register here already. Give an empty folder, or --replace.`);
  mkdirSync(dirname(place), { recursive: true });
  const beside = `${place}.part`;
  await copyFile(copy, beside, copying);
  try {
    await whole(beside);
    const aside = taken ? setAside(place) : null;
    renameSync(beside, place);
    namesOnDisk(place);
    return { aside };
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Gives the register that stands there a second name, by which it stays. Throws where somebody has it open. */
function setAside(place: string): string {
  try {
    endLog(place);
  } catch (error) {
    const why = explained(error, place);
    if (why instanceof StoreError && why.kind === "locked") throw inUse(place);
    // A damaged one is set aside as it is: it is why one restores.
    if (why instanceof StoreError && why.kind !== "damaged" && why.kind !== "not-a-register") throw why;
  }
  let n = 1;
  while (existsSync(asideName(place, n))) n++;
  const aside = asideName(place, n);
  try {
    linkSync(place, aside);
  } catch {
    renameSync(place, aside); // a disk that gives a file one name only
  }
  for (const end of ["-wal", "-shm", "-journal"]) if (existsSync(place + end)) renameSync(place + end, aside + end);
  return aside;
}

/** Only who has a file alone may end its log; what is in the log is in the file then. */
function endLog(place: string): void {
  const old = new DatabaseSync(place);
  try {
    const mode = old.prepare("pragma journal_mode = delete").get() as { journal_mode: string } | undefined;
    if (mode?.journal_mode !== "delete") throw inUse(place);
  } finally {
    old.close();
  }
}

const asideName = (place: string, n: number): string => join(dirname(place), `entente-before-${n}.db`);

const inUse = (place: string): StoreError =>
  new StoreError("locked", `${place}: it is in use. Stop whatever serves or works on it; nothing was changed.`);
