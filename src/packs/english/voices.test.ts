import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
const OPENING =
  "Norwegian Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe in Oslo.\n\nKari Moe welcomed the guest to the capital.";
/** Who is read to say each thing of a sentence that stands in a report of a meeting. */
function voices(sentence: string): string[] {
  const text = `${OPENING}\n\n${sentence}`;
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text });
  if (!("reading" in answer)) throw new Error(answer.unread);
  const said = answer.reading.undertakings.filter((u) => u.span.start >= OPENING.length);
  return said.map(({ stage, speaker }) => `${stage} by ${speaker.name ?? speaker.voice}`);
}

describe("the voice of", () => {
  test.each([
    // somebody named
    ["Kari Moe stressed the importance of a joint exhibition of carpets.", "raised by Kari Moe"],
    ["Moe proposed holding a festival of choirs.", "proposed by Kari Moe"],
    ["The ambassador suggested that a festival of choirs be held.", "proposed by Luis Quispe"],
    ["The Norwegian minister invited Peru to hold a film week.", "proposed by Kari Moe"],
    ["Luis Quispe said that Peru is ready to send an exhibition of gold.", "offered by Luis Quispe"],
    ["According to the ambassador, Peru is interested in a joint exhibition.", "offered by Luis Quispe"],
    ["“We would like to hold a film week in Bergen,” said Luis Quispe.", "offered by Luis Quispe"],
    ["The ambassador, for his part, proposed a student exchange.", "proposed by Luis Quispe"],
    ["Noting the old friendship, the minister proposed a festival of choirs.", "proposed by Kari Moe"],
    ["The Ministry of Culture of Peru intends to hold a film week in Oslo.", "offered by Ministry of Culture of Peru"],
    [
      "Luis Quispe thanked the minister for the exhibition of Norwegian carpets held in Lima.",
      "delivered by Luis Quispe",
    ],
    ["He added that a joint exhibition would contribute to friendship.", "raised by Kari Moe"],
    ["Kari Moe, who was part of the delegation, urged a joint exhibition of carpets.", "proposed by Kari Moe"],
    ["Kari Moe praised the museum in Lima, and proposed a film week.", "proposed by Kari Moe"],
    ["She evinced keen interest in a joint exhibition of carpets.", "offered by Kari Moe"],
    ["The ambassador hoped that Norway would offer more scholarships.", "proposed by Luis Quispe"],
    // both
    ["The two decided to hold a film week.", "agreed by both"],
    ["Both agreed on an exchange of students.", "agreed by both"],
    ["A festival of choirs in Lima was among the topics discussed.", "raised by both"],
    ["The sides discussed a festival of choirs.", "raised by both"],
    ["The meeting focused on the exchange of students.", "raised by both"],
    ["A festival of choirs was discussed at the meeting.", "raised by both"],
    ["Views were exchanged on a joint exhibition of carpets.", "raised by both"],
    ["It was decided to hold a festival of choirs.", "agreed by both"],
    ["The minister and the ambassador agreed to hold a film week.", "agreed by both"],
    ["Norway and Peru agreed on an exchange of students.", "agreed by both"],
    ["The two countries will hold a film week in May 2031.", "scheduled by both"],
    ["During the talks they touched upon the opening of a cultural centre.", "raised by both"],
    // nobody named
    ["It was suggested that a festival of choirs be held.", "proposed by agentless"],
    ["The importance of a joint exhibition was noted at the meeting.", "raised by agentless"],
    ["Attention was drawn to the need for a joint exhibition of carpets.", "raised by agentless"],
    ["At the same time, views were expressed on a festival of choirs.", "raised by agentless"],
    ["A student exchange was also proposed.", "proposed by agentless"],
    [
      "It was noted that a festival of choirs deserved support, while the importance of a joint exhibition was also noted.",
      "raised by agentless",
    ],
    ["During the talks, emphasis was laid on organising an exhibition of carpets.", "raised by agentless"],
    // the report itself
    ["Peru on Monday hosted the Norwegian Culture Days.", "delivered by outlet"],
    ["The Days of Norwegian Culture, which closed in Lima on Monday, drew a crowd.", "delivered by outlet"],
    ["Lima hosted the Norwegian Culture Days in 2011.", "delivered by outlet"],
    ["An exhibition of Peruvian gold was held in Bergen in 2012.", "delivered by outlet"],
  ])("%s", (sentence, said) => expect(voices(sentence)).toEqual([said]));
});

describe("nobody's record: courtesy and what is none of ours", () => {
  test.each([
    ["The ambassador praised the traditional ties of friendship."],
    ["Kari Moe congratulated the guest on the national day of Peru."],
    ["The sides discussed trade and energy cooperation."],
    ["The visit will strengthen the friendship of the two peoples."],
    ["The guests got acquainted with the museum."],
    ["The two countries are linked by centuries of history."],
  ])("%s", (sentence) => expect(voices(sentence)).toEqual([]));
});
