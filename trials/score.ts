import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReader } from "../src/packs/reader.ts";

/** Reads each trial set and has ../shared/score/score.mjs judge it: `npm run score [-- --misses] [SET…]`. */
const root = join(import.meta.dirname, "..");
const shared = join(root, "../shared");
const SETS: Record<string, { gold: string; texts: string }> = {
  seeds: { gold: join(shared, "gold/seeds.json"), texts: join(shared, "seeds") },
  work: { gold: join(root, "trials/work/gold.json"), texts: join(root, "trials/work") },
  more: { gold: join(root, "trials/more/gold.json"), texts: join(root, "trials/more") },
  examples: { gold: join(root, "examples/gold.json"), texts: join(root, "examples") },
  // Read by name only (`npm run score -- kept`): its misses are not looked at while rules are written.
  kept: { gold: join(root, "trials/kept/gold.json"), texts: join(root, "trials/kept") },
};
const AS_A_RULE = ["seeds", "work", "more", "examples"];
const flags = process.argv.slice(2).filter((a) => a.startsWith("--"));
const wanted = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const reader = openReader();
for (const problem of reader.problems) process.stderr.write(`${problem.file} row ${problem.row}: ${problem.says}\n`);
for (const [name, { gold, texts }] of Object.entries(SETS)) {
  if (!(wanted.length > 0 ? wanted : AS_A_RULE).includes(name)) continue;
  if (!existsSync(gold) || !existsSync(join(shared, "score/score.mjs"))) {
    process.stdout.write(`${name}: SKIPPED, ${gold} or the scorer is not here\n`);
    continue;
  }
  const documents = readdirSync(texts)
    .filter((f) => f.endsWith(".txt"))
    .map((file) => {
      const text = readFileSync(join(texts, file), "utf8");
      const read = reader.read({ id: file, file, language: reader.language(text), text });
      return { file, ...("reading" in read ? read.reading : { unread: read.unread }) };
    });
  const folder = mkdtempSync(join(tmpdir(), "entente-score-"));
  const wantedGold = JSON.parse(readFileSync(gold, "utf8"));
  wantedGold.documents = wantedGold.documents.filter((d: { file: string }) => documents.some((x) => x.file === d.file));
  writeFileSync(join(folder, "gold.json"), JSON.stringify(wantedGold));
  writeFileSync(join(folder, "readings.json"), JSON.stringify({ documents }));
  const run = spawnSync(
    process.execPath,
    [join(shared, "score/score.mjs"), join(folder, "gold.json"), texts, join(folder, "readings.json"), ...flags],
    { encoding: "utf8" },
  );
  process.stdout.write(`── ${name}\n${run.stdout}${run.stderr}`);
}
