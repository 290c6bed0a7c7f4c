import { EARLIER, EXTRACTORS, newerThan } from "../intake/formats.ts";
import { parsers } from "../intake/parsers.ts";
import type { Store } from "../storage/store.ts";
import { bring } from "./adding.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { documentCalled } from "./document-called.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

export const named = command({
  usage: 'again [--as "NAME"] [--data DIR] [DOCUMENT…]',
  about:
    "Takes texts out of stored files again, where an earlier version of Entente took them out, and reads those that came\n" +
    "otherwise. The earlier text is kept beside the new one; what a person said carries over to the same words, and what\n" +
    "the new text has otherwise stays on the earlier one. Without a document, all that an earlier version took out.",
  options: { as: { type: "string" }, data: { type: "string" } },
  says: { as: "who asks for it (the register's recorder)", data: REGISTER },
  examples: ["again", "again report.html", "again --data data-2026 9f86d081884c"],
  places: [0, Number.POSITIVE_INFINITY],
  run: ({ values: { as: who, data = DATA }, positionals }) =>
    withRegister(data, {}, async (store) => {
      const by = who?.trim() || (await store.info()).recorder;
      if (!by) throw new Complaint("again: this register does not say who records in it", 'give --as "NAME"', 2);
      const asked = positionals.length > 0 ? await called(store, positionals) : await earlier(store);
      if (asked.length === 0) {
        answer("Nothing to take out again: all texts are by this version.\n");
        return 0;
      }
      const before = await hashes(store, asked);
      for (const id of asked) if (!(await store.document(id))?.again) await store.askAgain(id, by);
      const brought = await bring(store, openPacks(), parsers());
      for (const { file, reason } of brought.unread) note(`${file}: ${reason}`);
      const after = await hashes(store, asked);
      const changed = asked.filter((id) => after.get(id) !== before.get(id)).length;
      answer(
        `${counted(asked.length, "document")} taken out again: ${counted(changed, "new text")}; ${brought.read} read, ${brought.refused.length} refused.\n`,
      );
      return brought.refused.length > 0 || brought.stopped ? 1 : 0;
    }),
});

async function called(store: Store, names: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  for (const name of names) {
    const { id, file, takenBy } = await documentCalled(store, "again", name);
    if (newerThan(takenBy)) asked.push(id);
    else note(`${file}: its text is by this version already, or was typed; nothing to take out again`);
  }
  return asked;
}

/** What a feed or letter carries comes with it. */
async function earlier(store: Store): Promise<string[]> {
  const ids = new Set((await store.takenOutBy(EARLIER, Object.values(EXTRACTORS))).map(({ id }) => id));
  const asked: string[] = [];
  for (const id of ids) {
    const { carriers } = await store.carriage(id);
    if (!carriers.some((carrier) => ids.has(carrier.id))) asked.push(id);
  }
  return asked;
}

async function hashes(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const id of ids) found.set(id, (await store.document(id))?.textHash ?? "");
  return found;
}
