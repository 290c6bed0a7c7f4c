import { join } from "node:path";
import { joining } from "../matching/joining.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { packaged, textKinds } from "../packs/load.ts";
import { namesOf } from "../server/desk.ts";
import { shown } from "../storage/address.ts";
import { open } from "../storage/open.ts";
import type { FoundBy, Opening, Store } from "../storage/store.ts";
import { foundBy } from "../views/found.ts";
import { openPacks } from "./packs.ts";
import { progress } from "./progress.ts";

/** Where a register of one's own is kept unless told otherwise, here or by DATABASE_URL. */
export const DATA = "data";

/** What `--data` says of itself. */
export const REGISTER = `the register's folder (${DATA}, or the database that DATABASE_URL names)`;

/** A server's database in place of that folder; a folder that is named is meant. */
function database(): string | undefined {
  const { DATABASE_URL: address } = process.env;
  return address || undefined;
}
export const hasDatabase = (): boolean => database() !== undefined;

/** The file or the address. */
export const placeIn = (folder: string): string =>
  folder === DATA ? (database() ?? join(folder, "entente.db")) : join(folder, "entente.db");

/** Where that is, as it may be shown. */
export const shownPlace = (folder: string): string => shown(placeIn(folder));

/** The register in a data folder, or in the database that stands in for it. Throws a StoreError that says what is wrong and what to do. */
export async function openRegister(folder: string, opening: Omit<Opening, "identity"> = {}): Promise<Store> {
  const brought = progress("an older register is brought up to this version: documents");
  try {
    return await open(placeIn(folder), { ...computedBy(), renewing: brought.at, ...opening });
  } finally {
    brought.end();
  }
}

/** What the tables of every register are computed by. */
export const computedBy = () => ({ isText: isText(), found: found(), identity: undertakingKey, joining });

/** Reads a register in a file of whatever name: a backup. */
export async function openFileOf<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(path, { readOnly: true, ...computedBy() });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Asks the kinds only once something is projected. */
function isText(): (kind: string) => boolean {
  let texts: ReadonlySet<string> | undefined;
  return (kind) => {
    texts ??= textKinds(packaged);
    return texts.has(kind);
  };
}

/** Opens the packs only once something is projected. */
function found(): FoundBy {
  let by: FoundBy | undefined;
  return (what) => {
    if (!by) {
      const packs = openPacks();
      by = foundBy({ ...namesOf(packs), called: packs.called }, packs.spelling);
    }
    return by(what);
  };
}

/** Does something with a register, and closes it whatever happens. */
export async function withRegister<T>(
  folder: string,
  opening: Omit<Opening, "identity">,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openRegister(folder, opening);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
