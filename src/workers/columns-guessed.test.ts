import { describe, expect, test } from "vitest";
import { guessedColumns } from "../intake/columns-guessed.ts";
import { languages, loadLanguage, packaged } from "../packs/load.ts";

const FIELD: Record<string, string> = {
  partner: "partner",
  what: "what",
  "said-by": "saidBy",
  on: "on",
  source: "source",
};

describe.each(languages(packaged))("columns of %s", (language) => {
  const { rows } = loadLanguage(packaged, language).columns;
  const called = Object.fromEntries(rows.map((row) => [row.column, row.called]));
  const guess = (name: string, column: string) =>
    guessedColumns([name], { [column]: called[column] ?? [] })[FIELD[column] as "partner"];

  test("are there", () =>
    expect(Object.keys(called).sort()).toEqual(["both", "on", "partner", "said-by", "source", "what"]));
  describe.each(rows.filter(({ column }) => column in FIELD))("$column", ({ column, reads, refuses }) => {
    test.each(reads)("may be “%s”", (name) => expect(guess(name, column)).toBe(name));
    test.each(refuses)("is not “%s”", (name) => expect(guess(name, column)).toBeNull());
  });

  test("a table as offices have it is understood, each column once", () => {
    expect(guessedColumns(["No.", "Date", "Country", "What was agreed", "Said by", "Note", ""], called)).toEqual({
      ...{ partner: "Country", what: "What was agreed", saidBy: "Said by", on: "Date", source: "No." },
    });
    expect(guessedColumns(["x", "y"], called)).toEqual({
      partner: null,
      what: null,
      saidBy: null,
      on: null,
      source: null,
    });
  });
});
