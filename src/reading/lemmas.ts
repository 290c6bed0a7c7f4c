import { z } from "zod";

const tried = { reads: z.record(z.string(), z.string()), refuses: z.record(z.string(), z.string()) };

/** A row of languages/<code>/lemmas.yaml: what a word as written may be a form of. */
export const LemmaRow = z.union([
  z.strictObject({
    suffix: z.string(),
    to: z.array(z.string()).min(1),
    not: z.array(z.string()).optional(), // endings that are not this suffix
    undouble: z.boolean().optional(), // "planned": also without the doubled consonant
    ...tried,
  }),
  z.strictObject({ irregular: z.string(), words: z.array(z.string()).min(1), ...tried }),
]);
export type LemmaRow = z.infer<typeof LemmaRow>;

const SHORTEST_STEM = 3;

/** The forms of a lower-cased word: itself first, then each candidate once. Remembers what it has answered. */
export function lemmas(rows: readonly LemmaRow[]): (lower: string) => readonly string[] {
  const irregular = new Map<string, string[]>();
  for (const row of rows)
    if ("irregular" in row)
      for (const word of row.words) irregular.set(word, [...(irregular.get(word) ?? []), row.irregular]);
  const suffixes = rows.filter((row) => "suffix" in row);
  const known = new Map<string, readonly string[]>();
  return (lower) => {
    const before = known.get(lower);
    if (before) return before;
    const forms = new Set([lower, ...(irregular.get(lower) ?? [])]);
    for (const { suffix, to, not, undouble } of suffixes) {
      if (!lower.endsWith(suffix) || not?.some((ending) => lower.endsWith(ending))) continue;
      const stem = lower.slice(0, lower.length - suffix.length);
      if (stem.length < SHORTEST_STEM) continue;
      for (const ending of to) forms.add(stem + ending);
      if (undouble && stem.at(-1) === stem.at(-2)) forms.add(stem.slice(0, -1));
    }
    // A hyphen inside is how a writer joins words: "co-production" is also looked up as "coproduction".
    if (lower.includes("-")) for (const form of [...forms]) forms.add(form.replaceAll("-", ""));
    const answer = [...forms];
    if (known.size < REMEMBERED) known.set(lower, answer);
    return answer;
  };
}

const REMEMBERED = 50_000;
