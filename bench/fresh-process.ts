import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const NODE = ["--disable-warning=ExperimentalWarning"];

/** What a child of this folder measures and prints: milliseconds. */
export function childMs(file: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...NODE, join(import.meta.dirname, file)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return Number(stdout);
}

/** From the start of the process to the first answer of the desk it serves, in milliseconds. The process is ended. */
export async function firstAnswerMs(data: string): Promise<number> {
  const main = join(import.meta.dirname, "../src/cli/main.ts");
  const begun = performance.now();
  const program = spawn(process.execPath, [...NODE, main, "start", "--data", data, "--port", "0"]);
  const ended = once(program, "exit");
  let complaints = "";
  program.stderr.setEncoding("utf8").on("data", (words: string) => {
    complaints += words;
  });
  try {
    const answer = await fetch(`${await addressOf(program.stdout.setEncoding("utf8"), () => complaints)}/health`);
    if (!answer.ok) throw new Error(`the desk answers ${answer.status}`);
    return performance.now() - begun;
  } finally {
    program.kill();
    await ended;
  }
}

async function addressOf(printed: AsyncIterable<string>, complaints: () => string): Promise<string> {
  let said = "";
  for await (const words of printed) {
    said += words;
    const address = /http:\/\/127\.0\.0\.1:\d+(?=\s)/u.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`the program ended before it had an address: ${complaints()}`);
}
