import type { Item } from "../../views/brief/content.ts";
import { isOwed } from "../../views/brief/owed.ts";
import { quiet, text } from "../lines.ts";
import type { Block, Line } from "../paper.ts";
import { day } from "../phrases.ts";
import { fitting, itemRoom, rowRoom } from "./room.ts";
import { called, heading, list, more, numbered, paragraph, type Setting } from "./setting.ts";

const ROWS = 150; // points
const UNKNOWN = 80;

/** What each side owes, where somebody's words say whose turn it is; what nobody knows is said to be so, not guessed. */
export function owed(setting: Setting, numbers: ReadonlyMap<string, number>): Block[] {
  const { brief, side, cite, share } = setting;
  // "They" stand first: it is their debts one goes to ask about.
  const order = brief.home ? [...brief.sides].sort((a) => (a === brief.home ? 1 : -1)) : brief.sides;
  const line = (one: Item): Line => {
    const said = whatOf(one, setting);
    return [...called(one, false), ...(said ? quiet(said) : []), ...cite(one.notes.slice(0, 1))];
  };
  const cell = (one: Item): Line => {
    const number = numbers.get(one.id);
    return [...text(number ? `${number}. ` : ""), ...line(one)];
  };
  const columns = order.map((id) => brief.open.filter((one) => isOwed(one.owed) && one.owed.side === id));
  const long = Math.max(...columns.map((column) => column.length));
  const longest = columns.find((column) => column.length === long) ?? [];
  const row = (_: Item, at: number): Line[] => columns.map((column) => (column[at] ? cell(column[at]) : []));
  const shown = fitting(longest, ROWS * share, row, rowRoom);
  const unknown = brief.open.filter((one) => one.owed === "nobody knows");
  const fit = fitting(unknown, UNKNOWN * share, (one) => numbered(one, line(one), numbers), itemRoom);
  if (long === 0 && unknown.length === 0)
    return [heading(2, TITLE), paragraph(quiet("Nothing open is offered, proposed or agreed."))];
  const head = order.map((id) =>
    brief.home === null ? `${side(id)} owes` : id === brief.home ? `We owe (${side(id)})` : `They owe (${side(id)})`,
  );
  return [
    heading(2, TITLE),
    ...(long > 0
      ? [{ is: "table" as const, head, rows: shown }]
      : [paragraph(quiet("Of nothing open is it told which side owes it."))]),
    ...list(more(columns.flat().length, shown.flat().filter((cell) => cell.length > 0).length)),
    ...(unknown.length > 0
      ? [heading(3, "Not known who owes it"), ...list([...fit, ...more(unknown.length, fit.length)])]
      : []),
  ];
}

const TITLE = "Who owes what";

function whatOf({ owed, timeliness, charge }: Item, { side, brief }: Setting): string {
  if (!isOwed(owed)) return "";
  const other = brief.sides.find((id) => id !== owed.side) ?? "";
  const what = { delivery: "", offer: ", its own offer", answer: `, an answer to ${side(other)}` }[owed.what];
  const due = charge?.due
    ? `, due ${day(charge.due)}`
    : timeliness === "due" || timeliness === "overdue"
      ? `, ${timeliness}`
      : "";
  return `${what}${due}`;
}
