import { workerData } from "node:worker_threads";

// A thread beside a busy parser: buffers are outside of the heap's limit, and a program that was killed kills nobody any more.
const { megabytes, seconds, begun } = workerData as { megabytes: number; seconds: number; begun: Int32Array };
const EVERY = 100;
const parent = process.ppid;
let busy = 0;

setInterval(() => {
  busy = Atomics.load(begun, 0) === 1 ? busy + EVERY / 1000 : 0;
  const isOver = process.memoryUsage.rss() > megabytes * 2 ** 20 || busy > seconds || process.ppid !== parent;
  if (isOver) process.kill(process.pid, "SIGKILL");
}, EVERY);
