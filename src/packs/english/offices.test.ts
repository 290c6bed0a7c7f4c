import { describe, expect, test } from "vitest";
import { openReader } from "../reader.ts";

const reader = openReader();
/** Each person of a text as "name | office | side". */
function people(text: string): string[] {
  const answer = reader.read({ id: "d", file: "d.txt", language: "en", text });
  if (!("reading" in answer)) throw new Error(answer.unread);
  return answer.reading.people.map(({ name, office, side }) => `${name} | ${office} | ${side}`);
}

describe("a name beside its office", () => {
  test.each([
    ["Norwegian Culture Minister Kari Moe spoke in Oslo.", "Kari Moe | Norwegian Culture Minister | NO"],
    [
      "Norway's Minister of Culture and Equality Kari Moe spoke.",
      "Kari Moe | Norway's Minister of Culture and Equality | NO",
    ],
    ["The Minister of Culture of Peru, Luis Quispe, spoke in Lima.", "Luis Quispe | Minister of Culture of Peru | PE"],
    [
      "The Ambassador to Norway of the Republic of Peru, Luis Quispe, was received.",
      "Luis Quispe | Ambassador to Norway of the Republic of Peru | PE",
    ],
    ["Luis Quispe, Peru's deputy minister of culture, spoke.", "Luis Quispe | Peru's deputy minister of culture | PE"],
    ["Peruvian Ambassador to Norway Luis Quispe was received.", "Luis Quispe | Peruvian Ambassador to Norway | PE"],
    [
      "Ambassador of Peru to Norway H.E. Mr. Luis Quispe was received.",
      "Luis Quispe | Ambassador of Peru to Norway | PE",
    ],
    ["UNESCO Director-General Ana de la Torre visited the hall.", "Ana de la Torre | UNESCO Director-General | UNESCO"],
    [
      "The Director-General of ICCROM, Ana Torres, visited the hall.",
      "Ana Torres | Director-General of ICCROM | ICCROM",
    ],
    [
      "The head of the National Library of Chile, Rosa Paz, spoke.",
      "Rosa Paz | head of the National Library of Chile | CL",
    ],
    [
      "Secretary National Heritage (NH) Division, Engineer Imran Butt of Pakistan, spoke.",
      "Imran Butt | Secretary National Heritage (NH) Division | PK",
    ],
    [
      "The Cuban Minister of People's Power for Culture, Luis Quispe, spoke.",
      "Luis Quispe | Cuban Minister of People's Power for Culture | CU",
    ],
    ["Chile's National Library director Rosa Paz spoke.", "Rosa Paz | Chile's National Library director | CL"],
    [
      "First Deputy Prime Minister of Serbia Jovan Ilić spoke.",
      "Jovan Ilić | First Deputy Prime Minister of Serbia | RS",
    ],
    [
      "Rector of the University of Tartu Mari Kask of Estonia spoke.",
      "Mari Kask | Rector of the University of Tartu | EE",
    ],
    ["Polish President Adam K. Nowak spoke.", "Adam K. Nowak | Polish President | PL"],
    ["Polish President Jan Nowak spoke.", "Jan Nowak | Polish President | PL"],
    ["British Culture Secretary June Adams spoke.", "June Adams | British Culture Secretary | GB"],
    ["Moroccan Minister of Youth Hassan bin Omar spoke.", "Hassan bin Omar | Moroccan Minister of Youth | MA"],
    ["Saudi Culture Minister Prince Badr bin Farhan spoke.", "Badr bin Farhan | Saudi Culture Minister | SA"],
    [
      "Vietnamese Minister of Culture, Sports and Tourism Tran Van Binh spoke.",
      "Tran Van Binh | Vietnamese Minister of Culture, Sports and Tourism | VN",
    ],
    ["Dutch Ambassador Jeroen van der Meer spoke.", "Jeroen van der Meer | Dutch Ambassador | NL"],
    ["Irish Minister for Arts Siobhán O'Neill spoke.", "Siobhán O'Neill | Irish Minister for Arts | IE"],
    ["Jordanian Minister of Culture Haifa Najjar spoke.", "Haifa Najjar | Jordanian Minister of Culture | JO"],
    [
      "Kenyan Principal Secretary for Culture Wanjiru Kamau-Otieno spoke.",
      "Wanjiru Kamau-Otieno | Kenyan Principal Secretary for Culture | KE",
    ],
    ["Chargé d'affaires of Cuba Elena Ruiz spoke.", "Elena Ruiz | Chargé d'affaires of Cuba | CU"],
    ["Greek Deputy Foreign Minister Dr. Eleni Pappa spoke.", "Eleni Pappa | Greek Deputy Foreign Minister | GR"],
    ["Mayor of Cusco Pedro Huamán spoke.", "Pedro Huamán | Mayor of Cusco | PE"],
    [
      "Secretary-General of the Ministry of Culture of Latvia Ilze Kalna spoke.",
      "Ilze Kalna | Secretary-General of the Ministry of Culture of Latvia | LV",
    ],
  ])("%s", (sentence, person) => expect(people(sentence)).toEqual([person]));
});

describe("no person with an office", () => {
  test.each([
    ["The minister spoke of the choir."],
    ["Kari Moe sang at the opera."],
    ["The Ministry of Culture of Peru sent a letter to the National Library of Chile."],
    ["Culture Day in Norway is on Monday."],
    ["He was heading the museum in Oslo for ten years."],
  ])("%s", (sentence) => expect(people(sentence)).toEqual([]));
});

describe("one person", () => {
  test.each([
    [
      "named again by surname",
      "Norwegian Culture Minister Kari Moe met Peruvian Ambassador Luis Quispe. Moe spoke first. The ambassador agreed.",
      2,
    ],
    [
      "with a longer office later",
      "Minister Kari Moe opened the hall. Norway's Minister of Culture Kari Moe then left.",
      1,
    ],
    ["two offices in a row", "Deputy Minister of Culture, Acting Minister Kari Moe of Norway spoke.", 1],
    ["two ministers of one name", "Norwegian Minister Kari Moe met Swedish Minister Lars Moe.", 2],
  ])("%s", (_, text, count) => expect(people(text)).toHaveLength(count));

  test("has the office as it is worded longest", () => {
    expect(
      people(
        "Minister Kari Moe of Norway opened the hall.\n\nNorwegian Minister of Culture and Equality Kari Moe left.",
      ),
    ).toEqual(["Kari Moe | Norwegian Minister of Culture and Equality | NO"]);
  });
});
