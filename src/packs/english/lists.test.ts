import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
const OPENING = "Norwegian Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe in Oslo.";
/** The things read in a sentence of a report, each as "kind: words". */
function things(...sentences: string[]): string[] {
  const text = [OPENING, ...sentences].join("\n\n");
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text });
  if (!("reading" in answer)) throw new Error(answer.unread);
  return answer.reading.undertakings.map(({ kind, span }) => `${kind}: ${span.quote}`);
}

describe("a list is split where the kind differs", () => {
  test.each([
    [
      "The sides discussed film weeks, student exchange and the opening of a cultural centre.",
      ["film-week: film weeks", "student-exchange: student exchange", "cultural-centre: opening of a cultural centre"],
    ],
    [
      "They discussed a joint exhibition as well as a book fair.",
      ["exhibition: joint exhibition", "book-fair: book fair"],
    ],
    [
      "They discussed cultural days, and the twinning of Bergen with Cusco.",
      ["cultural-days: cultural days", "twinning: twinning of Bergen with Cusco"],
    ],
    [
      "They discussed archaeological excavations, the return of stolen artefacts and training of restorers.",
      [
        "archaeology: archaeological excavations",
        "restitution: return of stolen artefacts",
        "training: training of restorers",
      ],
    ],
  ])("%s", (sentence, said) => expect(things(sentence)).toEqual(said));
});

describe("one kind under one head noun is one", () => {
  test.each([
    [
      "They discussed mutual participation in the Lima and Bergen festivals.",
      ["joint-festival: mutual participation in the Lima and Bergen festivals"],
    ],
    ["They discussed, besides the culture weeks, a joint exhibition.", ["exhibition: joint exhibition"]],
    ["They discussed holding film and music festivals.", ["joint-festival: holding film and music festivals"]],
    [
      "They discussed the production of feature, documentary and short films.",
      ["coproduction: production of feature, documentary and short films"],
    ],
    [
      "They discussed the restoration of churches, mosques and bridges.",
      ["restoration-project: restoration of churches, mosques and bridges"],
    ],
  ])("%s", (sentence, said) => expect(things(sentence)).toEqual(said));
});

describe("what hangs on a thing belongs to it", () => {
  test.each([
    ["They discussed cultural days, including exhibitions and concerts.", ["cultural-days"]],
    ["They discussed a working group to review archive documents.", ["archive-working-group"]],
    ["They discussed an exhibition timed to the 100th anniversary of the museum.", ["anniversary"]],
  ])("%s", (sentence, kinds) => expect(things(sentence).map((thing) => thing.split(":")[0])).toEqual(kinds));
});

test("a point of a list is said as the line before the list says", () => {
  const said = things(
    "The sides agreed on:\n- a film week in Bergen;\n- student exchange;\n- a joint exhibition of carpets.",
  );
  expect(said.map((thing) => thing.split(":")[0])).toEqual(["film-week", "student-exchange", "exhibition"]);
});

describe("the same thing is told once", () => {
  const once = (...sentences: string[]) => things(...sentences).map((thing) => thing.split(":")[0]);
  test.each([
    [
      "by the same speaker, where it is told most fully",
      ["The sides discussed a film week.", "The sides discussed holding a film week in Bergen."],
      ["film-week"],
    ],
    [
      "and again by another speaker",
      ["Kari Moe proposed a film week.", "Luis Quispe proposed a film week."],
      ["film-week", "film-week"],
    ],
    [
      "and again at another stage",
      ["The sides discussed a film week.", "A film week was held in Lima in 2011."],
      ["film-week", "film-week"],
    ],
    [
      "two works are two",
      ["The sides discussed a joint exhibition of carpets.", "The sides discussed a book fair."],
      ["exhibition", "book-fair"],
    ],
    [
      "a general statement that frames another is dropped",
      ["The sides discussed cultural cooperation.", "The sides discussed a film week in Bergen."],
      ["film-week"],
    ],
    ["a general statement alone is kept", ["The sides discussed cooperation in the field of cinema."], ["cooperation"]],
  ] as [string, string[], string[]][])("%s", (_, sentences, kinds) => expect(once(...sentences)).toEqual(kinds));
});
