import type { Head } from "../register/chain.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

export const named = command({
  usage: "verify [--head SEQ:HASH] [--data DIR]",
  about:
    "Checks that every entry is linked to the one before it, and that every quotation stands in its document's text.\n" +
    "With a head that was printed earlier it also notices that entries were cut off at the end. Exit status 1 names the entry.",
  options: { head: { type: "string" }, data: { type: "string" } },
  says: { head: "where the register ended when this was printed", data: REGISTER },
  examples: ["verify", "verify --data data-2026 --head 214:9f2c…"],
  places: [0, 0],
  async run({ values: { head, data = DATA } }) {
    const against = head === undefined ? {} : { head: headOf(head) };
    return withRegister(data, { readOnly: true }, async (store) => {
      const found = await store.verify(against);
      if (!found.ok) {
        const where = found.entry ? `entry ${found.entry.seq} (${found.entry.id}): ` : "";
        note(`entente: verify: ${where}${found.says}`);
        return 1;
      }
      const erased = found.erased > 0 ? ` (${found.erased} erased)` : "";
      answer(
        `${counted(found.entries, "entry")}${erased}, ${counted(found.documents, "document")}, ` +
          `${counted(found.spans, "quotation")}: all hold.\nHead ${found.head.seq}:${found.head.hash}\n`,
      );
      return 0;
    });
  },
});

function headOf(given: string): Head {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(given) ?? [];
  if (!seq || !hash) throw new Complaint(`verify: "${given}" is no head`, "give it as verify printed it: SEQ:HASH", 2);
  return { seq: Number(seq), hash };
}
