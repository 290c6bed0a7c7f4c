/** Chance that is the same each time (mulberry32), so that figures of two days are of the same documents. */
export type Chance = { below(n: number): number; one<T>(of: readonly T[]): T; is(share: number): boolean };

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { below, is: (share) => next() < share, one: (of) => of[below(of.length)] as (typeof of)[number] };
}

/** Picks of `n`, the first most often: the k-th 1/k as often as the first (Zipf). */
export function zipf(n: number): (chance: Chance) => number {
  const upTo: number[] = [];
  for (let k = 0; k < n; k++) upTo.push((upTo[k - 1] ?? 0) + 1 / (k + 1));
  const all = upTo.at(-1) ?? 1;
  return (chance) => {
    const at = (chance.below(1e9) / 1e9) * all;
    return upTo.findIndex((sum) => at < sum);
  };
}
