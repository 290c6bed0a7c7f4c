import { find, STORED } from "../intake/folder.ts";
import { TABLE_ENDINGS } from "../intake/formats.ts";
import { parsers } from "../intake/parsers.ts";
import { ENDINGS } from "../intake/take.ts";
import { add } from "./adding.ts";
import { command } from "./command.ts";
import { sentence } from "./complaint.ts";
import { counted } from "./counted.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

export const named = command({
  usage: "add [--data DIR] PATH…",
  about:
    `Stores reports (${ENDINGS}), tables (${TABLE_ENDINGS}) and folders of them\n` +
    "in a register, and reads them. What is attached to an e-mail, and each item of a feed, is a document of its own.\n" +
    "The same document twice is one. A file whose text cannot be taken out is refused: it is stored all the same, with its\n" +
    "reason, and tried again when it is added again or by a newer version. A register that does not exist is begun, without\n" +
    "a home. What is refused or cannot be stored is named; the rest is read, and the exit status is 1.",
  options: { data: { type: "string" } },
  says: { data: REGISTER },
  examples: ["add reports", "add --data data-2026 report.txt page.html"],
  places: [1, Number.POSITIVE_INFINITY],
  async run({ values: { data = DATA }, positionals }) {
    const found = find(positionals, STORED);
    for (const { path, reason, next } of found.refused) note(sentence(`${path}: ${reason}`, next));
    for (const path of found.besides) note(`${path}: not taken, it is no report`);
    if (found.files.length === 0) {
      answer("Nothing was added.\n");
      return found.refused.length > 0 ? 1 : 0;
    }
    return withRegister(data, { create: true }, async (store) => {
      const { added, known, notTaken, brought, refusedElsewhere } = await add(
        store,
        openPacks(),
        parsers(),
        found.files,
      );
      for (const { file, reason } of brought.unread) note(`${file}: stored, ${reason}`);
      const besides = found.refused.length + notTaken;
      const refused = brought.refused.length + refusedElsewhere;
      answer(`${counted(added + brought.added, "document")} added`);
      if (known > 0) answer(`, ${known} already there`);
      answer(`; ${brought.read} read, ${brought.unread.length} not read`);
      if (refused > 0) answer(`, ${refused} refused`);
      answer(besides > 0 ? `; ${counted(besides, "file")} not taken.\n` : ".\n");
      return besides + refused > 0 || brought.stopped ? 1 : 0;
    });
  },
});
