import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Leasing } from "../storage/store.ts";

/** This process among all that share a reading: host, process, and a word, as numbers of processes are given out again. */
const WORKER = [hostname(), process.pid, randomBytes(6).toString("base64url")].join("/");

/** How long others wait for a worker that says nothing any more, where they cannot see that it is gone. */
const SECONDS = 120;

export const leasing = (seconds = SECONDS): Leasing => ({ worker: WORKER, seconds, isGone });

/** Of a process on this host it can be told; of another host only time tells. */
function isGone(worker: string): boolean {
  const [host, pid] = worker.split("/");
  if (host !== hostname() || worker === WORKER) return false;
  if (Number(pid) === process.pid) return true; // it was another process, before this one
  try {
    process.kill(Number(pid), 0); // sends nothing: asks whether there is one
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
