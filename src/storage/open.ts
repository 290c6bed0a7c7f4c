import type { Opening, Store } from "./store.ts";

/** Opens the register in the file at `path` (`DIR/entente.db`). Throws a StoreError that says what is wrong and what to do. */
export async function open(path: string, _opening: Opening): Promise<Store> {
  throw new Error(`not written yet: ${path}`);
}
