import { describe, expect, test } from "vitest";
import { tokens } from "../../reading/token.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadNames, loadPlaces, packaged } from "../load.ts";

const places = loadPlaces(packaged);
const ids = places.rows.map((row) => row.id);

test("every thing of the gazetteer is sound and has an id of its own", () => {
  expect(places.problems).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const known = places.rows.flatMap((row) => row.wikidata ?? []);
  expect(known.filter((id, at) => known.indexOf(id) !== at)).toEqual([]);
});

test("every thing stands in states that the gazetteer knows", () => {
  const stands = places.rows.flatMap((row) => [...(row.states ?? []), ...(row.state ? [row.state] : [])]);
  expect(stands.filter((state) => !ids.includes(state))).toEqual([]);
});

describe.each(languages(packaged))("names of %s", (language) => {
  const { rows, problems } = loadNames(packaged, language);
  const { lexicon } = compileLanguage(packaged, language, gazetteer(packaged, language));
  const idsIn = (phrase: string) => {
    const cut = tokens(phrase, lexicon.formsOf);
    return lexicon.names(cut, 0, cut.length).map((mention) => mention.place.id);
  };

  test("are sound, each thing's in one row, and each name a thing's", () => {
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.of).sort()).toEqual([...ids].sort());
  });
  test("no name stands in two rows", () => {
    const names = rows.flatMap((row) => [...row.names, ...(row.adjectives ?? []), ...(row.people ?? [])]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
  test.each(rows)("$of is found in what it reads, and not in what it refuses", ({ of, reads, refuses }) => {
    expect(reads.filter((phrase) => !idsIn(phrase).includes(of))).toEqual([]);
    expect(refuses.filter((phrase) => idsIn(phrase).includes(of))).toEqual([]);
  });
});
