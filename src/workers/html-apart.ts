import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Refused, Taken } from "../intake/taken.ts";

export type Limits = { seconds: number; megabytes: number };
const LIMITS: Limits = { seconds: 20, megabytes: 1024 };

export type TakeHtml = (bytes: Uint8Array) => Promise<Taken | Refused>;

/** Takes html pages one after the other in a thread of their own, which is begun anew after a page that broke it. */
export function htmlApart(limits: Limits = LIMITS): TakeHtml {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Worker => {
    const program = new URL(`./html-thread${extname(import.meta.url)}`, import.meta.url);
    const begun = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    begun.on("error", () => {}); // out of memory: it exits next, and that is what is waited for
    return begun;
  };

  const takeOne: TakeHtml = (bytes) =>
    new Promise((resolve) => {
      thread ??= begin();
      const working = thread;
      const done = (result: Taken | Refused) => {
        clearTimeout(timer);
        working.removeAllListeners("message").removeAllListeners("exit");
        working.unref(); // an idle thread keeps no program open
        resolve(result);
      };
      const broken = (need: string) => {
        thread = undefined;
        done({
          reason: `taking the text out of this page needs more than ${need}`,
          next: "copy the report's text into a .txt file",
        });
      };
      const timer = setTimeout(() => {
        broken(`${limits.seconds} seconds`);
        void working.terminate();
      }, limits.seconds * 1000);
      working.once("message", done).once("exit", () => broken(`${limits.megabytes} MB of memory`));
      working.ref();
      working.postMessage(bytes);
    });

  return (bytes) => {
    const taken = last.then(() => takeOne(bytes));
    last = taken;
    return taken;
  };
}
