import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childMs, firstAnswerMs } from "./fresh-process.ts";
import { median, RUNS } from "./median.ts";
import { figure, out } from "./out.ts";

/** How long one waits for the reader, and for the desk's first answer. */
export async function benchStart(): Promise<void> {
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
}
