export const RUNS = 5;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle of five runs, in milliseconds, after one that is not counted. */
export function medianMs(run: () => void): number {
  run();
  const taken = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return median(taken);
}
