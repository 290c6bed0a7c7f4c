import type { Contested } from "../../views/brief/content.ts";
import { clipped, joined, name, quiet, text } from "../lines.ts";
import type { Block, Line } from "../paper.ts";
import { day, speaker } from "../phrases.ts";
import { fitting, roomOf } from "./room.ts";
import { heading, LONGEST, list, more, paragraph, type Setting, unreviewed } from "./setting.ts";

const CONTESTED = 250; // points

/** Tellings that differ, claims and problems, each in somebody's words. None of it is said to be so. */
export function contested(setting: Setting): Block[] {
  const all = setting.brief.contested;
  if (all.length === 0) return [];
  const shown = fitting(all, CONTESTED * setting.share, (one) => groupOf(one, setting), roomOf);
  return [
    heading(2, "Contested: each side's words"),
    ...shown.flat(),
    ...list(more(all.length, shown.length, "contested statements")),
  ];
}

function groupOf(one: Contested, setting: Setting): Block[] {
  const about = one.about ? clipped(one.about, LONGEST.title) : null;
  const title = { tellings: about ?? "", claim: about ? `Claim about ${about}` : "Claim", problem: about ?? "Problem" }[
    one.what
  ];
  const spoken = one.words.map((each) => wordsOf(each, setting));
  return [paragraph([...text(title), ...unreviewed(one.unreviewed)], "quiet"), ...spoken.flat()];
}

function wordsOf({ side, saying, quoted, because }: Contested["words"][number], setting: Setting): Block[] {
  const who: Line[] = [
    ...(saying && side ? [text(`${setting.side(side)}: ${saying.stage}`)] : side ? [text(setting.side(side))] : []),
    ...(saying?.reportedByOther
      ? [text(saying.issuedBy ? `as told by ${setting.side(saying.issuedBy)}` : "in a report whose side is not known")]
      : []),
  ];
  if (!quoted)
    return [
      paragraph(joined([...who, because ? name(clipped(because, LONGEST.quotation)) : quiet("by its own act")], ", ")),
    ];
  const by = joined([...who, ...(quoted.speaker ? [name(speaker(quoted.speaker))] : []), text(day(quoted.on))], ", ");
  return quoted.spans.map((span, at) => ({
    is: "quotation",
    words: clipped(span.quote, LONGEST.quotation),
    by: at === quoted.spans.length - 1 ? [...by, ...setting.cite([quoted])] : [],
  }));
}
