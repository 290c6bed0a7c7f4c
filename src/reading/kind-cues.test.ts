import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { LemmaRow, lemmas } from "./lemmas.ts";
import { type Pattern, pattern, patternIndex } from "./pattern.ts";
import { tokens } from "./token.ts";

const ThingRow = z.strictObject({
  class: z.string().regex(/^[a-z-]+$/),
  words: z.array(z.string()).min(1),
  reads: z.array(z.string()).min(2),
  refuses: z.array(z.string()).min(2),
});
const KindRow = z.strictObject({
  kind: z.string().regex(/^[a-z-]+$/),
  label: z.string().optional(),
  priority: z.int().default(0),
  cues: z.array(z.string()).min(1),
  reads: z.array(z.string()).min(4),
  refuses: z.array(z.string()).min(3),
});
type KindRow = z.infer<typeof KindRow>;

const rowsOf = <Row>(file: string, row: z.ZodType<Row>): Row[] =>
  z.array(row).parse(parse(readFileSync(join(import.meta.dirname, "../../languages/en", file), "utf8")));

const formsOf = lemmas(rowsOf("lemmas.yaml", LemmaRow));
const things = rowsOf("things.yaml", ThingRow);
const kinds = rowsOf("kinds.yaml", KindRow);
const classes = new Map(things.map((row) => [row.class, new Set(row.words)]));
const cues = kinds.flatMap((row) => row.cues.map((cue) => [pattern(cue, classes), row] as const));
const matchesIn = patternIndex<KindRow>(cues);

type Match = { from: number; to: number; at: Pattern; row: KindRow };
/** Higher priority first, then the longer stretch, then more words named. */
const before = (a: Match, b: Match): number =>
  b.row.priority - a.row.priority || b.to - b.from - (a.to - a.from) || b.at.weight - a.at.weight;

function matches(phrase: string): Match[] {
  const found = tokens(phrase, formsOf);
  return matchesIn(found, 0, found.length).sort(before);
}
const shown = (phrase: string, { from, to, at, row }: Match): string => {
  const found = tokens(phrase, formsOf);
  return `${row.kind} ${row.priority} «${phrase.slice(found[from]?.start, found[to - 1]?.end)}» by "${at.source}"`;
};

describe.each(things.map((row) => [row.class, row] as const))("the class <%s>", (_, row) => {
  const holds = (word: string) => formsOf(word.toLowerCase()).some((form) => row.words.includes(form));
  test("holds what it reads", () => expect(row.reads.filter((word) => !holds(word))).toEqual([]));
  test("holds nothing it refuses", () => expect(row.refuses.filter(holds)).toEqual([]));
  test("holds single lower-case words, each once", () => {
    expect(row.words.filter((word) => tokens(word, formsOf).length !== 1 || word !== word.toLowerCase())).toEqual([]);
    expect(row.words.filter((word, at) => row.words.indexOf(word) !== at)).toEqual([]);
  });
});

test("every class is called by some cue", () => {
  const called = new Set(kinds.flatMap((row) => row.cues.flatMap((cue) => cue.match(/(?<=<)[\w-]+(?=>)/g) ?? [])));
  expect([...classes.keys()].filter((name) => !called.has(name))).toEqual([]);
});

test("every element of a cue can tell something", () => {
  const idle = (cue: string) => /\.\.(?:\.|\d+) [^ ]*\?(?= |$)|\.\.(?:\.|\d+)$|\] (?:[^ ]*\?(?: |$))+$/.test(cue);
  expect(kinds.flatMap((row) => row.cues.filter(idle))).toEqual([]);
});

test("no cue stands in two rows", () => {
  const all = kinds.flatMap((row) => row.cues);
  expect(all.filter((cue, at) => all.indexOf(cue) !== at)).toEqual([]);
});

describe.each(kinds.map((row, at) => [at + 1, row.kind, row] as const))("row %i, %s", (_, kind, row) => {
  test.each(row.reads)("reads “%s”", (phrase) => {
    const found = matches(phrase);
    const [first] = found;
    expect(
      found.filter((match) => match.row === row),
      "a cue of this row matches",
    ).not.toEqual([]);
    const rivals = found.filter((match) => first && before(first, match) === 0 && match.row.kind !== kind);
    expect(
      rivals.map((match) => shown(phrase, match)),
      "no other kind matches as well or better",
    ).toEqual([]);
  });
  test.each(row.refuses)("refuses “%s”", (phrase) => {
    const found = matches(phrase).filter((match) => match.row === row);
    expect(found.map((match) => shown(phrase, match))).toEqual([]);
  });
});
