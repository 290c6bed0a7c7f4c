import { parsers } from "../../src/intake/parsers.ts";
import { attempts } from "./attempt.ts";
import { allHostile } from "./make.ts";

// npm run hostile [WORDS]: every hostile file, or those whose names have WORDS in them; each with its answer. Exit status 1 if any is wrong.
const [words = ""] = process.argv.slice(2);
const files = allHostile().filter(({ file }) => file.includes(words));
const apart = parsers();
const results = await attempts(files, apart);
apart.close();

for (const { file, seconds, answer } of results)
  process.stdout.write(`${seconds.toFixed(1).padStart(5)} s  ${file.padEnd(36)} ${answer}\n`);
const wrong = results.filter((result) => result.wrong.length > 0);
for (const result of wrong) process.stdout.write(`WRONG ${result.file}: it ${result.wrong.join(", ")}\n`);
const slowest = Math.max(...results.map(({ seconds }) => seconds));
process.stdout.write(`${results.length} files, ${wrong.length} wrong, the slowest ${slowest.toFixed(1)} s\n`);
process.exitCode = wrong.length > 0 || results.length === 0 ? 1 : 0;
