import { z } from "zod";
import type { Token } from "./token.ts";

const words = z.array(z.string()).min(1);

/** A row of gazetteer/names.<code>.yaml: what a thing of the gazetteer is called in a language. */
export const NameRow = z.strictObject({
  of: z.string(),
  names: words,
  adjectives: z.array(z.string()).optional(), // of states
  people: z.array(z.string()).optional(), // of states
  "not-before": z.array(z.string()).optional(), // words that, directly after the name, forbid it
  "not-after": z.array(z.string()).optional(), // words that, directly before the name, forbid it
  reads: words,
  refuses: words,
});
export type NameRow = z.infer<typeof NameRow>;

export type PlaceType = "state" | "organisation" | "city" | "site" | "collection" | "person" | "element" | string;
/** A thing of the gazetteer. `side` is the code it counts under when it speaks or is asked. */
export type Place = {
  id: string;
  type: PlaceType;
  states: readonly string[];
  wikidata: string | null;
  born: number | null;
  name: string;
};

/** A name of the gazetteer in a text: tokens `from` to `to`. */
export type Mention = { from: number; to: number; place: Place; form: "name" | "adjective" | "people" };
export type NameFinder = (tokens: readonly Token[], from: number, to: number) => Mention[];

/** A headline in capitals names the same places. */
const SHOUTED = /^\p{Lu}{4,}$/u;
const shouts = (token: Token | undefined, word: string): boolean =>
  SHOUTED.test(token?.text ?? "") && token?.text === word.toUpperCase();

type Named = {
  words: readonly string[];
  place: Place;
  form: Mention["form"];
  notBefore: ReadonlySet<string>;
  notAfter: ReadonlySet<string>;
};

/** Finds names by whole words as written, the longest first. `wordsOf` cuts a name as the text itself is cut. */
export function nameFinder(
  rows: readonly NameRow[],
  places: ReadonlyMap<string, Place>,
  wordsOf: (name: string) => readonly string[],
): NameFinder {
  const byFirst = new Map<string, Named[]>();
  for (const row of rows) {
    const place = places.get(row.of);
    if (!place) continue;
    const notBefore = new Set(row["not-before"]);
    const notAfter = new Set(row["not-after"]);
    const forms = [
      ["name", row.names],
      ["adjective", row.adjectives ?? []],
      ["people", row.people ?? []],
    ] as const;
    for (const [form, names] of forms)
      for (const name of names) {
        const cut = wordsOf(name);
        const first = cut[0];
        if (first === undefined) continue;
        const listed = byFirst.get(first);
        const named = { words: cut, place, form, notBefore, notAfter };
        if (listed) listed.push(named);
        else byFirst.set(first, [named]);
      }
  }
  for (const listed of byFirst.values()) listed.sort((a, b) => b.words.length - a.words.length);

  /** A word as a name would write it: in a heading in capitals, "BAKU" is "Baku". */
  const written = (tokens: readonly Token[], t: number): string => {
    const text = tokens[t]?.text ?? "";
    if (byFirst.has(text) || !SHOUTED.test(text)) return text;
    const heading = t === 0 || SHOUTED.test(tokens[t - 1]?.text ?? "") || SHOUTED.test(tokens[t + 1]?.text ?? "");
    return heading ? text.charAt(0) + text.slice(1).toLowerCase() : text;
  };

  const at = (tokens: readonly Token[], t: number, to: number): Named | undefined =>
    byFirst.get(written(tokens, t))?.find(({ words: cut, notBefore, notAfter }) => {
      const matches = (word: string, i: number) =>
        i === 0 || tokens[t + i]?.text === word || shouts(tokens[t + i], word);
      if (t + cut.length > to || !cut.every(matches)) return false;
      return !notBefore.has(tokens[t + cut.length]?.text ?? "") && !notAfter.has(tokens[t - 1]?.text ?? "");
    });

  return (tokens, from, to) => {
    const found: Mention[] = [];
    for (let t = from; t < to; t++) {
      const whole = at(tokens, t, to);
      if (whole) {
        found.push({ from: t, to: t + whole.words.length, place: whole.place, form: whole.form });
        t += whole.words.length - 1;
        continue;
      }
      // "Azerbaijani-Iranian": the names that a hyphen joins.
      const parts = tokens[t]?.text.split(/[-–]/u) ?? [];
      if (parts.length < 2) continue;
      for (const part of parts) {
        const joined = byFirst
          .get(part)
          ?.find(
            (named) =>
              named.words.length === 1 &&
              (named.form !== "name" || part !== parts[0]) &&
              parts.every((p) => /^\p{Lu}/u.test(p)),
          );
        if (joined) found.push({ from: t, to: t + 1, place: joined.place, form: joined.form });
      }
    }
    return found;
  };
}
