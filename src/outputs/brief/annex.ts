import { NOUNS, type Waiting } from "../../views/brief/content.ts";
import { clipped, name, quiet, text, words } from "../lines.ts";
import type { Block } from "../paper.ts";
import { day } from "../phrases.ts";
import { heading, item, LONGEST, list, more, paragraph, type Setting } from "./setting.ts";

const MOST = 60; // of each sort

/** What nobody has reviewed: marked, counted, and kept out of the body. */
export function waiting({ brief, cite }: Setting): Block[] {
  if (brief.waiting.length === 0) return [];
  const sorts = Map.groupBy(brief.waiting, ({ noun }) => noun);
  const sections = NOUNS.flatMap((noun) => {
    const all = sorts.get(noun) ?? [];
    const shown = all.slice(0, MOST);
    const items = shown.map((one) => item([...whatOf(one), { is: "unreviewed" as const }, ...cite([one.quoted])]));
    return all.length > 0
      ? [heading(3, `${PLURAL[noun]} (${all.length})`), ...list([...items, ...more(all.length, shown.length)])]
      : [];
  });
  return [
    heading(2, `Lines nobody has reviewed (${brief.waiting.length})`),
    paragraph(quiet("As the machine read them, marked ○. Nothing above stands on them.")),
    ...sections,
  ];
}

function whatOf({ noun, what, stage, quoted }: Waiting) {
  const quote = quoted.spans[0]?.quote ?? "";
  if (noun === "undertaking")
    return [
      ...text(`${clipped(what, LONGEST.title)}, ${stage}: `),
      ...words(clipped(quote, LONGEST.words)),
      ...text(`, ${day(quoted.on)}`),
    ];
  if (noun === "claim") return [...words(clipped(quote, LONGEST.quotation)), ...text(`, ${day(quoted.on)}`)];
  return [...name(clipped(what || "Nobody is named", LONGEST.quotation)), ...text(`, ${day(quoted.on)}`)];
}

const PLURAL: Record<Waiting["noun"], string> = {
  undertaking: "Undertakings",
  meeting: "Meetings",
  person: "People and offices",
  claim: "Claims",
  problem: "Problems",
};
