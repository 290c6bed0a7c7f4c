import { StoreError } from "../storage/store-error.ts";
import type { Command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";
import { answer, endQuietlyWhenUnread, note } from "./streams.ts";

/** Each is loaded only when it is called: `read` need not wait for the server's libraries. */
const COMMANDS: Record<string, { about: string; load(): Promise<{ named: Command }> }> = {
  start: { about: "read the samples and open the desk on them", load: async () => await import("./start.ts") },
  init: { about: "begin a register of your own", load: async () => await import("./init.ts") },
  read: {
    about: "read reports and print what they say; nothing is stored",
    load: async () => await import("./read.ts"),
  },
  add: { about: "store reports in a register and read them", load: async () => await import("./add.ts") },
  serve: { about: "open the desk on a register", load: async () => await import("./serve.ts") },
  export: { about: "write the register out as jsonl or csv", load: async () => await import("./export.ts") },
  verify: { about: "check the chain of entries and every quotation", load: async () => await import("./verify.ts") },
  rebuild: {
    about: "make the tables anew from the entries and compare",
    load: async () => await import("./rebuild.ts"),
  },
  erase: { about: "erase a document by law, leaving the chain whole", load: async () => await import("./erase.ts") },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    answer(help());
    return name === undefined ? 2 : 0;
  }
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!found) throw new Complaint(`there is no command "${name}"`, `the commands are in: ${PROGRAM} --help`, 2);
  const { named } = await found.load();
  if (!args.includes("--help") && !args.includes("-h")) return named.run(args);
  answer(named.help);
  return 0;
}

function help(): string {
  const rows = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(10)}${about}`);
  const first = "Entente reads what two sides say about their meetings and keeps the register of what they promised.";
  const more = `Each has examples: ${PROGRAM} read --help`;
  return [first, "", `${PROGRAM} COMMAND …`, "", ...rows, "", more, ""].join("\n");
}

const { ENTENTE_DEBUG: debug } = process.env;
endQuietlyWhenUnread();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof Complaint ? error.exit : 1;
  if (debug && error instanceof Error) note(error.stack ?? error.message);
  else if (error instanceof Complaint || error instanceof StoreError) note(`entente: ${error.message}`);
  else note(`entente: ${error instanceof Error ? error.message.split("\n")[0] : error}; ENTENTE_DEBUG=1 shows more.`);
}
