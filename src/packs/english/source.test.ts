import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
function read(text: string) {
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text });
  if (!("reading" in answer)) throw new Error(answer.unread);
  return answer.reading;
}
const LEAD = "Norwegian Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe in Oslo";
const REST = "The sides discussed a festival of choirs.";

describe("the day of publication is said", () => {
  test.each([
    ["in a line of its own", `12 May 2019\n\n${LEAD}.\n\n${REST}`, "2019-05-12"],
    ["in the byline", `2019-05-12 By Kari Holm\n\n${LEAD}.\n\n${REST}`, "2019-05-12"],
    ["in the dateline", `OSLO, 12 May 2019 – ${LEAD}.\n\n${REST}`, "2019-05-12"],
    ["in the dateline with dots", `Oslo, 12.05.2019. ${LEAD}.\n\n${REST}`, "2019-05-12"],
    ["at the foot", `${LEAD}.\n\n${REST}\n\nPublished on 12 May 2019`, "2019-05-12"],
    ["nowhere", `${LEAD}.\n\n${REST}`, null],
    ["not by the month alone", `May 2019\n\n${LEAD}.\n\n${REST}`, null],
    ["not by the day of what is told", `${LEAD} on 12 May 2019.\n\n${REST}`, null],
    [
      "not by a past event",
      `${LEAD}.\n\nThe first festival was held on 3 June 2011 in Lima before a large crowd.`,
      null,
    ],
    ["not without its year", `OSLO, 12 May – ${LEAD}.\n\n${REST}`, null],
  ])("%s", (_, text, day) => expect(read(text).publishedOn).toBe(day));
});

describe("whose telling it is", () => {
  test.each([
    ["the paper that reports", `${LEAD}, Fjordpost reports.`, { cites: null, issuedBy: null }],
    [
      "a ministry with its country",
      `${LEAD}, Fjordpost reports citing the Norwegian Culture Ministry.`,
      { publisher: "Fjordpost", cites: "Norwegian Culture Ministry", issuedBy: "NO", supposed: false },
    ],
    [
      "the press service",
      `${LEAD}, the press service of the Ministry of Culture of Peru said.`,
      { cites: "Ministry of Culture of Peru", issuedBy: "PE", supposed: false },
    ],
    [
      "according to a body",
      `According to the National Library of Peru, ${LEAD}.`,
      { cites: "National Library of Peru", issuedBy: "PE", supposed: false },
    ],
    ["a paper's own byline", `By Fjordpost\n\n${LEAD}.`, { publisher: "Fjordpost", cites: null }],
    ["a person's byline names no paper", `By Kari Holm\n\n${LEAD}.`, { publisher: null }],
    ["nobody", `${LEAD}.`, { publisher: null, cites: null, issuedBy: null, supposed: false }],
  ])("%s", (_, text, source) => expect(read(`${text}\n\n${REST}`).source).toMatchObject(source));

  test("a ministry without its country is supposed to be the host's, and marked so", () => {
    const { source } = read(
      `Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe in Norway, Fjordpost reports citing the Culture Ministry.\n\n${REST}`,
    );
    expect(source).toMatchObject({ cites: "Culture Ministry", issuedBy: "NO", supposed: true });
  });
});
