const FIRST = 15_000;
const LONGEST = 15 * 60_000;
const FORGOTTEN = 60 * 60_000;
const MOST = 20_000;

/** Wrong answers are counted by who and from where; past those that are free, each makes the next wait twice as long. */
export type Tries = {
  /** Milliseconds to wait before the next try of any of these; 0 takes the try, which counts as wrong until `right`. */
  begin(counted: readonly Counted[]): number;
  right(counted: readonly Counted[]): void;
};
export type Counted = { key: string; free: number };

export function tries(now: () => number): Tries {
  const kept = new Map<string, { wrong: number; at: number }>(); // the longest untouched first
  const waitOf = ({ key, free }: Counted): number => {
    const { wrong, at } = kept.get(key) ?? { wrong: 0, at: 0 };
    if (wrong < free || now() - at > FORGOTTEN) return 0;
    return Math.max(0, at + Math.min(LONGEST, FIRST * 2 ** (wrong - free)) - now());
  };
  const count = (key: string, by: 1 | -1): void => {
    const before = kept.get(key);
    const wrong = before && now() - before.at <= FORGOTTEN ? before.wrong : 0;
    kept.delete(key);
    if (wrong + by > 0) kept.set(key, { wrong: wrong + by, at: by > 0 ? now() : (before?.at ?? now()) });
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
  };
  return {
    begin(counted) {
      const wait = Math.max(...counted.map(waitOf));
      // Counted before the answer is known: many tries sent at once are as many.
      if (wait === 0) for (const { key } of counted) count(key, 1);
      return wait;
    },
    right(counted) {
      const [own, ...wider] = counted;
      if (own) kept.delete(own.key);
      for (const { key } of wider) count(key, -1);
    },
  };
}
