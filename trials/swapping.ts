import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileLanguage, gazetteer } from "../src/packs/compile.ts";
import { packaged } from "../src/packs/load.ts";
import type { Reader } from "../src/packs/reader.ts";
import { tokens } from "../src/reading/token.ts";
import { assignment } from "./assignment.ts";
import { type Figures, scored, shared, type Text } from "./scored.ts";
import { type GoldDocument, swapped, swappedGold } from "./swapped.ts";

export type Swap = { names: string; figures: Figures; lost: string[]; won: string[] };

export const here = existsSync(join(shared, "gold/seeds.json")) && existsSync(join(shared, "score/score.mjs"));

/** The seeds as they are, and what becomes of the score when every name in them is another's. Needs ../shared. */
export function swapping(reader: Reader): { original: Figures; swap: (seed: number) => Swap } {
  const gold: { documents: GoldDocument[] } = JSON.parse(readFileSync(join(shared, "gold/seeds.json"), "utf8"));
  const files = readdirSync(join(shared, "seeds")).filter((file) => file.endsWith(".txt"));
  const texts: Text[] = files.map((file) => ({ file, text: readFileSync(join(shared, "seeds", file), "utf8") }));
  const places = gazetteer(packaged, "en");
  const { lexicon } = compileLanguage(packaged, "en", places);
  const before = scored(texts, gold, reader);

  const used = new Set(
    texts.flatMap(({ text }) => {
      const cut = tokens(text, (lower) => [lower]);
      return lexicon.names(cut, 0, cut.length).map((mention) => mention.place.id);
    }),
  );
  const bylines = texts.flatMap(({ text }) =>
    [...text.matchAll(/\bBy (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)\s*$/gmu)].map((m) => m[1] ?? ""),
  );
  const named = gold.documents.flatMap((document) => document.people.map((person) => person.name));
  const persons = [...new Set([...named, ...bylines.filter((name) => name.includes(" "))])].sort();
  const papers = [...new Set(bylines.filter((name) => !name.includes(" ")))].sort();

  const swap = (seed: number): Swap => {
    const chosen = assignment(seed, used, { persons, papers }, places);
    const words = (said: string) => swapped(said, chosen, lexicon).text;
    const others = texts.map(({ file, text }) => ({ file, text, now: swapped(text, chosen, lexicon) }));
    const documents = gold.documents.map((document) => {
      const other = others.find(({ file }) => file === document.file);
      if (!other) throw new RangeError(`the gold names ${document.file}, which is not there`);
      return swappedGold(document, other.text, other.now, chosen.things, words);
    });
    const after = scored(
      others.map(({ file, now }) => ({ file, text: now.text })),
      { ...gold, documents },
      reader,
    );
    const then = before.misses.map(words);
    return {
      names: [...chosen.things].map(([id, row]) => `${id} → ${row.of}`).join(", "),
      figures: after.figures,
      lost: after.misses.filter((miss) => !then.includes(miss)),
      won: then.filter((miss) => !after.misses.includes(miss)),
    };
  };
  return { original: before.figures, swap };
}
