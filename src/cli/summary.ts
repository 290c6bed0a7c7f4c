import type { Store } from "../storage/store.ts";
import { byStage } from "../views/today.ts";

/** What a register holds, as a short table: meetings, undertakings by stage, problems, what is not read. */
export async function summary(store: Store): Promise<string> {
  const counts = await store.counts();
  const rows: [string, number][] = [
    ["documents", counts.documents],
    ["  not read", counts.unread],
    ["meetings", counts.meetings],
    ["undertakings", counts.undertakings.reduce((sum, { count }) => sum + count, 0)],
    ...Object.entries(byStage(counts.undertakings)).map(([stage, count]): [string, number] => [`  ${stage}`, count]),
    ["problems", counts.problems],
  ];
  return `${rows.map(([what, count]) => `${what.padEnd(16)}${String(count).padStart(6)}`).join("\n")}\n`;
}
