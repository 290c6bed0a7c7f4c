import { loadLanguage, packaged } from "../src/packs/load.ts";

/** The peer: which words of a text are in a list of keywords. It knows no sentence, speaker, side or stage. */
export function keywordScan(language: string): (text: string) => number {
  const { things } = loadLanguage(packaged, language);
  const keywords = new Set(things.rows.flatMap((row) => row.words));
  return (text) => {
    let hits = 0;
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (keywords.has(word)) hits++;
    return hits;
  };
}
