import { describe, expect, test } from "vitest";
import { openReader } from "../src/packs/reader.ts";
import { here, swapping } from "./swapping.ts";

const SWAPS = [1, 2, 3, 4, 5, 6];
const MOST_LOST = 0.03;

if (!here) process.stderr.write("trials/swap.test.ts SKIPPED: ../shared with the seeds and their gold is not here\n");
describe.skipIf(!here)(here ? "the five seeds" : "the five seeds, SKIPPED: ../shared is not here", () => {
  const { original, swap } = here ? swapping(openReader()) : { original: null, swap: null };

  test("are read well enough, and nothing in them is made up", () => {
    expect(original?.records.f1).toBeGreaterThanOrEqual(0.75);
    expect(original?.undertakings.f1).toBeGreaterThanOrEqual(0.85);
    expect(original?.dateInvented.right).toBe(0);
    expect(original?.speakerGuessed.right).toBe(0);
  });
  test.each(SWAPS)("are read as well with other names in them (swap %i)", (seed) => {
    const swapped = swap?.(seed);
    const most = (before = 1) => before - MOST_LOST;
    expect(swapped?.figures.records.f1, swapped?.lost.join("\n")).toBeGreaterThanOrEqual(most(original?.records.f1));
    expect(swapped?.figures.undertakings.f1, swapped?.lost.join("\n")).toBeGreaterThanOrEqual(
      most(original?.undertakings.f1),
    );
    expect(swapped?.figures.dateInvented.right).toBe(0);
    expect(swapped?.figures.speakerGuessed.right).toBe(0);
  });
});
