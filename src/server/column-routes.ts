import { guessedColumns } from "../intake/columns-guessed.ts";
import { ColumnsSent, type Entered, type TableAnswer } from "../views/answers.ts";
import type { Sheet } from "../workers/table-work.ts";
import type { Desk } from "./desk.ts";
import { recorderOf } from "./recorder.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, enters } from "./routes.ts";

const SHOWN = 10;

export const columnRoutes = (app: App, desk: Desk) =>
  app
    .openapi(
      asks("/api/documents/{id}/columns", "TableAnswer", "A table's columns, its first rows, what they may mean", {
        params: ById,
      }),
      async (c) => {
        const sheets = await sheetsOf(desk, c.req.valid("param").id);
        return c.json({ sheets: sheets.map((sheet) => shown(sheet, desk)) } satisfies TableAnswer, 200);
      },
    )
    .openapi(
      enters("/api/documents/{id}/columns", ColumnsSent, "Say what a table's columns mean, and read its rows", {
        params: ById,
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        const { sheet, columns } = c.req.valid("json");
        const by = await recorderOf(desk, c);
        const { header } = (await sheetsOf(desk, id))[sheet]?.table ?? {};
        const { dates: _, ...names } = columns;
        if (!header) throw new Refusal(422, `The table has no sheet ${sheet}.`);
        const missing = Object.values(names).find((name) => name !== null && !header.includes(name));
        if (missing !== undefined) throw new Refusal(422, `There is no column "${missing}"; ask for the table again.`);
        const { entry } = await desk.store.nameColumns(header, columns, by);
        const made = await desk.tables?.read(id);
        if (!made || "unread" in made) throw new Refusal(422, `The rows are not read: ${made?.unread ?? "later"}.`);
        return c.json({ entries: [entry], key: null } satisfies Entered, 201);
      },
    );

async function sheetsOf({ tables }: Desk, id: string): Promise<Sheet[]> {
  const sheets = await tables?.sheets(id);
  if (!sheets || "unread" in sheets)
    throw new Refusal(422, `Its columns cannot be shown: ${sheets?.unread ?? "no parsers run beside this desk"}.`);
  return sheets;
}

const shown = ({ table, columns }: Sheet, { tables }: Desk): TableAnswer["sheets"][number] => ({
  ...{ sheet: table.sheet, header: table.header, total: table.rows.length, named: columns ?? null },
  rows: table.rows.slice(0, SHOWN).map(({ row, cells }) => ({ row, cells })),
  guessed: guessedColumns(table.header, tables?.called ?? {}),
});
