import { loadLanguage, packaged } from "../src/packs/load.ts";

/** The peer: which words of a text are in a list of keywords. It knows no sentence, speaker, side or stage. */
export function keywordScan(language: string): (text: string) => number {
  const { kinds } = loadLanguage(packaged, language);
  const keywords = new Set(kinds.rows.flatMap((row) => row.cues.flatMap((cue) => cue.match(/\p{L}{3,}/gu) ?? [])));
  return (text) => {
    let hits = 0;
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (keywords.has(word)) hits++;
    return hits;
  };
}
