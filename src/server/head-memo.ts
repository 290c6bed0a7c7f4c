import type { Store } from "../storage/store.ts";

/** Keeps what was computed from the whole register until the register has grown; another process may be writing to it. */
export type HeadMemo = <T>(what: string, compute: () => Promise<T>) => Promise<T>;

export function headMemo(store: Pick<Store, "head">): HeadMemo {
  let at = "";
  let kept = new Map<string, Promise<unknown>>();
  return async <T>(what: string, compute: () => Promise<T>): Promise<T> => {
    const { seq, hash } = await store.head();
    if (at !== `${seq}:${hash}`) {
      at = `${seq}:${hash}`;
      kept = new Map();
    }
    const computed = (kept.get(what) as Promise<T> | undefined) ?? compute();
    kept.set(what, computed);
    // A failure is not kept: the next who asks tries again.
    computed.catch(() => kept.delete(what));
    return computed;
  };
}
