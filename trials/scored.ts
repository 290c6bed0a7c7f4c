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

/** Reads texts and has ../shared/score/score.mjs judge the readings against gold: its figures, and a line for each miss. */
export function scored(texts: readonly Text[], gold: unknown, reader: Reader): { figures: Figures; misses: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "entente-scored-"));
  const documents = texts.map(({ file, text }) => {
    writeFileSync(join(folder, file), text);
    const read = reader.read({ id: file, file, language: reader.language(text), text });
    return { file, ...("reading" in read ? read.reading : { unread: read.unread }) };
  });
  writeFileSync(join(folder, "gold.json"), JSON.stringify(gold));
  writeFileSync(join(folder, "readings.json"), JSON.stringify({ documents }));
  const inputs = [join(folder, "gold.json"), folder, join(folder, "readings.json")];
  const judged = spawnSync(process.execPath, [join(shared, "score/score.mjs"), ...inputs, "--json", "--misses"], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  if (judged.status !== 0) throw new Error(`score.mjs: ${judged.stderr}`);
  const end = judged.stdout.indexOf("\n}\n") + 2;
  const misses = judged.stdout
    .slice(end)
    .split("\n")
    .map((line) => line.trim());
  return { figures: JSON.parse(judged.stdout.slice(0, end)), misses: misses.filter((line) => line !== "") };
}
