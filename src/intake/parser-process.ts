import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { extract } from "./extract.ts";
import type { Answer, Job } from "./parser-messages.ts";

// The parsers' own process: it may be killed at any time, and holds nothing that is not still elsewhere.
const [megabytes = "0", seconds = "0"] = process.argv.slice(2);
const begun = new Int32Array(new SharedArrayBuffer(4));
const watch = new URL(`./parser-watch${extname(import.meta.url)}`, import.meta.url);
new Worker(watch, { workerData: { megabytes: Number(megabytes), seconds: Number(seconds), begun } }).unref();

const answer = (says: Answer): void => void process.send?.(says);

process.on("message", async ({ file, bytes }: Job) => {
  Atomics.store(begun, 0, 1);
  const result = await extract(file, bytes);
  Atomics.store(begun, 0, 0);
  // The file's own bytes are not sent back to who sent them.
  const documents =
    "reason" in result ? [] : result.documents.map((d) => ({ ...d, bytes: d.bytes === bytes ? null : d.bytes }));
  answer({
    result: "reason" in result ? result : { ...result, documents },
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  });
});
process.on("disconnect", () => process.exit());
answer({ ready: true });
