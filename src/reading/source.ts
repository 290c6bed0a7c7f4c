import type { Source } from "../documents/document.ts";
import { sideOf } from "./cast.ts";
import { datesIn } from "./dates.ts";
import { is } from "./lexicon.ts";
import { textOf } from "./people.ts";
import type { Scene } from "./scene.ts";

/** Whose telling a report is: who publishes it, whom it cites, and whose account that makes it. Nothing is guessed but what says so. */
export function sourceOf(scene: Scene): Source {
  const source: Source = { publisher: null, cites: null, issuedBy: null, supposed: false };
  for (const { line, from, to } of scene.sentences) {
    for (let t = from; t < to; t++) {
      const lower = line.tokens[t]?.lower ?? "";
      if (lower === "citing" && /^report/u.test(line.tokens[t - 1]?.lower ?? "")) {
        let begin = t - 1;
        while (begin > from && line.tokens[begin - 1]?.cap) begin--;
        if (begin < t - 1) source.publisher ??= textOf(line, begin, t - 1);
      }
      const cites =
        lower === "citing" ||
        (lower === "service" && line.tokens[t - 1]?.lower === "press") ||
        (lower === "to" && line.tokens[t - 1]?.lower === "according");
      if (!cites) continue;
      const body = line.bodies.find((b) => b.from > t && b.from <= t + 6 && b.to <= to) ?? undefined;
      if (!body || source.cites) continue;
      source.cites = body.name;
      const mention = line.mentions.find((m) => m.from >= body.from - 2 && m.to <= body.to && sideOf(m));
      source.issuedBy = mention ? sideOf(mention) : scene.cast.home;
      source.supposed = !mention && source.issuedBy !== null;
    }
  }
  for (const [i, part] of scene.parts.entries()) {
    const line = scene.lines[i];
    if (!line || part.role !== "byline") continue;
    // "By Azernews" names the paper, "By Laman Ismayilova" a person: one word is a name of a paper.
    const words = line.tokens.filter((t) => t.kind === "word" && !is(scene.lexicon, t, "function"));
    if (words.length === 1) source.publisher ??= words[0]?.text ?? null;
  }
  return source;
}

/** The day a report was published, as far as its header, dateline or foot says a whole one; never the day of something it tells. */
export function publishedOn(scene: Scene): string | null {
  const whole = (i: number, limit: number) => {
    const line = scene.lines[i];
    return line
      ? datesIn(line.tokens.slice(0, limit), scene.lexicon).find((d) => d.value.length === 10)?.value
      : undefined;
  };
  for (const [i, part] of scene.parts.entries()) {
    if (part.role === "date" || part.role === "byline") {
      const day = whole(i, Number.POSITIVE_INFINITY);
      if (day) return day;
    }
    if (part.role === "lead") {
      const day = dateline(scene, i);
      if (day) return day;
      break;
    }
  }
  // A last paragraph of nothing but a date.
  const lastText = scene.parts.findLastIndex((p) => p.role === "body" || p.role === "furniture");
  const foot = scene.parts[lastText];
  return foot && foot.tokens.length <= FOOT ? (whole(lastText, FOOT) ?? null) : null;
}
const FOOT = 9;
const DATELINE = 16;

/** "TEHRAN, 22 June 2022 –": a date that stands before the dash or full stop with which the text begins. */
function dateline(scene: Scene, i: number): string | undefined {
  const tokens = scene.lines[i]?.tokens ?? [];
  const end = tokens
    .slice(0, DATELINE)
    .findIndex(
      (t, k) =>
        k > 0 &&
        ["–", "—", "-", "--", ".", ":", "/"].includes(t.text) &&
        !(
          t.text === "." &&
          (tokens[k + 1]?.kind === "number" ||
            /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u.test(tokens[k - 1]?.lower ?? ""))
        ),
    );
  if (end < 0) return undefined;
  return datesIn(tokens.slice(0, end), scene.lexicon).find((d) => d.value.length === 10)?.value;
}
