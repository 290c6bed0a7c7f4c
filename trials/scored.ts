import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reader } from "../src/packs/reader.ts";

/** ../shared beside the repository, where the reports read by people are; not part of a checkout. */
export const shared = join(import.meta.dirname, "../../shared");

export type Text = { file: string; text: string };
export type Figures = {
  records: { f1: number };
  undertakings: { f1: number };
  dateInvented: { right: number };
  speakerGuessed: { right: number };
};

/** Reads texts and has ../shared/score/score.mjs judge the readings against gold: what it prints. */
export function judged(texts: readonly Text[], gold: unknown, reader: Reader, flags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-scored-"));
  const documents = texts.map(({ file, text }) => {
    writeFileSync(join(folder, file), text);
    const read = reader.read({ id: file, file, language: reader.language(text), text });
    return { file, ...("reading" in read ? read.reading : { unread: read.unread }) };
  });
  writeFileSync(join(folder, "gold.json"), JSON.stringify(gold));
  writeFileSync(join(folder, "readings.json"), JSON.stringify({ documents }));
  const inputs = [join(folder, "gold.json"), folder, join(folder, "readings.json")];
  const run = spawnSync(process.execPath, [join(shared, "score/score.mjs"), ...inputs, ...flags], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(`score.mjs: ${run.stderr}`);
  return run.stdout;
}

/** The same as figures, and a line for each miss. */
export function scored(texts: readonly Text[], gold: unknown, reader: Reader): { figures: Figures; misses: string[] } {
  const printed = judged(texts, gold, reader, ["--json", "--misses"]);
  const end = printed.indexOf("\n}\n") + 2;
  const misses = printed
    .slice(end)
    .split("\n")
    .map((line) => line.trim());
  return { figures: JSON.parse(printed.slice(0, end)), misses: misses.filter((line) => line !== "") };
}
