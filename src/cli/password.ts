import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fitStats, isName, nameOf, peopleIn, UnfitFile } from "../server/sign-in/password-file.ts";
import { sealed } from "../server/sign-in/scrypt.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";
import { DATA } from "./register.ts";
import { askedHidden, pipedLine } from "./secret.ts";
import { answer } from "./streams.ts";
import { writeWhole } from "./write-whole.ts";

const FEWEST = 10;

export const named = command({
  usage: "password NAME [--remove] [--file FILE]",
  about:
    "Says who may sign in to a desk that is served to others, and asks for their password twice; piped in, it is the first line.\n" +
    "NAME stands at what the person enters. A desk that is running takes the change at once: a new password ends their sessions.",
  options: { file: { type: "string" }, remove: { type: "boolean" } },
  says: {
    file: `the file it is kept in (ENTENTE_PASSWORDS, or ${join(DATA, "passwords")})`,
    remove: "takes the person out; what they entered stays",
  },
  examples: ['password "Leyla Aliyeva"', "password leyla --file /etc/entente/passwords", "password leyla --remove"],
  places: [1, 1],
  async run({ values: { file, remove = false }, positionals: [given = ""] }) {
    const { ENTENTE_PASSWORDS } = process.env;
    const path = file ?? (ENTENTE_PASSWORDS || join(DATA, "passwords"));
    const name = nameOf(given);
    if (!isName(name))
      throw new Complaint(
        "password: this can be nobody's name",
        "give up to 100 letters, without a colon, # or signs that are not shown",
        2,
      );
    const before = peopleOf(path);
    if (remove) {
      const people = new Map(before);
      if (!people.delete(name))
        throw new Complaint(
          `password: ${path} has nobody called ${name}`,
          `it has: ${[...people.keys()].join(", ") || "nobody"}`,
        );
      write(path, people);
      answer(`${name} can no longer sign in.\n`);
      return 0;
    }
    const seal = await sealed(await newPassword(name));
    write(path, new Map([...peopleOf(path), [name, seal]])); // read again: it may have changed while one typed
    answer(`${name} ${before.has(name) ? "has a new password" : "can sign in"}: ${path}\n`);
    if (!before.size) answer(`Next: ${PROGRAM} serve --host 0.0.0.0 --passwords ${path}\n`);
    return 0;
  },
});

async function newPassword(name: string): Promise<string> {
  const typed = process.stdin.isTTY;
  const password = typed ? await askedHidden(`Password for ${name}: `) : await pipedLine();
  if (password.length < FEWEST || password.length > 1000)
    throw new Complaint(`password: it has ${password.length} letters`, `take ${FEWEST} to 1,000; some words will do`);
  if (typed && (await askedHidden("The same again: ")) !== password)
    throw new Complaint("password: the two are not the same", "nothing was changed; call the command again");
  return password;
}

function peopleOf(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  try {
    fitStats(path);
    return peopleIn(readFileSync(path, "utf8"), path);
  } catch (error) {
    if (error instanceof UnfitFile) throw new Complaint(`password: ${error.message}`, error.next);
    throw new Complaint(`password: ${path} cannot be read`, "give this user the right to read it");
  }
}

function write(path: string, people: ReadonlyMap<string, string>): void {
  try {
    writeWhole(path, [...people].map(([name, seal]) => `${name}:${seal}\n`).join(""), 0o600);
  } catch {
    throw new Complaint(
      `password: ${path} cannot be written`,
      `make the folder ${dirname(path)}, or give this user the right to write there`,
    );
  }
}
