import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { documentCalled } from "./document-called.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: 'erase DOCUMENT --because "REASON" [--as "NAME"] [--data DIR]',
  about:
    "Erases a document by law: its original, its text, what was read in it. The chain of entries still holds, and says so.\n" +
    "This cannot be undone. DOCUMENT is the name of its file, or the beginning of its SHA-256.",
  options: { because: { type: "string" }, as: { type: "string" }, data: { type: "string" } },
  says: {
    because: "why, in words that may stay in the register",
    as: "who erases (the register's recorder)",
    data: REGISTER,
  },
  examples: ['erase report.txt --because "Court order 12/2026"'],
  places: [1, 1],
  async run({ values: { because, as: who, data = DATA }, positionals: [asked = ""] }) {
    if (!because?.trim())
      throw new Complaint("erase: --because is missing", 'say why, as in --because "Court order 12/2026"', 2);
    return withRegister(data, {}, async (store) => {
      const by = who ?? (await store.info()).recorder;
      if (!by) throw new Complaint("erase: this register does not say who records in it", 'give --as "NAME"', 2);
      const { id, file } = await documentCalled(store, "erase", asked);
      const { cleared } = await store.erase(id, because.trim(), by);
      answer(`${file} is erased: ${counted(cleared, "entry")} emptied. The chain still holds.\n`);
      return 0;
    });
  },
});
