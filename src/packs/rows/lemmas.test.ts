import { describe, expect, test } from "vitest";
import { lemmas } from "../../reading/lemmas.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("lemmas of %s", (language) => {
  const { rows } = loadLanguage(packaged, language).lemmas;
  const formsOf = lemmas(rows);
  const named = rows.map((row) => ["suffix" in row ? `-${row.suffix}` : row.irregular, row] as const);

  test("are there, each form and ending in one row", () => {
    expect(named).not.toEqual([]);
    expect(named.map(([name]) => name).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([]);
  });
  test.each(named)("%s reads its words by itself", (_, row) => {
    const alone = lemmas([row]);
    expect(Object.entries(row.reads).filter(([word, form]) => !alone(word).includes(form))).toEqual([]);
  });
  test.each(named)("%s gives no form it refuses, nor does another row", (_, row) => {
    expect(Object.entries(row.refuses).filter(([word, form]) => formsOf(word).includes(form))).toEqual([]);
  });
});
