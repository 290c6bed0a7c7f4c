import { type Fold, foldBy, partsOf, wordsIn } from "./fold.ts";
import { type Sounding, type Sounds, soundAlike, soundsBy } from "./sounds.ts";
import type { Spellings } from "./spelling-rows.ts";

/** How words are written and names sound, opened from spellings/. */
export type Spelling = { fold: Fold; sounds: Sounds };

export const spellingBy = ({ letters, sounds }: Spellings): Spelling => ({
  fold: foldBy(letters),
  sounds: soundsBy(sounds),
});

/**
 * What a text is found by: its words, each after a space and folded, then how its names sound, each after a tilde. No letter of
 * a word is a space, tilde, colon or wildcard, so whatever is sought stands in it as it is.
 */
export function columnOf(text: string, { fold, sounds }: Spelling): string {
  const words: string[] = [];
  const heard = new Set<string>();
  const known = new Map<string, string>(); // a text says most of its words again
  let before: { written: string; end: number } | undefined;
  for (const { start, end, written } of wordsIn(text)) {
    let folded = known.get(written);
    const isNew = folded === undefined;
    folded ??= fold(written);
    known.set(written, folded);
    if (folded === "") continue;
    words.push(folded);
    if (!isName(written)) {
      before = undefined;
      continue;
    }
    if (isNew) for (const name of namesIn(written)) for (const each of sounds(name)) heard.add(saying(each));
    // Ali Reza is Alireza, Mokhtar Pour is Mokhtarpour.
    const isBeside = before && start - before.end === 1 && Math.min(before.written.length, written.length) <= SHORT;
    if (before && isBeside) for (const each of sounds(before.written + written)) heard.add(saying(each));
    before = { written, end };
  }
  return ` ${words.join(" ")} ${[...heard].map((each) => `~${each}`).join("")}~`;
}

/** How short a word must be to be a part of the name beside it. */
export const SHORT = 4;

/** A word of a script without capitals may be a name as well. */
export const isName = (written: string): boolean => /^[^\p{Ll}\p{N}]/u.test(written);

const namesIn = (written: string): string[] => {
  const parts = partsOf(written);
  return parts.length > 1 ? [written, ...parts] : parts;
};

const saying = ({ key, vowels, vowelled }: Sounding): string => `${key}:${vowels.join(",")}${vowelled ? "" : "!"}`;

/** What stands in the column of whatever may sound so. */
export const heardIn = ({ key }: Sounding): string => `~${key}:`;

/** Whether one of these sounds alike with a name in the column. */
export function soundsLike(soundings: readonly Sounding[], column: string): boolean {
  return soundings.some((one) => {
    const needle = heardIn(one);
    for (let at = column.indexOf(needle); at >= 0; at = column.indexOf(needle, at + 1)) {
      const said = column.slice(at + needle.length, column.indexOf("~", at + 1));
      const vowelled = !said.endsWith("!");
      const vowels = (vowelled ? said : said.slice(0, -1)).split(",");
      if (soundAlike(one, { key: one.key, vowels, vowelled })) return true;
    }
    return false;
  });
}
