import { span } from "../documents/document.ts";
import type { Occasion } from "../register/records.ts";
import { datesIn } from "./dates.ts";
import { is } from "./lexicon.ts";
import { textOf } from "./people.ts";
import type { Scene } from "./scene.ts";

const NUMERAL = /^(\d+)(?:st|nd|rd|th)$/u;
const WORDS: Readonly<Record<string, number>> = { centenary: 100, bicentenary: 200, millennium: 1000 };
const LONGEST = 16; // words after "anniversary of"

/** The anniversaries a report names. The year is the text's own, or the report's where it is present or coming, else unknown. */
export function occasionsOf(scene: Scene, publishedOn: string | null): Occasion[] {
  const found: Occasion[] = [];
  for (const { line, from, to } of scene.sentences)
    for (let t = from; t < to; t++) {
      const token = line.tokens[t];
      const ordinal = NUMERAL.exec(token?.lower ?? "")?.[1] ?? WORDS[token?.lower ?? ""] ?? worded(token?.lower ?? "");
      const named = token?.lower === "centenary" || token?.lower === "bicentenary" || token?.lower === "millennium";
      const at = named
        ? t
        : [1, 2, 3]
            .map((i) => t + i)
            .find(
              (i) =>
                line.tokens[i]?.forms.includes("anniversary") || (line.tokens[i]?.forms.includes("birthday") ?? false),
            );
      if (!ordinal || at === undefined || at >= to || line.tokens[at + 1]?.lower !== "of") continue;
      let end = at + 2;
      while (
        end < to &&
        end < at + LONGEST &&
        ![",", ".", ";", "”", '"', ")"].includes(line.tokens[end]?.text ?? "") &&
        !(end > at + 4 && is(scene.lexicon, line.tokens[end], "auxiliary"))
      )
        end++;
      const grounds = datesIn(line.tokens.slice(from, to), scene.lexicon)
        .filter((d) => from + d.from < t || from + d.from >= end)
        .at(0)
        ?.value.slice(0, 4);
      const past = line.tokens.slice(from, to).some((x) => ["last", "ago", "previously"].includes(x.lower));
      const year = grounds ? Number(grounds) : publishedOn && !past ? Number(publishedOn.slice(0, 4)) : null;
      const [a, b] = [line.tokens[t], line.tokens[end - 1]];
      if (!a || !b) continue;
      if (found.some((o) => o.ordinal === Number(ordinal) && o.year === year)) continue;
      found.push({
        ordinal: Number(ordinal),
        of: textOf(line, at + 2, end),
        year,
        base: year === null ? null : year - Number(ordinal),
        span: span(scene, a.start, b.end),
      });
    }
  return found;
}

const TENS = [
  "tenth",
  "twentieth",
  "thirtieth",
  "fortieth",
  "fiftieth",
  "sixtieth",
  "seventieth",
  "eightieth",
  "ninetieth",
  "hundredth",
];
const worded = (lower: string): number | undefined => {
  const at = TENS.indexOf(lower);
  return at < 0 ? undefined : (at + 1) * 10;
};
