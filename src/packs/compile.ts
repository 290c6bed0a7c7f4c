import { type LemmaRow, lemmas } from "../reading/lemmas.ts";
import type { Lexicon } from "../reading/lexicon.ts";
import { nameFinder, type Place } from "../reading/mention.ts";
import { pattern, patternIndex } from "../reading/pattern.ts";
import { tokens } from "../reading/token.ts";
import { type Loaded, loadLanguage, loadNames, loadPlaces, type Problem } from "./load.ts";

export type Gazetteer = ReadonlyMap<string, Place & { capital: boolean }>;

/** The things of the gazetteer by id, each called as the language's first name for it says. */
export function gazetteer(pack: string, language: string): Gazetteer {
  const named = new Map(loadNames(pack, language).rows.map((row) => [row.of, row.names[0]]));
  return new Map(
    loadPlaces(pack).rows.map((row) => {
      const states = row.states ?? (row.state ? [row.state] : row.type === "state" ? [row.id] : []);
      const { id, type, wikidata = null, born = null, capital = false } = row;
      return [id, { id, type, states, wikidata, born, capital, name: named.get(id) ?? id }];
    }),
  );
}

/** A language's folder compiled for the stages of reading, with every row that is not sound named. */
export function compileLanguage(
  pack: string,
  language: string,
  places: Gazetteer,
): { lexicon: Lexicon; problems: Problem[] } {
  const loaded = loadLanguage(pack, language);
  const names = loadNames(pack, language);
  const problems: Problem[] = [...Object.values(loaded).flatMap((l: Loaded<unknown>) => l.problems), ...names.problems];
  const formsOf = lemmas(loaded.lemmas.rows satisfies LemmaRow[]);
  const classes = new Map([...loaded.words.rows, ...loaded.things.rows].map((row) => [row.class, new Set(row.words)]));

  const compiled = <Row>(file: string, rows: readonly Row[], matches: (row: Row) => readonly string[]) =>
    rows.flatMap((row, at) =>
      matches(row).flatMap((source) => {
        try {
          return [[pattern(source, classes), row] as const];
        } catch (reason) {
          problems.push({ file: `languages/${language}/${file}.yaml`, row: at + 1, line: 1, says: String(reason) });
          return [];
        }
      }),
    );

  const lexicon: Lexicon = {
    language,
    formsOf,
    classes,
    abbreviations: new Set(loaded.abbreviations.rows.flatMap((row) => row.abbreviations)),
    months: new Map(loaded.dates.rows.flatMap((row) => Object.entries(row.months))),
    parts: loaded.parts.rows.map((row) => ({
      part: row.part,
      patterns: compiled("parts", [row], (r) => r.match).map(([p]) => p),
      whole: row.whole ?? Number.POSITIVE_INFINITY,
    })),
    cues: patternIndex(compiled("cues", loaded.cues.rows, (row) => row.match)),
    kinds: patternIndex([
      ...compiled("kinds", loaded.kinds.rows, (row) => row.cues),
      ...compiled("courtesy", loaded.courtesy.rows, (row) => row.cues),
    ]),
    names: nameFinder(names.rows, places, (name) => tokens(name, (lower) => [lower]).map((token) => token.text)),
  };
  return { lexicon, problems };
}
