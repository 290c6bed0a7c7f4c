import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath } from "node:process";

export type Desk = { address: string; stop: () => Promise<void> };

const WAITS = 120_000;
const root = join(import.meta.dirname, "../..");

const printed = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = "";
    const timer = setTimeout(() => failed(new Error(`no address within ${WAITS} ms; it said:\n${said}`)), WAITS);
    const look = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/(127\.0\.0\.1|0\.0\.0\.0):\d+/.exec(said)?.[0].replace("0.0.0.0", "127.0.0.1");
      if (!address) return;
      clearTimeout(timer);
      found(address);
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("exit", (code) => {
      clearTimeout(timer);
      failed(new Error(`start ended with ${code}; it said:\n${said}`));
    });
  });

/** `entente start` from an empty directory; DESK_ADDRESS names one that runs already (it is then left running). */
export async function startDesk(): Promise<Desk> {
  const { DESK_ADDRESS } = env;
  if (DESK_ADDRESS) return { address: DESK_ADDRESS, stop: async () => {} };
  const data = await mkdtemp(join(tmpdir(), "entente-desk-"));
  const desk = await begun("start", data);
  const stop = async (): Promise<void> => {
    await desk.stop();
    await rm(data, { recursive: true, force: true });
  };
  return { ...desk, stop };
}

/** `entente serve` on a register of one's own. */
export const serveDesk = (data: string, ...more: string[]): Promise<Desk> => begun("serve", data, more);

/** Runs the program to its end, with what is piped into it. */
export function ran(args: readonly string[], input = ""): void {
  const done = spawnSync(execPath, [...PROGRAM, ...args], { cwd: root, input });
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}; it said:\n${done.stderr}`);
}

const PROGRAM = ["--disable-warning=ExperimentalWarning", "src/cli/main.ts"];

async function begun(command: string, data: string, more: readonly string[] = []): Promise<Desk> {
  const args = [...PROGRAM, command, "--data", data, "--port", "0", ...more];
  const child = spawn(execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  };
  return {
    stop,
    address: await printed(child).catch(async (error: unknown) => {
      await stop();
      throw error;
    }),
  };
}
