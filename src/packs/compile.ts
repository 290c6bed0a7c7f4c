import { type LemmaRow, lemmas } from "../reading/lemmas.ts";
import type { Lexicon } from "../reading/lexicon.ts";
import { nameFinder, type Place } from "../reading/mention.ts";
import { pattern, patternIndex } from "../reading/pattern.ts";
import { tokens } from "../reading/token.ts";
import { type Loaded, loadLanguage, loadNames, loadPlaces, type Problem, type RowAt } from "./load.ts";

export type Gazetteer = ReadonlyMap<string, Place & { capital: boolean }>;

/** The things of the gazetteer by id, each called as the language's first name for it says. */
export function gazetteer(
  pack: string,
  language: string,
  names = loadNames(pack, language),
  places = loadPlaces(pack),
): Gazetteer {
  const named = new Map(names.rows.map((row) => [row.of, row.names[0]]));
  return new Map(
    places.rows.map((row) => {
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
  names = loadNames(pack, language),
  loaded = loadLanguage(pack, language),
): { lexicon: Lexicon; problems: Problem[] } {
  const problems: Problem[] = [...Object.values(loaded).flatMap((l: Loaded<unknown>) => l.problems), ...names.problems];
  for (const [i, { of }] of names.rows.entries())
    if (!places.has(of))
      problems.push({ ...(names.at[i] as RowAt), says: `of: nothing in the gazetteer is called ${of}` });
  const formsOf = lemmas(loaded.lemmas.rows satisfies LemmaRow[]);
  const classes = new Map(loaded.classes.rows.map((row) => [row.class, new Set(row.words)]));

  const compiled = <Row>({ rows, at }: Loaded<Row>, matches: (row: Row) => readonly string[]) =>
    rows.flatMap((row, i) =>
      matches(row).flatMap((source) => {
        try {
          return [[pattern(source, classes), row] as const];
        } catch (reason) {
          if (!(reason instanceof RangeError)) throw reason;
          problems.push({ ...(at[i] as RowAt), says: reason.message });
          return [];
        }
      }),
    );
  const parts = compiled(loaded.parts, (row) => row.match);

  const lexicon: Lexicon = {
    language,
    formsOf,
    classes,
    abbreviations: new Set(loaded.abbreviations.rows.flatMap((row) => row.abbreviations)),
    months: new Map(loaded.dates.rows.flatMap((row) => Object.entries(row.months))),
    parts: loaded.parts.rows.map((row) => ({
      part: row.part,
      patterns: parts.filter(([, of]) => of === row).map(([at]) => at),
      whole: row.whole ?? Number.POSITIVE_INFINITY,
    })),
    cues: patternIndex(compiled(loaded.cues, (row) => row.match)),
    kinds: patternIndex([
      ...compiled(loaded.kinds, (row) => row.cues),
      ...compiled(loaded.courtesy, (row) => row.cues),
    ]),
    names: nameFinder(names.rows, places, (name) => tokens(name, (lower) => [lower]).map((token) => token.text)),
  };
  return { lexicon, problems };
}
