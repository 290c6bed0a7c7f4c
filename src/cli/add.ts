import { find } from "../intake/folder.ts";
import { ENDINGS } from "../intake/take.ts";
import { fileTaking } from "../workers/file-taken.ts";
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
    `Stores reports (${ENDINGS}) and folders of them\n` +
    "in a register, and reads them. What is attached to an e-mail, and each item of a feed, is a document of its own.\n" +
    "The same document twice is one. " +
    "A register that does not exist is begun, without a home. What cannot be taken is named; the rest is, and the exit status is 1.",
  options: { data: { type: "string" } },
  says: { data: REGISTER },
  examples: ["add reports", "add --data data-2026 report.txt page.html"],
  places: [1, Number.POSITIVE_INFINITY],
  async run({ values: { data = DATA }, positionals }) {
    const found = find(positionals);
    for (const { path, reason, next } of found.refused) note(sentence(`${path}: ${reason}`, next));
    for (const path of found.besides) note(`${path}: not taken, it is no report`);
    if (found.files.length === 0) {
      answer("Nothing was added.\n");
      return found.refused.length > 0 ? 1 : 0;
    }
    return withRegister(data, { create: true }, async (store) => {
      const result = await add(store, openPacks(), fileTaking(), found.files);
      for (const { file, reason } of result.unread) note(`${file}: stored, ${reason}`);
      const refused = found.refused.length + result.refused;
      const known = result.known > 0 ? `, ${result.known} already there` : "";
      answer(
        `${counted(result.added, "document")} added${known}; ${result.read} read, ${result.unread.length} not read`,
      );
      answer(refused > 0 ? `; ${counted(refused, "file")} not taken.\n` : ".\n");
      return refused > 0 ? 1 : 0;
    });
  },
});
