import { command } from "./command.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";
import { headOf, holds, noteLack } from "./verified.ts";

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
    const against = headOf("verify", head);
    return withRegister(data, { readOnly: true }, async (store) => {
      const found = await store.verify(against ? { head: against } : {});
      if (found.ok) {
        answer(holds(found));
        await noteLack(store);
        return 0;
      }
      const where = found.entry ? `entry ${found.entry.seq} (${found.entry.id}): ` : "";
      note(`entente: verify: ${where}${found.says}`);
      return 1;
    });
  },
});
