import type { Head } from "../register/chain.ts";
import type { Store, Verified } from "../storage/store.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { note } from "./streams.ts";

type Whole = Extract<Verified, { ok: true }>;

/** What verify found, as it is printed: how much holds, and the head to print somewhere safe. */
export function holds({ entries, erased, documents, spans, head }: Whole): string {
  const emptied = erased > 0 ? ` (${erased} erased)` : "";
  return (
    `${counted(entries, "entry")}${emptied}, ${counted(documents, "document")}, ${counted(spans, "quotation")}: all hold.\n` +
    `Head ${head.seq}:${head.hash}\n`
  );
}

/** Says once what the database lacks, where whoever runs it looks. */
export async function noteLack(store: Store): Promise<void> {
  const lack = await store.lacks();
  if (lack) note(`entente: ${lack}`);
}

/** Verifies for a command that goes on only with a register that is whole. */
export async function mustHold(store: Store, command: string, where: string, head?: Head): Promise<Whole> {
  const found = await store.verify(head ? { head } : {});
  if (found.ok) return found;
  throw new Complaint(
    `${command}: ${where} is not whole: ${found.says.replace(/\.$/, "")}`,
    "keep it, and take another backup",
  );
}

/** A head as verify, backup and restore print it. */
export function headOf(command: string, given: string | undefined): Head | undefined {
  if (given === undefined) return undefined;
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(given) ?? [];
  if (!seq || !hash)
    throw new Complaint(`${command}: "${given}" is no head`, "give it as verify printed it: SEQ:HASH", 2);
  return { seq: Number(seq), hash };
}
