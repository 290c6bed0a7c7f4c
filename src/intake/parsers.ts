import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer, Job } from "./parser-messages.ts";
import type { Refused, TakenFile } from "./taken.ts";

/** Seconds a file may take; megabytes of heap, and of memory in all, its parser may; seconds a process may take to begin. */
export type ParserLimits = { seconds: number; heap: number; memory: number; begin: number };
const LIMITS: ParserLimits = { seconds: 10, heap: 512, memory: 1024, begin: 60 };

export type Parsers = { take(file: string, bytes: Uint8Array): Promise<TakenFile | Refused>; close(): void };

type Waiting = Job & { resolve(result: TakenFile | Refused): void };

/**
 * Parsers in processes of their own, used again and again, at most `processes` at once: a file that hangs or bursts one
 * costs its own answer only. They may read the program's own folders and nothing else, and write nothing.
 */
export function parsers({
  processes = 2,
  limits = LIMITS,
}: {
  processes?: number;
  limits?: ParserLimits;
} = {}): Parsers {
  const waiting: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();

  function next(): void {
    const job = waiting[0];
    if (!job || (idle.length === 0 && all.size >= processes)) return;
    waiting.shift();
    const child = idle.pop();
    void (child ? Promise.resolve(child) : begin()).then((parser) => {
      if (parser instanceof Error) job.resolve(notBegun(parser));
      else work(parser, job);
      next();
    });
  }

  function begin(): Promise<ChildProcess | Error> {
    const child = forked(limits);
    all.add(child);
    child.once("exit", () => {
      all.delete(child);
      const at = idle.indexOf(child);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return new Promise((resolve) => {
      const fail = (why: string) => {
        clearTimeout(timer);
        all.delete(child);
        child.kill("SIGKILL");
        resolve(new Error(why));
      };
      const timer = setTimeout(() => fail(`it did not begin in ${limits.begin} seconds`), limits.begin * 1000);
      const broken = (error: Error) => fail(error.message);
      const ended = (code: number | null, signal: string | null) => fail(`it ended at once (${signal ?? code})`);
      child.once("error", broken).once("exit", ended);
      child.once("message", () => {
        clearTimeout(timer);
        child.off("error", broken).off("exit", ended);
        child.on("error", () => {}); // a broken pipe: it exits next, and that is what is waited for
        resolve(child);
      });
    });
  }

  function work(child: ChildProcess, { file, bytes, resolve }: Waiting): void {
    hold(child, true);
    const done = (result: TakenFile | Refused) => {
      clearTimeout(timer);
      child.removeAllListeners("message").off("exit", broken);
      resolve(result);
    };
    const broken = (code: number | null, signal: string | null) => {
      all.delete(child);
      done(
        signal === "SIGKILL" || signal === "SIGABRT" || code === 134
          ? needs(`${limits.memory} MB of memory`)
          : broke(signal ?? code),
      );
    };
    const end = () => {
      child.kill("SIGKILL");
      all.delete(child);
      done(needs(`${limits.seconds} seconds`));
      next();
    };
    // Where this program itself was held up, the answer may have come: it is read before the process is ended.
    let timer = setTimeout(() => {
      timer = setTimeout(end, 100);
    }, limits.seconds * 1000);
    child.once("exit", broken);
    child.once("message", (answer: Answer) => {
      if ("ready" in answer) return;
      hold(child, false);
      // What one file left in memory must not count against the next.
      if (answer.megabytes > limits.memory / 2) {
        all.delete(child);
        child.kill("SIGKILL");
      } else idle.push(child);
      const { result } = answer;
      if ("reason" in result) done(result);
      else done({ ...result, documents: result.documents.map((d) => ({ ...d, bytes: d.bytes ?? bytes })) });
      next();
    });
    child.send({ file, bytes } satisfies Job, () => {}); // a process that died meanwhile is known by its exit
  }

  return {
    take: (file, bytes) =>
      new Promise((resolve) => {
        waiting.push({ file, bytes, resolve });
        next();
      }),
    close() {
      for (const child of all) child.kill("SIGKILL");
    },
  };
}

/** An idle process keeps no program open. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) child.ref();
  else child.unref();
  if (held) child.channel?.ref();
  else child.channel?.unref();
}

function forked({ heap, memory, seconds }: ParserLimits): ChildProcess {
  const program = fileURLToPath(new URL(`./parser-process${extname(import.meta.url)}`, import.meta.url));
  const packages = dirname(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")));
  const readable = [join(import.meta.dirname, "..", ".."), packages];
  return fork(program, [String(memory), String(seconds + 2)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
    execArgv: [
      `--max-old-space-size=${heap}`,
      "--permission",
      "--allow-worker",
      ...readable.map((folder) => `--allow-fs-read=${folder}`),
    ],
  });
}

const SAVE_TEXT = "save its text as a .txt file";

const needs = (what: string): Refused => ({ reason: `taking its text out needs more than ${what}`, next: SAVE_TEXT });

const broke = (by: string | number | null): Refused => ({
  reason: `its parser broke down over it (${by})`,
  next: `add it again; if it breaks down again, ${SAVE_TEXT}`,
});

const notBegun = ({ message }: Error): Refused => ({
  reason: `the process that takes texts out could not begin: ${message}`,
  next: "run npm ci, then start again: it waits",
  passing: true,
});
