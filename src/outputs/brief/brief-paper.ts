import type { Brief } from "../../views/brief/content.ts";
import { quiet, text } from "../lines.ts";
import { notebook } from "../notebook.ts";
import type { Block, Paper } from "../paper.ts";
import { count, day } from "../phrases.ts";
import { waiting } from "./annex.ts";
import { contested as contestedWords } from "./contested.ts";
import { ended, silent } from "./ended.ts";
import { lastMet, peopleAcross } from "./met.ts";
import { topics as fieldsOf, openByStage } from "./open.ts";
import { owed } from "./owed.ts";
import { BODY, roomOf } from "./room.ts";
import { heading, paragraph, type Setting } from "./setting.ts";

/** The register a paper is out of: where its chain ended, and whether it holds samples. */
export type Register = { head: string; samples: boolean };

/**
 * A brief as a paper of two pages and its annexes. What does not fit is cut from the end of its section and counted;
 * open undertakings take the room that the other sections leave.
 */
export function briefPaper(brief: Brief, side: (id: string) => string, register: Register): Paper {
  const notes = notebook();
  const title = brief.other ? side(brief.other) : brief.sides.map(side).join(" – ");
  const body = bodyOf({ brief, side, cite: notes.cite, share: 1 }, title);
  const annex = waiting({ brief, side, cite: notes.cite, share: 1 });
  const numbered = notes.numbered([body, ...(annex.length > 0 ? [annex] : [])]);
  const [first = [], ...annexes] = numbered.parts;
  const whose = [brief.home && `register of ${side(brief.home)}`, register.samples && "samples"].filter(Boolean);
  return {
    ...{ title: `Brief: ${title}`, language: "en", body: first, annexes, notes: numbered.notes },
    head: { start: ["Entente", ...whose].join(", "), middle: title, end: day(brief.day) },
    foot: `Register ${register.head}`,
  };
}

const MANY = 60; // more than two pages could ever hold

/** Sections keep to more room where all that is open still fits beside them. */
function bodyOf(setting: Setting, title: string): Block[] {
  if (isNothing(setting.brief)) return opening(title, setting);
  for (const share of setting.brief.open.length > MANY ? [] : [4, 3, 2, 1.4]) {
    const { blocks, cut } = sections({ ...setting, share }, title);
    if (cut === 0 && roomOf(blocks) <= BODY) return blocks;
  }
  return sections(setting, title).blocks;
}

function sections(setting: Setting, title: string): { blocks: Block[]; cut: number } {
  const before = [...opening(title, setting), ...lastMet(setting), ...peopleAcross(setting)];
  const fields = fieldsOf(setting);
  // Numbers change no length that matters: the sections after are measured without them, then written with them.
  const after = (numbers: ReadonlyMap<string, number>): Block[] => [
    ...[owed(setting, numbers), ended(setting), contestedWords(setting), silent(setting, numbers)].flat(),
  ];
  const left = BODY - roomOf([...before, ...fields, ...after(new Map())]);
  const { blocks, numbers, cut } = openByStage(setting, left);
  return { blocks: [...before, ...blocks, ...fields, ...after(numbers)], cut };
}

const isNothing = ({ met, across, open, topics, closed, contested }: Brief): boolean =>
  [met, across, open, topics, closed, contested].every((all) => all.length === 0);

function opening(title: string, { brief, side }: Setting): Block[] {
  const { reviewed, unreviewed } = brief.counts;
  const past = brief.past ? " By documents dated by then, as they are joined and reviewed today." : "";
  const letIn = brief.everything && unreviewed > 0 ? " Lines nobody has reviewed are let in, and marked ○." : "";
  const counts = `${count(reviewed, "line")} reviewed, ${unreviewed} not.`;
  const blocks = [
    heading(1, `Brief: ${title}`),
    paragraph([...text(`As of ${day(brief.day)}. ${counts}`), ...quiet(`${past}${letIn}`)]),
  ];
  const both = brief.sides.map(side).join(" and ");
  if (reviewed + unreviewed === 0)
    return [
      ...blocks,
      paragraph(text(`Nothing between ${both} is told by this day. Add reports, or choose a later day.`), "look"),
    ];
  if (reviewed > 0 || brief.everything) return blocks;
  const what =
    `Nothing between ${both} has been reviewed yet, so this brief is empty. ${count(unreviewed, "line")} wait in the annex. ` +
    "Review them on the desk, or have them let in: there by the switch above the brief, on the command line with --unreviewed.";
  return [...blocks, paragraph(text(what), "look")];
}
