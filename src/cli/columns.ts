import { basename } from "node:path";
import { Columns } from "../intake/columns.ts";
import { guessedColumns } from "../intake/columns-guessed.ts";
import { isTable } from "../intake/formats.ts";
import { original } from "../intake/original.ts";
import { parsers } from "../intake/parsers.ts";
import type { Store } from "../storage/store.ts";
import { readTable, type Sheet, sheetsOf } from "../workers/table-work.ts";
import { add } from "./adding.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { openPacks } from "./packs.ts";
import { PROGRAM } from "./program.ts";
import { DATA, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

const FIRST = 3;
const OPTIONS = { partner: "partner", what: "what", "said-by": "saidBy", on: "on", source: "source" } as const;

export const named = command({
  usage: "columns [--partner COLUMN --what COLUMN …] [--data DIR] FILE",
  about:
    "Takes in a table of old commitments (.xlsx .csv .tsv). Without options it shows the columns, the first rows, and\n" +
    "what the columns might mean; with them, says what they mean, once for every table with the same columns, and reads\n" +
    "the rows. A row that cannot be understood is asked about, and stands as a problem on the table's page.",
  options: {
    ...{ partner: { type: "string" }, what: { type: "string" }, "said-by": { type: "string" } },
    ...{ on: { type: "string" }, source: { type: "string" }, dates: { type: "string" }, data: { type: "string" } },
  },
  says: {
    partner: "the column of the other side",
    what: "the column of what was promised",
    "said-by": "the column of who said it",
    on: "the column of the day, month or year it was said",
    source: "the column of where it is written",
    dates: "how 03/04/2015 is meant: day-first or month-first",
    data: `the register's folder (${DATA})`,
  },
  examples: ["columns promises.xlsx", "columns --partner Country --what Promise --on Date promises.xlsx"],
  places: [1, 1],
  async run({ values: { data = DATA, ...given }, positionals: [path = ""] }) {
    if (!isTable(path)) throw new Complaint(`columns: ${path} is no table`, "give an .xlsx, .csv or .tsv file");
    const came = original(path);
    if ("reason" in came) throw new Complaint(`${path}: ${came.reason}`, came.next);
    return withRegister(data, { create: true }, async (store) => {
      const [reader, apart] = [openPacks(), parsers()];
      await add(store, reader, apart, [path]);
      const sheets = await sheetsOf(store, apart, came.sha256);
      if ("unread" in sheets) throw new Complaint(`${path}: ${sheets.unread}`, "mend the file, and give it again");
      const asked = columnsGiven(given);
      if (!asked) {
        for (const sheet of sheets) show(sheet, guessedColumns(sheet.table.header, reader.columns), path);
        return 0;
      }
      await nameIn(store, sheets, asked, path);
      const made = await readTable(store, reader, apart, came.sha256);
      if ("unread" in made) throw new Complaint(`${path}: ${made.unread}`, "name its columns");
      for (const says of made.asked) note(`${basename(path)}: ${says}`);
      answer(
        `${counted(made.rows, "row")}: ${counted(made.records, "commitment")}, ${made.asked.length} asked about.\n`,
      );
      return 0;
    });
  },
});

function columnsGiven({ dates, ...given }: Record<string, string | undefined>): Columns | undefined {
  const said = Object.entries(OPTIONS).flatMap(([option, field]) => (given[option] ? [[field, given[option]]] : []));
  if (said.length === 0) return undefined;
  const columns = Columns.safeParse({ ...Object.fromEntries(said), dates: dates ?? null });
  if (columns.success) return columns.data;
  const missing = columns.error.issues[0]?.path[0] ?? "";
  throw new Complaint(`columns: --${String(missing)} is missing or not understood`, "see: columns --help", 2);
}

/** What is said holds for the sheets that have such columns. */
async function nameIn(store: Store, sheets: readonly Sheet[], columns: Columns, path: string): Promise<void> {
  const { dates: _, ...names } = columns;
  const has = ({ table }: Sheet) => Object.values(names).every((name) => name === null || table.header.includes(name));
  const fitting = sheets.filter(has);
  if (fitting.length === 0) {
    const all = sheets.map(({ table }) => table.header.filter(Boolean).join(" · ")).join(" | ");
    throw new Complaint(`${path}: no sheet has all of these columns`, `its columns are: ${all}`);
  }
  const by = (await store.info()).recorder ?? "entente columns";
  for (const { table } of fitting) await store.nameColumns(table.header, columns, by);
}

function show({ table, columns }: Sheet, guessed: Record<string, string | null>, path: string): void {
  const { sheet, header, rows } = table;
  if (sheet) answer(`${sheet}\n`);
  for (const [at, name] of header.entries()) {
    const cells = rows.slice(0, FIRST).map((row) => row.cells[at] ?? "");
    answer(`  ${name.padEnd(18)} ${cells.map((cell) => cell.slice(0, 24) || "–").join(" · ")}\n`);
  }
  answer(`  ${counted(rows.length, "row")}\n`);
  const meant: Record<string, string | null | undefined> = columns ?? guessed;
  const options = Object.entries(OPTIONS).flatMap(([option, field]) =>
    meant[field] ? [`--${option} ${JSON.stringify(meant[field])}`] : [],
  );
  answer(columns ? "These columns are named already; to name them anew:\n" : "Say what its columns mean, as in:\n");
  answer(`  ${PROGRAM} columns ${options.join(" ") || "--partner COLUMN --what COLUMN"} ${path}\n`);
}
