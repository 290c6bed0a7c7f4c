import { join } from "node:path";
import { isAddress, shown } from "../storage/address.ts";
import { copyRegister, type Told } from "../storage/copying.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { progress } from "./progress.ts";
import { computedBy, DATA, placeIn } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: "migrate-to [URL | DIR] [--data DIR]",
  about:
    "Copies a register with all its entries into an empty PostgreSQL database (URL, or DATABASE_URL where none is given),\n" +
    "or out of the database that DATABASE_URL names into a new folder (DIR). The copy is verified, and both heads are the\n" +
    "same. Cut off, nothing is there, and it is begun anew. The first register stays as it is.",
  options: { data: { type: "string" } },
  says: { data: `the folder of the register that is copied (${DATA})` },
  examples: ["migrate-to postgres://me@localhost/entente", "migrate-to --data data-2026", "migrate-to data-copy"],
  places: [0, 1],
  async run({ values: { data = DATA }, positionals: [given] }) {
    const to = target(given);
    const from = isAddress(to) ? join(data, "entente.db") : placeIn(data);
    if (from === to) throw new Complaint("migrate-to: that is where the register is", "give another place", 2);
    const counters = new Map<string, ReturnType<typeof progress>>();
    const told: Told = (what, done, of) => {
      const counter = counters.get(what) ?? progress(`copied ${what}`);
      counters.set(what, counter);
      counter.at(done, of);
      if (done === of) counter.end();
    };
    const head = await copyRegister(from, to, computedBy(), told);
    answer(`Head ${head.seq}:${head.hash} in ${shown(from)}\nHead ${head.seq}:${head.hash} in ${shown(to)}\n`);
    return 0;
  },
});

function target(given: string | undefined): string {
  const { DATABASE_URL: address } = process.env;
  const to = given ?? address;
  if (!to)
    throw new Complaint("migrate-to: it is not said where to", "give the database's address, or set DATABASE_URL", 2);
  return isAddress(to) ? to : join(to, "entente.db");
}
