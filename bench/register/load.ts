import type { Store, TakenAndRead } from "../../src/storage/store.ts";

const AT_ONCE = 500;

/**
 * Takes the next `count` documents in through the register's own door, some hundred a transaction, until it is interrupted
 * (Ctrl-C): what is there by then is measured. Gives how many, and the seconds it took.
 */
export async function load(
  store: Store,
  from: Iterator<TakenAndRead>,
  count: number,
  told: (done: number) => void,
): Promise<{ done: number; seconds: number }> {
  let isEnough = false;
  const stop = () => {
    isEnough = true;
  };
  process.once("SIGINT", stop);
  const begun = performance.now();
  let some: TakenAndRead[] = [];
  let done = 0;
  const enter = async () => {
    await store.takeInMany(some, "bench");
    done += some.length;
    some = [];
    told(done);
  };
  for (let n = 0; n < count && !isEnough; n++) {
    const next = from.next();
    if (next.done) break;
    some.push(next.value);
    if (some.length === AT_ONCE) await enter();
  }
  if (some.length > 0) await enter();
  process.off("SIGINT", stop);
  return { done, seconds: (performance.now() - begun) / 1000 };
}
