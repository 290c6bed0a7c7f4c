import { openReader } from "../src/packs/reader.ts";
import { keywordScan } from "./keyword-scan.ts";
import { medianMs } from "./median.ts";
import { figure, out } from "./out.ts";
import { documentOf, exampleTexts, longText } from "./texts.ts";

/** How fast reports are read, beside a scan for keywords, and what a longer text costs. */
export function benchReading(): void {
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
}
