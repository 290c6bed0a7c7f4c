import { namesOf } from "../server/desk.ts";
import { all, undertakingsWith } from "../server/gather.ts";
import type { Store } from "../storage/store.ts";
import { COLUMNS, exportedRow, exportedUndertaking, sayings, standing } from "../views/exported.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { thingLines } from "./export-things.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answerExactly } from "./streams.ts";

export const named = command({
  usage: "export [--format jsonl|csv [--exact]] [--data DIR]",
  about:
    "Writes the register to standard output. jsonl has a line for each person, meeting and undertaking with its quotations;\n" +
    "csv has a row for each quotation. What a person rejected is in neither.\n" +
    "A csv is mostly opened in a spreadsheet: a cell that it would compute gets an apostrophe before it, and signs that are\n" +
    "not seen are shown as ⟨U+202E⟩. With --exact every cell is as it stands in the register, for programs.",
  options: { format: { type: "string" }, exact: { type: "boolean" }, data: { type: "string" } },
  says: {
    format: "jsonl (which it is unless told otherwise) or csv",
    exact: "csv for programs: nothing is made harmless",
    data: REGISTER,
  },
  examples: ["export > register.jsonl", "export --format csv --data data-2026 > register.csv"],
  places: [0, 0],
  async run({ values: { format = "jsonl", exact = false, data = DATA } }) {
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) throw new Complaint(`export: there is no format "${format}"`, "the formats are jsonl and csv", 2);
    if (exact && format !== "csv") throw new Complaint(`export: ${format} is exact as it is`, "leave --exact out", 2);
    await withRegister(data, { readOnly: true }, (store) => write(store, exact));
    return 0;
  },
});

const FORMATS: Record<string, (store: Store, exact: boolean) => Promise<void>> = {
  async jsonl(store) {
    for await (const line of thingLines(store)) answerExactly(`${JSON.stringify(line)}\n`);
    for (const undertaking of (await undertakingsWith(store, { all: true })).map(exportedUndertaking))
      if (undertaking.observations.length > 0) answerExactly(`${JSON.stringify(undertaking)}\n`);
  },
  async csv(store, exact) {
    const names = namesOf(openPacks());
    answerExactly(`${Object.keys(COLUMNS).join(",")}\r\n`);
    const rows = standing(await all((page) => store.observations({ all: true }, page)));
    const said = sayings(rows);
    for (const row of rows) answerExactly(`${exportedRow(row, names, exact, said).join(",")}\r\n`);
  },
};
