import { describe, expect, test } from "vitest";
import { lineOf } from "../../reading/line.ts";
import { named } from "../../reading/things.ts";
import { tokens } from "../../reading/token.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("courtesy of %s", (language) => {
  const { rows } = loadLanguage(packaged, language).courtesy;
  const { lexicon } = compileLanguage(packaged, language, gazetteer(packaged, language));
  const kindsIn = (phrase: string) => {
    const line = lineOf(tokens(phrase, lexicon.formsOf), 0, lexicon);
    return named(line, 0, line.tokens.length, lexicon).map((match) => match.row.kind);
  };

  test("is there", () => expect(rows).not.toEqual([]));
  describe.each(rows)("$kind", (row) => {
    test.each(row.reads)("alone is “%s”", (phrase) => expect([...new Set(kindsIn(phrase))]).toEqual([row.kind]));
    test.each(row.refuses)("is not “%s”", (phrase) => expect(kindsIn(phrase)).not.toContain(row.kind));
  });
});
