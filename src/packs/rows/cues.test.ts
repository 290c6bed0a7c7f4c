import { describe, expect, test } from "vitest";
import { after, before, cuesOf, verbOf } from "../../reading/acts.ts";
import { verbs } from "../../reading/clause.ts";
import type { CueRow } from "../../reading/lexicon.ts";
import { type Sentence, sceneOf } from "../../reading/scene.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("cues of %s", (language) => {
  const { rows } = loadLanguage(packaged, language).cues;
  const { lexicon, problems } = compileLanguage(packaged, language, gazetteer(packaged, language));

  /** The cues that stand in a sentence after overlaps are resolved, each with the words on its side. */
  function standing(sentence: Sentence): { cue: string; words: string; content: string }[] {
    const { line, from, to, subjects } = sentence;
    const cues = cuesOf(line, from, to, lexicon);
    const ofVerbs = cues.filter((c) => c.row.verb).map((c) => ({ from: verbOf(line, c), to: c.to }));
    const spoken = verbs(line, from, to, subjects, ofVerbs, lexicon);
    return cues.map((cue, i) => {
      const ahead = cue.row.content === "after";
      const region = ahead ? after(line, cue, cues, i, to, spoken) : before(line, cue, cues, i, from, spoken, lexicon);
      const text = (a: number, b: number) =>
        line.tokens
          .slice(a, b)
          .map((t) => t.text)
          .join(" ");
      return { cue: cue.row.cue, words: text(cue.from, cue.to), content: text(region.from, region.to) };
    });
  }
  // A text's first paragraph may be a headline or a date line: the sentence stands below one that says nothing.
  const read = (say: string) => {
    const { sentences } = sceneOf(`It rained in the old town all day long.\n\n${say}`, lexicon);
    return sentences.filter((sentence) => sentence.index > 0).flatMap(standing);
  };
  const spaced = (words: string) =>
    sceneOf(words, lexicon)
      .lines.flatMap((l) => l.tokens.map((t) => t.text))
      .join(" ");

  test("are there, each under a name of its own, in patterns that compile", () => {
    expect(rows).not.toEqual([]);
    expect(rows.map((row) => row.cue).filter((cue, at, all) => all.indexOf(cue) !== at)).toEqual([]);
    expect(problems).toEqual([]);
  });
  describe.each(rows.map((row): [string, CueRow] => [row.cue, row]))("%s", (name, row) => {
    test.each(row.reads)("reads “$say”", ({ say, content }) => {
      const found = read(say).filter((cue) => cue.cue === name);
      expect(found.map((cue) => cue.content).join("\n"), JSON.stringify(read(say))).toContain(spaced(content));
    });
    test.each(row.refuses)("refuses “%s”", (say) => {
      expect(read(say).filter((cue) => cue.cue === name)).toEqual([]);
    });
  });
});
