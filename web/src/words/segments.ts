export type Mark = { key: string; start: number; end: number };
export type Segment = { start: number; end: number; keys: string[] }; // keys: innermost (shortest) record first

/** Cuts `from`–`to` wherever a mark begins or ends, so that overlapping marks can each be drawn and opened. */
export function segments(from: number, to: number, marks: Mark[]): Segment[] {
  const here = marks.filter((m) => m.start < to && m.end > from).sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = new Set([from, to]);
  for (const m of here) {
    cuts.add(Math.max(from, m.start));
    cuts.add(Math.min(to, m.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, n) => {
    const end = at[n + 1] ?? to;
    return { start, end, keys: here.filter((m) => m.start <= start && m.end >= end).map((m) => m.key) };
  });
}
