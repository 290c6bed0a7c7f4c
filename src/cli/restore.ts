import { existsSync } from "node:fs";
import { join } from "node:path";
import { putBack } from "../storage/put-back.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { progress } from "./progress.ts";
import { DATA, openFileOf } from "./register.ts";
import { answer, note } from "./streams.ts";
import { headOf, holds, mustHold } from "./verified.ts";

export const named = command({
  usage: "restore FILE [--data DIR] [--head SEQ:HASH] [--replace]",
  about:
    "Puts a backup into an empty folder, verifies it there, and prints what it holds and its head. With --replace a register that\n" +
    "stands there is kept beside it under another name; migrate-to takes it on to a server's database. What was erased by law after the backup is in it, and must be erased again.",
  options: { data: { type: "string" }, head: { type: "string" }, replace: { type: "boolean" } },
  says: {
    data: `the folder to put it into (${DATA})`,
    head: "the head that was printed with the backup: it must be in it",
    replace: "the register that stands there is set aside",
  },
  examples: ["restore entente-2026-11-24.db --data data-new", "restore entente-2026-11-24.db --replace"],
  places: [1, 1],
  async run({ values: { data = DATA, head, replace = false }, positionals: [file = ""] }) {
    const against = headOf("restore", head);
    if (!existsSync(file)) throw new Complaint(`restore: there is no file ${file}`, "give the file that backup wrote");
    const before = await openFileOf(file, (store) => store.head());
    const copying = progress("copied");
    let told = "";
    const whole = (path: string): Promise<void> =>
      openFileOf(path, async (store) => {
        copying.end();
        const found = await mustHold(store, "restore", file, against ?? before);
        told = holds(found);
      });
    const { aside } = await putBack(file, join(data, "entente.db"), replace, whole, copying.at);
    if (aside) note(`the register that stood there is kept as ${aside}`);
    answer(told);
    return 0;
  },
});
