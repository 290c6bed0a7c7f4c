import { z } from "zod";
import { MODALITIES, Stage } from "../register/records.ts";
import type { NameFinder } from "./mention.ts";
import type { Classes, Found, Pattern } from "./pattern.ts";
import type { Token } from "./token.ts";

const phrases = z.array(z.string()).min(1);

/** A row of languages/<code>/words.yaml and things.yaml: words that patterns and stages name as <class>. */
export const WordRow = z.strictObject({ class: z.string(), words: phrases, reads: phrases, refuses: phrases });
export type WordRow = z.infer<typeof WordRow>;

/** A row of languages/<code>/parts.yaml: what a paragraph is that is not the report's own text. */
export const PartRow = z.strictObject({
  part: z.enum(["provenance", "byline", "furniture"]),
  match: phrases,
  whole: z.int().optional(),
  reads: phrases,
  refuses: phrases,
});
export type PartRow = z.infer<typeof PartRow>;

export const AbbreviationRow = z.strictObject({ abbreviations: phrases, reads: phrases, refuses: phrases });
export const DateRow = z.strictObject({
  months: z.record(z.string(), z.int().min(1).max(12)),
  reads: z.record(z.string(), z.string()),
  refuses: phrases,
});

/** A row of languages/<code>/cues.yaml: a way of saying how far a thing has come. The file's head explains the fields. */
/** What a column of an office's own table is called, by what it holds. */
export const ColumnRow = z.strictObject({ column: z.string(), called: phrases, reads: phrases, refuses: phrases });
export type ColumnRow = z.infer<typeof ColumnRow>;

export const CueRow = z.strictObject({
  cue: z.string(),
  match: phrases,
  stage: Stage,
  timed: Stage.optional(),
  modality: z.enum(MODALITIES).optional(),
  content: z.enum(["after", "before"]),
  verb: z.boolean().default(false),
  covers: z.boolean().default(false),
  weak: z.boolean().default(false),
  answers: z.boolean().default(false),
  discrete: z.boolean().default(false),
  continues: z.boolean().default(false),
  voice: z.enum(["both"]).optional(),
  priority: z.int().default(0),
  passive: z.enum(["both", "agentless"]).default("agentless"),
  reads: z.array(z.strictObject({ say: z.string(), content: z.string() })).min(1),
  refuses: phrases,
});
export type CueRow = z.infer<typeof CueRow>;

/** A row of languages/<code>/kinds.yaml: how a kind of cooperation is named. */
export const KindRow = z.strictObject({
  kind: z.string(),
  label: z.string().optional(),
  cues: phrases,
  priority: z.int().default(0),
  reads: phrases,
  refuses: phrases,
});
export type KindRow = z.infer<typeof KindRow>;

export type Finder<Row> = (tokens: readonly Token[], from: number, to: number) => (Found & { at: Pattern; row: Row })[];

/** A language as the stages use it, compiled once from its folder. */
export type Lexicon = {
  language: string;
  formsOf: (lower: string) => readonly string[];
  classes: Classes;
  abbreviations: ReadonlySet<string>;
  months: ReadonlyMap<string, number>;
  parts: readonly { part: PartRow["part"]; patterns: readonly Pattern[]; whole: number }[];
  cues: Finder<CueRow>;
  kinds: Finder<KindRow>;
  names: NameFinder;
};

/** Whether a token is in a class of the lexicon. A class nobody defined has no members. */
export const is = ({ classes }: Pick<Lexicon, "classes">, token: Token | undefined, name: string): boolean => {
  const words = token && classes.get(name);
  return Boolean(words && token.forms.some((form) => words.has(form)));
};
