import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openReader } from "../src/packs/reader.ts";
import { judged, shared } from "./scored.ts";

/**
 * Reads each trial set and has ../shared/score/score.mjs judge it: `npm run score [-- --misses] [SET|FOLDER…]`. A folder
 * of texts that may not be kept here is judged alike where it holds a gold.json.
 */
const root = join(import.meta.dirname, "..");
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
for (const name of wanted.length > 0 ? wanted : AS_A_RULE) {
  const { gold, texts: folder } = SETS[name] ?? { gold: join(name, "gold.json"), texts: name };
  if (!existsSync(gold) || !existsSync(join(shared, "score/score.mjs"))) {
    process.stdout.write(`${name}: SKIPPED, ${gold} or the scorer is not here\n`);
    continue;
  }
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
  const told = JSON.parse(readFileSync(gold, "utf8"));
  told.documents = told.documents.filter((d: { file: string }) => texts.some(({ file }) => file === d.file));
  process.stdout.write(`── ${name}\n${judged(texts, told, reader, flags)}`);
}
