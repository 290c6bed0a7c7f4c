import { span } from "../documents/document.ts";
import { type Commitment, commitmentsOf } from "../intake/columns.ts";
import type { Table } from "../intake/table.ts";
import type { Reader } from "../packs/reader.ts";
import type { ColumnsNamed } from "../register/entry.ts";
import type { RecordsRead } from "../register/keyed.ts";
import { type Observed, type Problem, type Speaker, STAGES, type Stage } from "../register/records.ts";

/** A table with the columns that a person named. */
export type Mapped = { table: Table; columns: ColumnsNamed };
export type TableReader = Pick<Reader, "read" | "names" | "cell">;

/** Where the row says nothing of how far it came, nobody knows more than that it was raised. */
const LOWEST: Stage = "raised";
/** No kind is named: a topic, which has no ladder. */
const TOPIC = "cooperation";

/**
 * Rows of old commitments as a reading of the table's text. What cannot be understood of a row is asked by a problem on
 * its words; a row is never left out in silence. `home` is whose register it is.
 */
export function tableRecords(
  text: string,
  mapped: readonly Mapped[],
  unnamed: readonly Table[],
  reader: TableReader,
  home: string | null,
): RecordsRead {
  const undertakings: Observed[] = [];
  const days: (string | null)[] = [];
  const problems: Problem[] = [];
  for (const {
    sheet,
    rows: [first],
  } of unnamed) {
    const says = `Nobody has said what the columns of the sheet ${JSON.stringify(sheet)} mean; say so.`;
    if (first) problems.push({ check: "row-asked", says, spans: [span({ text }, first.start, first.end)] });
  }
  for (const { table, columns } of mapped) {
    const found = commitmentsOf(table, columns);
    if ("reason" in found) throw new Error(found.reason); // the columns were chosen by this very header
    const rows = new Map(table.rows.map((row) => [row.row, row]));
    const ask = (row: number, reason: string, next: string) => {
      const { start = 0, end = 1 } = rows.get(row) ?? {};
      problems.push({
        check: "row-asked",
        says: `Row ${row}: ${reason}; ${next}.`,
        spans: [span({ text }, start, end)],
      });
    };
    for (const { row, reason, next } of found.asked) ask(row, reason, next);
    for (const commitment of found.commitments) {
      const sides = sidesOf(commitment, reader, home);
      if (typeof sides === "string") ask(commitment.row, sides, ASK_SIDE);
      else {
        for (const observed of observedOf(text, commitment, sides, reader)) {
          undertakings.push({ ...observed, id: `u${undertakings.length + 1}` });
          days.push(commitment.on);
        }
      }
    }
  }
  return {
    ...{ publishedOn: null, source: { publisher: null, cites: null, issuedBy: home, supposed: false } },
    ...{ people: [], meetings: [], undertakings, occasions: [], claims: [], visits: [], bodies: [], holdings: [] },
    ...{ instruments: [], problems, days },
  };
}

const ASK_SIDE = "write the state or organisation as the gazetteer has it, or enter the row by hand";

/** The sides a row is between, sorted; or why they cannot be told. */
function sidesOf({ partner }: Commitment, { cell, names }: TableReader, home: string | null): string[] | string {
  const named = names(partner) === partner ? cell(partner).sides : [partner]; // "IR" is its own code
  if (named.length === 0) return `${JSON.stringify(partner)} is no side that the gazetteer knows`;
  const sides = [...new Set([...named, ...(home ? [home] : [])])].sort();
  return sides.length > 1 ? sides : `it names ${JSON.stringify(partner)} alone, and this register has no home side`;
}

function observedOf(text: string, row: Commitment, sides: string[], reader: TableReader): Observed[] {
  const words = span({ text }, row.start, row.end);
  const { kinds, object } = reader.cell(row.what);
  const read = reader.read({ id: "", file: "", language: "en", text: row.what });
  const said = "reading" in read ? read.reading.undertakings : [];
  const all = kinds.length > 0 ? kinds : [said[0]?.kind ?? TOPIC];
  return all.map((kind) => ({
    ...{ id: "", kind, stage: kind === TOPIC ? LOWEST : lowest(said, kind), modality: null, sides },
    ...{ speaker: speakerOf(row, reader), direction: null, object, addressee: null, on: null, place: null },
    ...{ meeting: null, position: "body" as const, span: words, cue: words, rule: "a row of a table" },
  }));
}

/** The lowest stage that the words give the kind; what they do not say is not supposed. */
function lowest(said: readonly Observed[], kind: string): Stage {
  const stages = said.filter((one) => one.kind === kind).map(({ stage }) => STAGES.indexOf(stage));
  return stages.length > 0 ? (STAGES[Math.min(...stages)] ?? LOWEST) : LOWEST;
}

function speakerOf({ saidBy }: Commitment, { cell }: TableReader): Speaker {
  if (saidBy === null) return { voice: "outlet", name: null, person: null };
  return cell(saidBy).both
    ? { voice: "both", name: null, person: null }
    : { voice: "named", name: saidBy, person: null };
}
