import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownServer } from "../../src/storage/own-server.ts";
import { postgresPrograms } from "../../src/storage/postgres-server.ts";
import { rounds } from "./rounds.ts";
import { ON_FILE, ON_SERVER } from "./work.ts";

// npm run killed [COUNT] [SEED] [WORK]: kills the program so many times at what it does, and looks the register through after each.
const [count = "200", seed = "1", only = ""] = process.argv.slice(2);
const hasServer = postgresPrograms() !== undefined;
if (!hasServer)
  process.stdout.write("SKIPPED: kills on PostgreSQL. Install its server (Debian: apt-get install postgresql).\n");
const works = [...ON_FILE, ...(hasServer ? ON_SERVER : [])].filter((work) => work.startsWith(only));
const folder = mkdtempSync(join(tmpdir(), "entente-killed-"));
const server = works.some((work) => work.endsWith("there")) ? await ownServer({ safe: true }) : undefined;
const sums = new Map(works.map((work) => [work, { kills: 0, cutOff: 0, acknowledged: 0 }]));
let wrong = 0;
try {
  for await (const round of rounds(Number(count), Number(seed), folder, works, server?.database)) {
    const sum = sums.get(round.work);
    if (!sum) continue;
    sum.kills++;
    sum.cutOff += Number(round.cutOff);
    sum.acknowledged += round.acknowledged;
    wrong += round.wrong.length;
    process.stderr.write(`${round.work}: ${round.acknowledged} acknowledged\n`);
    for (const what of round.wrong) process.stdout.write(`WRONG ${round.work}: ${what}\n`);
  }
} finally {
  server?.end();
  rmSync(folder, { recursive: true, force: true });
}
for (const [work, { kills, cutOff, acknowledged }] of sums)
  process.stdout.write(
    `${work.padEnd(16)} ${kills} kills, ${cutOff} before it had ended, ${acknowledged} steps acknowledged\n`,
  );
process.stdout.write(wrong === 0 ? "nothing lost, nothing twice\n" : `${wrong} things wrong\n`);
process.exitCode = wrong === 0 ? 0 : 1;
