import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";

/** One command of the program. `run` gives the exit status: 0 all well, 1 something was wrong, 2 wrong usage. */
export type Command = { help: string; run(args: readonly string[]): Promise<number> };

type Given<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

type Told<O extends ParseArgsOptionsConfig> = {
  usage: string;
  about: string;
  options: O;
  says: Record<keyof O & string, string>; // what each option does
  examples: readonly string[];
  places: readonly [fewest: number, most: number]; // how many arguments that are no options
  run(given: Given<O>): Promise<number>;
};

export function command<const O extends ParseArgsOptionsConfig>(told: Told<O>): Command {
  return {
    help: helpOf(told),
    async run(args) {
      const given = parse(told, args);
      const [fewest, most] = told.places;
      const count = given.positionals.length;
      if (count < fewest) throw wrongUsage(told.usage, "something is missing");
      if (count > most) throw wrongUsage(told.usage, `"${given.positionals[most]}" is one argument too many`);
      return told.run(given);
    },
  };
}

function parse<O extends ParseArgsOptionsConfig>(told: Told<O>, args: readonly string[]): Given<O> {
  try {
    return parseArgs({ args: [...args], options: told.options, allowPositionals: true });
  } catch (error) {
    // Node adds advice of its own after the first sentence.
    const message = error instanceof Error ? error.message : String(error);
    throw wrongUsage(told.usage, message.split(/\. |\n/)[0]?.replace(/\.$/, "") ?? message);
  }
}

function wrongUsage(usage: string, what: string): Complaint {
  const name = usage.split(" ")[0] ?? "";
  return new Complaint(`${name}: ${what}; usage: ${PROGRAM} ${usage}`, `more: ${PROGRAM} ${name} --help`, 2);
}

function helpOf<O extends ParseArgsOptionsConfig>({ usage, about, options, says, examples }: Told<O>): string {
  const rows = Object.entries(options).map(([name, { type }]) => {
    const sign = `--${name}${type === "string" ? ` ${name.toUpperCase()}` : ""}`;
    return `  ${sign.padEnd(22)}${says[name] ?? ""}`;
  });
  const list = rows.length > 0 ? ["", "Options", ...rows] : [];
  const shown = examples.map((example) => `  ${PROGRAM} ${example}`);
  return [`${PROGRAM} ${usage}`, "", about, ...list, "", "Examples", ...shown, ""].join("\n");
}
