import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../documents/document.ts";
import { wordsIn } from "../matching/fold.ts";
import type { Aliases } from "../matching/sought.ts";
import { type Spelling, spellingBy } from "../matching/spelling.ts";
import type { Lexicon } from "../reading/lexicon.ts";
import { type Named, namedIn } from "../reading/named-in.ts";
import { read } from "../reading/read.ts";
import type { Read } from "../reading/reading.ts";
import { compileLanguage, type Gazetteer, gazetteer } from "./compile.ts";
import {
  languages,
  loadLanguage,
  loadNames,
  loadPlaces,
  loadSpellings,
  type Problem,
  packaged,
  textKinds,
  topicKinds,
} from "./load.ts";

/** Grows with every change of the code that can change a reading; the packs' own hash stands beside it. */
const READER = 2;

export type GazetteerObject = { name: string; type: string; states: readonly string[]; wikidata: string | null };
/** The packs, opened: what reads a document and knows how things are called. */
export type Reader = {
  version: string; // "reader@1:0123abcd"
  read(document: Document): Read;
  kinds: ReadonlyMap<string, { label: string; text?: boolean; topic?: boolean }>;
  /** What a side or place is called; its id where the gazetteer does not know it. */
  names(id: string): string;
  object(id: string): GazetteerObject | undefined;
  /** What the words of a table's cell name; `both`: that they mean both sides. English until other languages are read. */
  cell(text: string): Named & { both: boolean };
  /** What columns of an office's own tables are called, by what they hold. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** Every name of a side or place, in every language there is. */
  called(id: string): readonly string[];
  /** How names are written and sound, to find them by. */
  spelling: Spelling;
  /** The other names of what has this name, folded. */
  aliases: Aliases;
  /** The language of a text by its script, then by its commonest words; "und" where that cannot be told. */
  language(text: string): string;
  problems: readonly Problem[];
};

/** Opens the packs in a folder once. Rows that are not sound are named in `problems`; the others read on. */
export function openReader(root: string = packaged): Reader {
  const things = loadPlaces(root);
  const english = loadNames(root, "en");
  const places: Gazetteer = gazetteer(root, "en", english, things);
  const problems: Problem[] = [...things.problems];
  const lexicons = new Map<string, Lexicon>();
  const kinds = new Map<string, { label: string; text: boolean; topic: boolean }>();
  const [texts, topics] = [textKinds(root), topicKinds(root)];
  const columns = new Map<string, string[]>();
  const called = new Map<string, string[]>();
  const { letters, sounds } = loadSpellings(root);
  problems.push(...letters.problems, ...sounds.problems);
  for (const language of languages(root)) {
    const loaded = loadLanguage(root, language);
    const names = language === "en" ? english : loadNames(root, language);
    for (const row of names.rows) called.set(row.of, [...(called.get(row.of) ?? []), ...row.names]);
    const compiled = compileLanguage(root, language, places, names, loaded);
    lexicons.set(language, compiled.lexicon);
    problems.push(...compiled.problems);
    for (const { column, called } of loaded.columns.rows)
      columns.set(column, [...(columns.get(column) ?? []), ...called]);
    if (language === "en")
      for (const { kind, label } of loaded.kinds.rows)
        if (label) kinds.set(kind, { label, text: texts.has(kind), topic: topics.has(kind) });
  }
  const spelling = spellingBy({ letters: letters.rows, sounds: sounds.rows });
  let aliases: Aliases | undefined; // folded when first asked for: reading a document does without
  return {
    version: `reader@${READER}:${packHash(root)}`,
    kinds,
    problems,
    names: (id) => places.get(id)?.name ?? id,
    object: (id) => {
      const place = places.get(id);
      return place && { name: place.name, type: place.type, states: place.states, wikidata: place.wikidata };
    },
    columns: Object.fromEntries(columns),
    cell: (text) => {
      const lexicon = lexicons.get("en");
      const both = columns.get("both")?.includes(text.trim().toLowerCase()) ?? false;
      return lexicon ? { ...namedIn(text, lexicon), both } : { sides: [], kinds: [], object: null, both };
    },
    called: (id) => called.get(id) ?? [],
    spelling,
    aliases: (name) => {
      aliases ??= aliasesIn(called.values(), spelling);
      return aliases(name);
    },
    language: (text) => languageOf(text, lexicons),
    read: (document) => {
      const lexicon = lexicons.get(document.language);
      if (!lexicon) return { unread: `not read: no reader for ${document.language} yet`, language: document.language };
      return { reading: read(document, lexicon) };
    },
  };
}

function aliasesIn(called: Iterable<readonly string[]>, { fold }: Spelling): Aliases {
  const others = new Map<string, string[]>();
  for (const names of called) {
    const folded = new Set(
      names.map((name) =>
        wordsIn(name)
          .map(({ written }) => fold(written))
          .join(" "),
      ),
    );
    for (const one of folded)
      others.set(
        one,
        [...folded].filter((other) => other !== one),
      );
  }
  return (name) => others.get(name) ?? [];
}

function packHash(root: string): string {
  const hash = createHash("sha256");
  for (const folder of ["gazetteer", ...languages(root).map((l) => join("languages", l))])
    for (const file of readdirSync(join(root, folder)).sort())
      if (file.endsWith(".yaml")) hash.update(`${folder}/${file}\0`).update(readFileSync(join(root, folder, file)));
  return hash.digest("hex").slice(0, 8);
}

const SCRIPTS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/\p{Script=Arabic}/gu, (text) => (/[پچژگی]/u.test(text) ? "fa" : "ar")],
  [/\p{Script=Cyrillic}/gu, (text) => (/[ҷҳқғӯӣ]/u.test(text) ? "tg" : /[іїєґ]/u.test(text) ? "uk" : "ru")],
  [/\p{Script=Han}/gu, () => "zh"],
  [/\p{Script=Greek}/gu, () => "el"],
  [/\p{Script=Armenian}/gu, () => "hy"],
  [/\p{Script=Georgian}/gu, () => "ka"],
  [/\p{Script=Hebrew}/gu, () => "he"],
  [/\p{Script=Hangul}/gu, () => "ko"],
];
const SAMPLE = 4000; // UTF-16 units from the middle of the text, past its header lines

function languageOf(text: string, lexicons: ReadonlyMap<string, Lexicon>): string {
  const from = Math.max(0, Math.floor(text.length / 2) - SAMPLE / 2);
  const sample = text.slice(from, from + SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  for (const [script, name] of SCRIPTS) if ((sample.match(script)?.length ?? 0) > letters / 2) return name(sample);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const [language, { classes }] of lexicons) {
    const function_ = classes.get("function");
    if (words.filter((w) => function_?.has(w)).length >= words.length * COMMON_WORDS) return language;
  }
  return "und";
}
const COMMON_WORDS = 0.15;
