import { z } from "zod";

const Pairs = z.array(z.tuple([z.string(), z.string()])).min(1);

/** A row of spellings/letters.yaml: how the letters of a script are written in plain Latin ones. */
export const LettersRow = z.strictObject({
  script: z.string(),
  as: z.record(z.string(), z.string().regex(/^[a-z0-9]*$/)),
  same: Pairs,
  apart: Pairs,
});
export type LettersRow = z.infer<typeof LettersRow>;

const Written = z.array(z.string().regex(/^\^?\p{L}\p{M}?[\p{L}\p{M}]*\$?$/u)).min(1);

/** A row of spellings/sounds.yaml: letters that may stand for one consonant, or that one vowel. */
export const SoundRow = z.union([
  z.strictObject({ sound: z.string().regex(/^[a-z]{1,2}$/), written: Written, same: Pairs, apart: Pairs }),
  z.strictObject({ vowel: z.string().regex(/^[a-z]$/), written: Written, same: Pairs, apart: Pairs }),
]);
export type SoundRow = z.infer<typeof SoundRow>;

export type Spellings = { letters: readonly LettersRow[]; sounds: readonly SoundRow[] };
