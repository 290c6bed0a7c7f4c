import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ColumnsSent, Entered, TableAnswer } from "../../../src/views/answers.ts";
import { post } from "../asking/ask.ts";
import { askColumns } from "../asking/questions.ts";
import { count } from "../words/count.ts";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";

type SheetOf = TableAnswer["sheets"][number];
type Said = ColumnsSent["columns"];
type Meant = { [F in keyof Said]?: string };

const FIELDS = [
  { field: "partner", label: "Partner", required: true },
  { field: "what", label: "What was promised", required: true },
  { field: "saidBy", label: "Said by", required: false },
  { field: "on", label: "On", required: false },
  { field: "source", label: "Source", required: false },
] as const;

/** Says once what a table's columns mean; the first rows are before one's eyes meanwhile. */
export function ColumnsForm({ id, done }: { id: string; done: () => void }) {
  const { data, error, refetch } = useQuery(askColumns(id));
  if (error && !data) return <Trouble error={error} again={refetch} />;
  if (!data) return <Skeleton rows={3} />;
  return data.sheets.map((sheet, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sheets of a file stay as they are
    <SheetForm key={at} id={id} at={at} sheet={sheet} done={done} />
  ));
}

function SheetForm({ id, at, sheet, done }: { id: string; at: number; sheet: SheetOf; done: () => void }) {
  const client = useQueryClient();
  const [said, say] = useState<Meant>(() => {
    const meant: Record<string, string | null> = { ...sheet.guessed, ...sheet.named };
    return Object.fromEntries(Object.entries(meant).map(([field, name]) => [field, name ?? ""]));
  });
  const [trouble, troubled] = useState("");
  const [sending, isSending] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    isSending(true);
    const fields = [...FIELDS.map(({ field }) => field), "dates"] as const;
    const columns = Object.fromEntries(fields.map((field) => [field, said[field] || null])) as Said;
    try {
      await post<Entered>(`documents/${id}/columns`, { sheet: at, columns } satisfies ColumnsSent);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk" });
      done();
    } catch (refused) {
      troubled(refused instanceof Error ? refused.message : String(refused));
    }
    isSending(false);
  };
  const header = sheet.header.filter(Boolean);
  return (
    <form className="said-form columns-form no-print" aria-label={`Columns ${sheet.sheet}`.trim()} onSubmit={send}>
      <h2>What do its columns mean?</h2>
      <p className="quiet">
        {sheet.sheet && `${sheet.sheet}: `}
        {count(sheet.total, "row")}. Said once, it holds for every table with these columns.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="preview" aria-label="First rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {sheet.header.map((name, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
                <th key={column} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ row, cells }) => (
              <tr key={row}>
                {sheet.header.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column}>
                    <bdi>{cells[column] ?? ""}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="filters">
        {FIELDS.map(({ field, label, required }) => (
          <label key={field}>
            {label}
            <select
              value={said[field] ?? ""}
              required={required}
              onChange={({ target }) => say({ ...said, [field]: target.value })}
            >
              <option value="">{required ? "Choose a column" : "None"}</option>
              {header.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ))}
        <label>
          03/04/2015 is
          <select value={said.dates ?? ""} onChange={({ target }) => say({ ...said, dates: target.value })}>
            <option value="">As the column shows</option>
            <option value="day-first">3 April</option>
            <option value="month-first">4 March</option>
          </select>
        </label>
      </div>
      {trouble && (
        <p className="look" role="alert">
          {trouble}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="main" disabled={sending || !said.partner || !said.what}>
          Read the rows
        </button>
      </div>
    </form>
  );
}
