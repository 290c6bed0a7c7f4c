import type { Item } from "../../views/brief/content.ts";
import { quiet, text } from "../lines.ts";
import type { Block } from "../paper.ts";
import { capital, day } from "../phrases.ts";
import { fitting, itemRoom, type ListItem } from "./room.ts";
import { called, heading, item, list, more, numbered, type Setting, unreviewed } from "./setting.ts";

const ENDED = 70; // points
const SILENT = 80;

/** Delivered, declined, withdrawn and lapsed, the latest first: what need not be promised again. */
export function ended({ brief: { closed }, cite, share }: Setting): Block[] {
  if (closed.length === 0) return [];
  const line = (one: Item): ListItem =>
    item([
      ...text(capital(`${one.ended ?? one.stage ?? "no public evidence"}, ${day(one.lastOn)}: `)),
      ...called(one, false),
      ...unreviewed(one.unreviewed),
      ...cite(one.notes.slice(0, 1)),
    ]);
  const shown = fitting(closed, ENDED * share, line, itemRoom);
  return [
    heading(2, "Delivered, declined and ended, latest first"),
    ...list([...shown, ...more(closed.length, shown.length)]),
  ];
}

/** Open, and without new evidence for a year, the longest first. A list, not a verdict: silence proves nothing. */
export function silent({ brief: { open }, cite, share }: Setting, numbers: ReadonlyMap<string, number>): Block[] {
  const gone = open.filter((one) => one.silent).sort((a, b) => ((a.lastOn ?? "") < (b.lastOn ?? "") ? -1 : 1));
  if (gone.length === 0) return [];
  const line = (one: Item): ListItem =>
    numbered(
      one,
      [...called(one, false), ...quiet(`, last ${day(one.lastOn)}`), ...cite(one.notes.slice(-1))],
      numbers,
    );
  const shown = fitting(gone, SILENT * share, line, itemRoom);
  return [
    heading(2, `Gone silent: no new evidence for a year (${gone.length})`),
    ...list([...shown, ...more(gone.length, shown.length)]),
  ];
}
