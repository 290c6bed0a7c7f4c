import { text } from "node:stream/consumers";

/** A line typed at the terminal that is not shown while it is typed. Ctrl-C ends the program, as everywhere. */
export async function askedHidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  try {
    let typed = "";
    for await (const keys of stdin.iterator({ destroyOnReturn: false }))
      for (const key of keys as string) {
        if (key === "\r" || key === "\n" || key === "\u0004") return typed;
        if (key === "\u0003") process.exit(130);
        typed = key === "\u007f" || key === "\b" ? [...typed].slice(0, -1).join("") : typed + key;
      }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}

/** The first line of what is piped in. */
export const pipedLine = async (): Promise<string> => (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
