import { describe, expect, test } from "vitest";
import { cuesIn, regionOf } from "../../reading/cues.ts";
import type { CueRow } from "../../reading/lexicon.ts";
import { type Sentence, sceneOf } from "../../reading/scene.ts";
import { compileLanguage, gazetteer } from "../compile.ts";
import { languages, loadLanguage, packaged } from "../load.ts";

describe.each(languages(packaged))("cues of %s", (language) => {
  const { rows } = loadLanguage(packaged, language).cues;
  const { lexicon, problems } = compileLanguage(packaged, language, gazetteer(packaged, language));

  /** The cues that stand in a sentence after overlaps are resolved, each with the words on its side. */
  function standing(sentence: Sentence): { cue: string; words: string; content: string }[] {
    const { line } = sentence;
    const { cues, spoken } = cuesIn(sentence, lexicon);
    return cues.map((cue, i) => {
      const region = regionOf(sentence, cues, i, spoken, lexicon);
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
