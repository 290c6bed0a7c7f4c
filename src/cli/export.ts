import { namesOf } from "../server/desk.ts";
import { all, undertakingsWith } from "../server/gather.ts";
import type { Store } from "../storage/store.ts";
import {
  COLUMNS,
  exportedMeetings,
  exportedPeople,
  exportedRow,
  exportedUndertaking,
  standing,
} from "../views/exported.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: "export [--format jsonl|csv] [--data DIR]",
  about:
    "Writes the register to standard output. jsonl has a line for each person, meeting and undertaking with its quotations;\n" +
    "csv has a row for each quotation. What a person rejected is in neither.",
  options: { format: { type: "string" }, data: { type: "string" } },
  says: { format: "jsonl (which it is unless told otherwise) or csv", data: REGISTER },
  examples: ["export > register.jsonl", "export --format csv --data data-2026 > register.csv"],
  places: [0, 0],
  async run({ values: { format = "jsonl", data = DATA } }) {
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) throw new Complaint(`export: there is no format "${format}"`, "the formats are jsonl and csv", 2);
    await withRegister(data, { readOnly: true }, write);
    return 0;
  },
});

const FORMATS: Record<string, (store: Store) => Promise<void>> = {
  async jsonl(store) {
    const named = await all((page) => store.records("person-named", {}, page));
    const told = await all((page) => store.records("meeting-told", {}, page));
    const undertakings = await undertakingsWith(store, { all: true });
    const lines = [...exportedPeople(named), ...exportedMeetings(told), ...undertakings.map(exportedUndertaking)];
    for (const line of lines)
      if (line.type !== "undertaking" || line.observations.length > 0) answer(`${JSON.stringify(line)}\n`);
  },
  async csv(store) {
    const names = namesOf(openPacks());
    answer(`${Object.keys(COLUMNS).join(",")}\r\n`);
    for (const row of standing(await all((page) => store.observations({ all: true }, page))))
      answer(`${exportedRow(row, names).join(",")}\r\n`);
  },
};
