import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { openReader } from "../src/packs/reader.ts";
import { childMs, firstAnswerMs } from "./fresh-process.ts";
import { keywordScan } from "./keyword-scan.ts";
import { median, medianMs, RUNS } from "./median.ts";
import { documentOf, exampleTexts, longText } from "./texts.ts";

// How fast reports are read and the desk answers, each figure beside something to compare it with. Nothing is judged here.
const out = (line = "") => process.stdout.write(`${line}\n`);
const figure = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 }).padStart(9);

out(
  `${cpus()[0]?.model ?? "unknown processor"} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
out(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} (figures from a busy machine are worth little); medians of ${RUNS}`,
);

const reader = openReader();
const texts = exampleTexts(reader);
const length = texts.reduce((sum, text) => sum + text.length, 0);
const read = (text: string) => reader.read(documentOf(reader, text));

out(`\nReading: ${texts.length} reports of examples/, ${Math.round(length / texts.length)} characters on average`);
const each = (run: (text: string) => unknown) => () => {
  for (const text of texts) run(text);
};
const reading = medianMs(each(read)) / texts.length;
const scan = keywordScan("en");
const scanning = medianMs(each(scan)) / texts.length;
out(`  whole reading   ${figure(1000 / reading)} reports a second`);
out(`  keyword scan    ${figure(1000 / scanning)} reports a second`);
out(`  a reading costs ${figure(reading / scanning)} scans`);

out("\nLong texts: the same reports on end, with other names in each round");
const names = texts.flatMap((text) => {
  const answer = read(text);
  return "reading" in answer ? answer.reading.people.map((person) => person.name) : [];
});
const sizes = [10_000, 100_000, 1_000_000];
const times = sizes.map((size) => {
  const text = longText(texts, names, size);
  const ms = medianMs(() => void read(text));
  out(
    `  ${size.toLocaleString("en").padStart(9)} characters ${figure(ms)} ms, ${figure(ms / (size / 1000))} ms a 1,000`,
  );
  return ms;
});
for (const [i, size] of sizes.slice(1).entries()) {
  const slope = Math.log((times[i + 1] ?? 0) / (times[i] ?? 0)) / Math.log(size / (sizes[i] ?? 1));
  out(
    `  slope from ${sizes[i]?.toLocaleString("en")} to ${size.toLocaleString("en")}: ${slope.toFixed(2)} (1 is linear, 2 quadratic)`,
  );
}

out("\nStart, each in a fresh process");
out(
  `  opening the reader                        ${figure(median(Array.from({ length: RUNS }, () => childMs("open-reader.child.ts"))))} ms`,
);
const data = mkdtempSync(join(tmpdir(), "entente-bench-"));
const first = await firstAnswerMs(data);
const again: number[] = [];
for (let run = 0; run < RUNS; run++) again.push(await firstAnswerMs(data));
rmSync(data, { recursive: true });
out(`  to the first answer, samples still to read ${figure(first)} ms (once)`);
out(`  to the first answer, samples read before   ${figure(median(again))} ms`);
