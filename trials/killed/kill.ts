import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Killed, Places, Told, Work } from "./work.ts";

const PROGRAM = join(import.meta.dirname, "killed.child.ts");

/** Starts the work in a process of its own, and kills it `after` so many milliseconds from its beginning. */
export async function kill(work: Work, { at, to = "" }: Places, after: number, from = 1): Promise<Killed> {
  const child = fork(PROGRAM, [work, at, to, String(from)], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    silent: true,
  });
  const told: Told[] = [];
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.on("message", (message: Told) => told.push(message));
  const ending = once(child, "exit");
  await Promise.race([once(child, "message"), ending]);
  const began = performance.now();
  await Promise.race([setTimeout(after), ending]);
  const ended = child.exitCode !== null;
  child.kill("SIGKILL");
  const [code] = (await ending) as [number | null];
  if (code) throw new Error(`${work} ended with ${code} before it was killed: ${said}`);
  return { told, ended, took: performance.now() - began };
}
