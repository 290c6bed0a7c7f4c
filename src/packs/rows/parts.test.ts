import { describe, expect, test } from "vitest";
import { datesIn } from "../../reading/dates.ts";
import { partsOf } from "../../reading/parts.ts";
import { sentences } from "../../reading/sentence.ts";
import { tokens } from "../../reading/token.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("what cuts a text in %s", (language) => {
  const { abbreviations, dates, parts } = loadLanguage(packaged, language);
  const { lexicon } = compileLanguage(packaged, language, gazetteer(packaged, language));
  const cut = (text: string) => tokens(text, lexicon.formsOf);

  describe.each(abbreviations.rows)("abbreviations", (row) => {
    const lengths = (text: string, known: readonly string[]) =>
      sentences(cut(text), { abbreviations: new Set(known) }).length;
    test.each(row.reads)("keep “%s” together", (text) => {
      expect(lengths(text, row.abbreviations)).toBeLessThan(lengths(text, []));
    });
    test.each(row.refuses)("leave “%s” as it is cut without them", (text) => {
      expect(lengths(text, row.abbreviations)).toBe(lengths(text, []));
    });
  });

  describe.each(dates.rows)("dates", (row) => {
    const values = (text: string) => datesIn(cut(text), lexicon).map((date) => date.value);
    test.each(Object.entries(row.reads))("“%s” is %s", (text, value) => expect(values(text)).toEqual([value]));
    test.each(row.refuses)("“%s” is no date", (text) => expect(values(text)).toEqual([]));
  });

  describe.each(parts.rows)("$part", (row) => {
    const role = (text: string) => partsOf(text, lexicon)[0]?.role;
    test.each(row.reads)("is “%s”", (text) => expect(role(text)).toBe(row.part));
    test.each(row.refuses)("is not “%s”", (text) => expect(role(text)).not.toBe(row.part));
  });
});
