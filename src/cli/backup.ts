import { existsSync, renameSync, rmSync } from "node:fs";
import { isAddress } from "../storage/address.ts";
import { asOneFile, copyFile, namesOnDisk } from "../storage/copied-file.ts";
import { copyRegister } from "../storage/copying.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { progress } from "./progress.ts";
import { computedBy, DATA, openFileOf, placeIn, REGISTER, withRegister } from "./register.ts";
import { answer } from "./streams.ts";
import { holds, mustHold } from "./verified.ts";

export const named = command({
  usage: "backup FILE [--data DIR]",
  about:
    "Copies the register into one file, as it stands at this moment, while the desk is served and others write; out of a server's\n" +
    "database too, and who writes there waits meanwhile. " +
    "The copy is verified before it gets its name; what is printed is what it holds, and its head. restore puts it back.",
  options: { data: { type: "string" } },
  says: { data: REGISTER },
  examples: ["backup entente-2026-11-24.db", "backup /media/disk/entente.db --data data-2026"],
  places: [1, 1],
  async run({ values: { data = DATA }, positionals: [file = ""] }) {
    if (existsSync(file))
      throw new Complaint(`backup: ${file} is there already`, "give another name; nothing was written");
    await withRegister(data, { readOnly: true }, async () => {}); // one that cannot be read is told as everywhere
    const beside = `${file}.part`;
    const copying = progress("copied");
    try {
      const place = placeIn(data);
      if (isAddress(place)) {
        for (const end of ["", "-wal", "-shm"]) rmSync(beside + end, { force: true }); // of one that was killed
        // A server's database is copied entry by entry into a file: the same register, with the same head.
        await copyRegister(place, beside, computedBy(), (_, done, of) => copying.at(done, of));
        asOneFile(beside);
      } else await copyFile(place, beside, copying.at);
      copying.end();
      const found = await openFileOf(beside, (store) => mustHold(store, "backup", "the copy"));
      renameSync(beside, file);
      namesOnDisk(file);
      answer(holds(found));
      return 0;
    } finally {
      rmSync(beside, { force: true });
    }
  },
});
