import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compileLanguage, gazetteer } from "./compile.ts";
import { complaint, loadKinds, loadLanguage, loadNames, loadPlaces, packaged } from "./load.ts";
import { openReader } from "./reader.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "entente-pack-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}
const write = (pack: string, file: string, text: string) => {
  mkdirSync(dirname(join(pack, file)), { recursive: true });
  writeFileSync(join(pack, file), text);
};
/** The packs that come with Entente, with some files changed. */
function changed(files: Record<string, (text: string) => string>): string {
  const pack = folder();
  for (const part of ["languages", "gazetteer", "kinds"])
    cpSync(join(packaged, part), join(pack, part), { recursive: true });
  for (const [file, change] of Object.entries(files))
    write(pack, file, change(readFileSync(join(packaged, file), "utf8")));
  return pack;
}

const cue = (name: string, match = "sing of", stage = "raised") => `- cue: ${name}
  match: ["${match}"]
  stage: ${stage}
  content: after
  reads: [{ say: They sang of a choir., content: a choir }]
  refuses: [They sang.]
`;
const CUES = "languages/en/cues.yaml";
const cuesOf = (text: string) => loadLanguage(changed({ [CUES]: () => text }), "en").cues;

describe("a bad row is named by file, row and line, and the good ones are still loaded:", () => {
  test("a stage that is none, a field that is missing, a field nobody knows", () => {
    const { rows, problems } = cuesOf(
      cue("one") +
        cue("two", "sing of", "hoped") +
        cue("three").replace("  content: after\n", "") +
        cue("four").replace("stage", "step"),
    );
    expect(rows.map((row) => row.cue)).toEqual(["one"]);
    expect(problems.map(complaint)).toEqual([
      expect.stringMatching(/^languages\/en\/cues\.yaml, row 2, line 9: stage: /),
      expect.stringMatching(/^languages\/en\/cues\.yaml, row 3, line 13: content: /),
      expect.stringMatching(/^languages\/en\/cues\.yaml, row 4, line 18: stage: /),
      expect.stringMatching(/^languages\/en\/cues\.yaml, row 4, line 18: .*step/),
    ]);
  });
  test("a row without a refusal", () => {
    const { rows, problems } = cuesOf(cue("one").replace("[They sang.]", "[]") + cue("two"));
    expect(rows.map((row) => row.cue)).toEqual(["two"]);
    expect(problems.map(complaint)).toEqual([expect.stringMatching(/cues\.yaml, row 1, line 6: refuses: /)]);
  });
  test("two rows with one name: the first stays", () => {
    const { rows, problems } = cuesOf(cue("one") + cue("two") + cue("one", "sing about"));
    expect(rows.map((row) => [row.cue, row.match])).toEqual([
      ["one", ["sing of"]],
      ["two", ["sing of"]],
    ]);
    expect(problems.map(complaint)).toEqual([
      "languages/en/cues.yaml, row 3, line 13: cue: one has a row already: languages/en/cues.yaml, row 1",
    ]);
  });
});

test("what is not YAML is named by file and line", () => {
  const { rows, problems } = cuesOf("- cue: one\n- [\n");
  expect(rows).toEqual([]);
  expect(problems.map(complaint)[0]).toMatch(/^languages\/en\/cues\.yaml, line \d: /);
});

test("a class in two rows, though in two files, is complained of once", () => {
  const art = (text: string) => `${text}- { class: art, words: [song], reads: [songs], refuses: [sung] }\n`;
  const { classes } = loadLanguage(changed({ "languages/en/words.yaml": art }), "en");
  expect(classes.rows.filter((row) => row.class === "art")).toHaveLength(1);
  expect(classes.problems.map(complaint)).toEqual([
    expect.stringMatching(
      /^languages\/en\/things\.yaml, row \d+, line \d+: class: art has a row already: languages\/en\/words\.yaml, row \d+$/,
    ),
  ]);
});

describe("the gazetteer:", () => {
  test("two things with one id, in different files", () => {
    const oslo = (text: string) => `${text}- { id: oslo, type: site, states: [NO] }\n`;
    const { rows, problems } = loadPlaces(changed({ "gazetteer/sites.yaml": oslo }));
    expect(rows.filter((row) => row.id === "oslo").map((row) => row.type)).toEqual(["city"]);
    expect(problems.map(complaint)).toEqual([
      expect.stringMatching(
        /^gazetteer\/sites\.yaml, row \d+, line \d+: id: oslo has a row already: gazetteer\/cities\.yaml, row \d+$/,
      ),
    ]);
  });
  test("a Wikidata id that is none", () => {
    const pack = changed({
      "gazetteer/people.yaml": () => "- { id: moe, wikidata: 12 }\n- { id: poe, wikidata: Q16867 }\n",
    });
    const { rows, problems } = loadPlaces(pack);
    expect(rows.filter((row) => row.type === "person").map((row) => row.id)).toEqual(["poe"]);
    expect(problems.map(complaint)).toEqual([
      expect.stringMatching(/^gazetteer\/people\.yaml, row 1, line 1: wikidata: /),
    ]);
  });
  test("a name of nothing", () => {
    const name = () =>
      `- { of: NO, names: [Norway], reads: [in Norway], refuses: [in Norwich] }\n- { of: XX, names: [Nowhere], reads: [in Nowhere], refuses: [now here] }\n`;
    const pack = changed({ "gazetteer/names.en.yaml": name });
    expect(loadNames(pack, "en").problems).toEqual([]);
    const { problems } = compileLanguage(pack, "en", gazetteer(pack, "en"));
    expect(problems.map(complaint)).toEqual([
      "gazetteer/names.en.yaml, row 2, line 2: of: nothing in the gazetteer is called XX",
    ]);
  });
  test("a file without rows holds none", () => {
    expect(loadPlaces(changed({ "gazetteer/people.yaml": () => "# none yet\n" })).problems).toEqual([]);
  });
});

describe("a pattern that cannot be compiled is named by the row it stands in, and the others are read:", () => {
  test("a cue of an unknown class, below a row that is not sound", () => {
    const pack = changed({ [CUES]: () => cue("one", "sing of", "hoped") + cue("two", "<craft> of") + cue("three") });
    const { lexicon, problems } = compileLanguage(pack, "en", gazetteer(pack, "en"));
    expect(problems.map(complaint)).toEqual([
      expect.stringMatching(/^languages\/en\/cues\.yaml, row 1, line 3: stage: /),
      "languages/en/cues.yaml, row 2, line 7: no class <craft> in the lexicon",
    ]);
    const token = (text: string) => ({
      start: 0,
      end: 1,
      text,
      lower: text,
      forms: lexicon.formsOf(text),
      kind: "word" as const,
      cap: false,
    });
    expect(lexicon.cues([token("sing"), token("of")], 0, 2).map((found) => found.row.cue)).toEqual(["three"]);
  });
  test("a part of a text", () => {
    const part = (text: string) => `${text}- { part: furniture, match: ["the?"], reads: [x], refuses: [y] }\n`;
    const pack = changed({ "languages/en/parts.yaml": part });
    const { problems } = compileLanguage(pack, "en", gazetteer(pack, "en"));
    expect(problems.map(complaint)).toEqual([
      expect.stringMatching(/^languages\/en\/parts\.yaml, row \d+, line \d+: "the\?" asks for no word$/),
    ]);
  });
});

test("kinds under another's file name and an empty file are refused", () => {
  const pack = folder();
  const week = readFileSync(join(packaged, "kinds/film-week.yaml"), "utf8");
  write(pack, "kinds/a.yaml", "");
  write(pack, "kinds/film-week.yaml", week);
  write(pack, "kinds/tour.yaml", week);
  const { rows, problems } = loadKinds(pack);
  expect(rows.map((row) => row.name)).toEqual(["film-week"]);
  expect(problems.map(complaint)).toEqual([
    expect.stringMatching(/^kinds\/a\.yaml, row 1, line 1: /),
    "kinds/tour.yaml, row 1, line 1: name: the file is called tour.yaml",
  ]);
});

test("the reader opens on packs with bad rows, names each, and has another version than without them", () => {
  const broken = changed({
    [CUES]: (text) => text + cue("sung", "<craft> of"),
    "gazetteer/cities.yaml": (text) => `${text}- { name: Nowhere }\n`,
  });
  const reader = openReader(broken);
  expect(reader.problems.map((problem) => problem.file).sort()).toEqual([
    "gazetteer/cities.yaml",
    "gazetteer/cities.yaml",
    CUES,
  ]);
  expect(reader.names("NO")).toBe("Norway");
  expect(reader.version).not.toBe(openReader().version);
});
