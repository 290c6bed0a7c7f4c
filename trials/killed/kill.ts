import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Killed, Places, Told, Work } from "./work.ts";

const PROGRAM = join(import.meta.dirname, "killed.child.ts");

/** When it is killed: so many ms after it told of so many steps. */
export type Moment = { told?: number; after: number };

/** Starts the work in a process of its own, and kills it at that moment, if it has not come to its end before. */
export async function kill(
  work: Work,
  { at, to = "" }: Places,
  { told: steps = 1, after }: Moment,
  from = 1,
): Promise<Killed> {
  const child = fork(PROGRAM, [work, at, to, String(from)], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    silent: true,
  });
  const told: Told[] = [];
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const reached = new Promise<void>((resolve) => {
    child.on("message", (message: Told) => told.push(message) === steps && resolve());
  });
  const ending = once(child, "exit");
  await Promise.race([reached, ending]);
  const began = performance.now();
  await Promise.race([setTimeout(after), ending]);
  const ended = child.exitCode !== null;
  child.kill("SIGKILL");
  const [code] = (await ending) as [number | null];
  if (code) throw new Error(`${work} ended with ${code} before it was killed: ${said}`);
  return { told, ended, took: performance.now() - began };
}
