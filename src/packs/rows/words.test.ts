import { describe, expect, test } from "vitest";
import { is, type WordRow } from "../../reading/lexicon.ts";
import { tokens } from "../../reading/token.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("classes of %s", (language) => {
  const { classes } = loadLanguage(packaged, language);
  const { lexicon } = compileLanguage(packaged, language, gazetteer(packaged, language));
  const rows = classes.rows.map((row) => [row.class, row] as const);
  const inClass = (word: string, { class: name }: WordRow) => {
    const [token, more] = tokens(word, lexicon.formsOf);
    return !more && is(lexicon, token, name);
  };

  test("are there, each in one row", () => {
    expect(rows).not.toEqual([]);
    expect(rows.map(([name]) => name).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([]);
  });
  test.each(rows)("<%s> holds what it reads", (_, row) => {
    expect(row.reads.filter((word) => !inClass(word, row))).toEqual([]);
  });
  test.each(rows)("<%s> holds nothing it refuses", (_, row) => {
    expect(row.refuses.filter((word) => inClass(word, row))).toEqual([]);
  });
  test.each(rows)("<%s> holds single lower-case words, each once", (_, row) => {
    expect(row.words.filter((word) => tokens(word, (lower) => [lower]).length !== 1)).toEqual([]);
    expect(row.words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect(row.words.filter((word, at) => row.words.indexOf(word) !== at)).toEqual([]);
  });
});
