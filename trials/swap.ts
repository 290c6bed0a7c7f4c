import { openReader } from "../src/packs/reader.ts";
import { here, swapping } from "./swapping.ts";

/** Scores the reader on the seeds and on the same texts with other names in them: `npm run swap [-- SEED…]`. */
const out = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const points = (now: number, before: number) =>
  `${now < before ? "" : "+"}${(100 * (now - before)).toFixed(1)}`.padStart(6);

if (!here) out("SKIPPED: ../shared with gold/seeds.json and score/score.mjs is not here");
else {
  const asked = process.argv.slice(2).map(Number);
  const { original, swap } = swapping(openReader());
  out(`original  records ${percent(original.records.f1)}          undertakings ${percent(original.undertakings.f1)}`);
  for (const seed of asked.length > 0 ? asked : [1, 2, 3, 4, 5, 6]) {
    const { names, figures, lost, won } = swap(seed);
    const [records, undertakings] = [figures.records.f1, figures.undertakings.f1];
    out(
      `swap ${seed}    records ${percent(records)} ${points(records, original.records.f1)}   undertakings ${percent(undertakings)} ${points(undertakings, original.undertakings.f1)}   ${names}`,
    );
    for (const miss of lost) out(`  lost  ${miss}`);
    for (const miss of won) out(`  won   ${miss}`);
  }
}
