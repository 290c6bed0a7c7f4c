import type { Columns } from "./columns.ts";

/** What columns are called, by what they hold (languages/<code>/columns.yaml). */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

const FIELDS = { partner: "partner", what: "what", saidBy: "said-by", on: "on", source: "source" } as const;
type Field = keyof typeof FIELDS;

/** Which columns say what, as far as their names tell: a whole name before a word of one, each column once. */
export function guessedColumns(header: readonly string[], called: ColumnNames): Record<Field, string | null> {
  const guessed: Record<Field, string | null> = { partner: null, what: null, saidBy: null, on: null, source: null };
  const taken = new Set<string>();
  for (const fits of [isCalled, beginsAs, hasWord]) {
    for (const [field, column] of Object.entries(FIELDS) as [Field, string][]) {
      if (guessed[field] !== null) continue;
      const names = called[column] ?? [];
      const found = header.find((name) => name !== "" && !taken.has(name) && names.some((each) => fits(name, each)));
      if (found === undefined) continue;
      guessed[field] = found;
      taken.add(found);
    }
  }
  return guessed;
}

const wordsOf = (name: string): string => ` ${(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
const isCalled = (name: string, called: string): boolean => wordsOf(name) === wordsOf(called);
const beginsAs = (name: string, called: string): boolean => wordsOf(name).startsWith(wordsOf(called));
const hasWord = (name: string, called: string): boolean => wordsOf(name).includes(wordsOf(called));

/** What is guessed, where it is enough to go on with: a partner's column and one of what was promised. */
export const asColumns = (guessed: Record<Field, string | null>): Columns | undefined =>
  guessed.partner !== null && guessed.what !== null
    ? { ...guessed, partner: guessed.partner, what: guessed.what, dates: null }
    : undefined;
