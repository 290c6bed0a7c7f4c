import { StoreError } from "../storage/store-error.ts";
import { COMMANDS } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";
import { answer, endQuietlyWhenUnread, note } from "./streams.ts";

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
  if (debug && error instanceof Error) for (const line of (error.stack ?? error.message).split("\n")) note(line);
  else if (error instanceof Complaint || error instanceof StoreError) note(`entente: ${error.message}`);
  else note(`entente: ${error instanceof Error ? error.message.split("\n")[0] : error}; ENTENTE_DEBUG=1 shows more.`);
}
