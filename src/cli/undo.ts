import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: 'undo ENTRY… [--as "NAME"] [--data DIR]',
  about:
    "Takes back what a person entered: a record, a judgement, an act, a note, a document added by mistake, or an undo.\n" +
    "Nothing is erased: the register says that it was taken back, and it can be had again. Of several, the last goes first.",
  options: { as: { type: "string" }, data: { type: "string" } },
  says: { as: "who takes it back (the register's recorder)", data: REGISTER },
  examples: ["undo 0193a5f2-7c1e-7a3b-9d04-5b7d0c2f6e11"],
  places: [1, 100],
  async run({ values: { as: who, data = DATA }, positionals }) {
    return withRegister(data, {}, async (store) => {
      const by = who?.trim() || (await store.info()).recorder;
      if (!by) throw new Complaint("undo: this register does not say who records in it", 'give --as "NAME"', 2);
      const place = data === DATA ? "" : ` --data ${data}`;
      for (const id of positionals.toReversed()) {
        const { entry } = await store.undo(id, by);
        answer(`Taken back: ${id}\nTo have it again: ${PROGRAM} undo${place} ${entry}\n`);
      }
      return 0;
    });
  },
});
