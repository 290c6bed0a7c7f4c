import { STAGES } from "../../register/records.ts";
import type { Saying } from "../../register/standing.ts";
import type { Item } from "../../views/brief/content.ts";
import { joined, name, quiet, text } from "../lines.ts";
import type { Block, Line } from "../paper.ts";
import { between, capital, day, times } from "../phrases.ts";
import { fitting, itemRoom, type ListItem, room } from "./room.ts";
import { called, heading, item, list, more, paragraph, type Setting, unreviewed } from "./setting.ts";

/** Open undertakings that fit, by rank, under the stage the evidence supports, the furthest first; `numbers` by id. */
export type OpenShown = { blocks: Block[]; numbers: ReadonlyMap<string, number>; cut: number };

export function openByStage(setting: Setting, most: number): OpenShown {
  const { open } = setting.brief;
  const title = heading(2, "Open undertakings by stage");
  if (open.length === 0)
    return {
      blocks: [title, paragraph(quiet("None is told that is not delivered or ended."))],
      numbers: new Map(),
      cut: 0,
    };
  // A stage's heading is counted with the first line under it.
  const headed = new Set<string>();
  const left = most - room(title) - 15;
  const write = (one: Item) => ({ id: one.id, stage: one.stage, line: lineOf(one, setting) });
  const shown = fitting(open, left, write, ({ stage, line }) => {
    const first = !headed.has(stage ?? "");
    headed.add(stage ?? "");
    return itemRoom(line) + (first ? room(heading(3, "")) : 0);
  });
  const numbers = new Map<string, number>();
  const blocks = STAGES.toReversed().flatMap((stage) => {
    const here = shown.filter((one) => one.stage === stage);
    const items = here.map(({ id, line }) => {
      numbers.set(id, numbers.size + 1);
      return { ...line, number: numbers.size };
    });
    const all = open.filter((one) => one.stage === stage).length;
    const of = all > here.length ? `${here.length} of ${all}` : `${all}`;
    return items.length > 0 ? [heading(3, `${capital(stage)} (${of})`), ...list(items)] : [];
  });
  const cut = open.length - shown.length;
  return { blocks: [title, ...blocks, ...list(more(open.length, shown.length))], numbers, cut };
}

function lineOf(one: Item, setting: Setting): ListItem {
  const { timesRaised, firstOn, lastOn, timeliness, charge } = one;
  const raised = timesRaised > 0 ? `raised ${times(timesRaised)}` : "not told as raised";
  const detail = [
    text(capital(`${raised}, ${between(firstOn, lastOn)}`)),
    ...saidBy(one.says, setting),
    text(TIMELINESS[timeliness]),
    charge?.owner ? [...text("looked after by "), ...name(charge.owner)] : [],
    text(charge?.due ? `due here ${day(charge.due)}` : ""),
  ];
  return item([...called(one), ...unreviewed(one.unreviewed), ...setting.cite(one.notes)], joined(detail, "; "));
}

// That no date is named goes without saying: of most it is so.
const TIMELINESS = {
  "no date": "",
  "on time": "the time named is to come",
  due: "due now",
  overdue: "past the time named",
  relative: "a time named that is no date",
};

/** What each side says in its own documents; else what it is said to have said, and by whom. */
function saidBy(says: readonly Saying[], { side, brief }: Setting): Line[] {
  const own = says.filter(({ reportedByOther }) => !reportedByOther);
  const told = says.filter((one) => one.reportedByOther && !own.some((said) => said.side === one.side));
  const stages = (all: readonly Saying[]): string => {
    const same = brief.sides.every((id) => all.some((one) => one.side === id && one.stage === all[0]?.stage));
    return same ? `both sides ${all[0]?.stage}` : all.map((one) => `${side(one.side)} ${one.stage}`).join(", ");
  };
  const byIssuer = [...Map.groupBy(told, ({ issuedBy }) => issuedBy)].map(([issuer, all]) =>
    text(`${stages(all)}, ${issuer ? `as told by ${side(issuer)}` : "by a report whose side is not known"}`),
  );
  return [...own.map((one) => text(`${side(one.side)} says ${one.stage}`)), ...byIssuer];
}

const TOPICS = 3;

/** Fields talked of with nothing discrete named: in one line, as nothing in them can be delivered. */
export function topics({ brief, cite, share }: Setting): Block[] {
  if (brief.topics.length === 0) return [];
  const shown = brief.topics.slice(0, TOPICS * share);
  const items = shown.map((one) =>
    item([...called(one, false), ...unreviewed(one.unreviewed), ...cite(one.notes.slice(0, 1))]),
  );
  return [
    heading(3, "Talked of, with nothing discrete named"),
    ...list([...items, ...more(brief.topics.length, shown.length)]),
  ];
}
