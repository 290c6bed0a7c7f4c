import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

// The real program in a process of its own, as a person calls it.

const PROGRAM = join(import.meta.dirname, "main.ts");

export type Ended = { code: number | null; out: string; notes: string };

export function begin(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", PROGRAM, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const said = { out: "", notes: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.notes += text;
  });
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, ...said })) };
}

export const call = (...args: string[]): Promise<Ended> => {
  const { child, ended } = begin(...args);
  child.stdin?.end();
  return ended;
};

/** Starts what serves the desk, and gives its address once it is printed. */
export async function beginServing(
  ...args: string[]
): Promise<ReturnType<typeof begin> & { address: string; out: () => string }> {
  const { child, ended } = begin(...args, "--port", "0");
  let out = "";
  const address = await new Promise<string>((found, failed) => {
    child.stdout?.on("data", (text: string) => {
      out += text;
      const said = /The desk is at (http:\S+)/.exec(out)?.[1];
      if (said) found(said);
    });
    void ended.then(({ notes }) => failed(new Error(notes)));
  });
  return { child, ended, address, out: () => out };
}

/** A folder that is gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "entente-cli-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
