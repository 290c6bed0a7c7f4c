import { expect, test } from "vitest";
import { nameFinder, type Place } from "./mention.ts";
import { tokens } from "./token.ts";

const place = (id: string, type: string): [string, Place] => [
  id,
  { id, type, states: [], wikidata: null, born: null, name: id },
];
const places = new Map([
  place("GN", "state"),
  place("PG", "state"),
  place("lake", "site"),
  place("bay", "city"),
  place("fort", "site"),
]);
const tried = { reads: ["x"], refuses: ["x"] };
const cut = (text: string) => tokens(text, (lower) => [lower]);
const find = nameFinder(
  [
    { of: "GN", names: ["Guinea"], adjectives: ["Guinean"], people: ["Guineans"], "not-before": ["pig"], ...tried },
    { of: "PG", names: ["Papua New Guinea", "PNG"], adjectives: ["Papuan"], ...tried },
    { of: "lake", names: ["Lake Eiri"], ...tried },
    { of: "bay", names: ["Eiri"], "not-after": ["Lake", "Old"], ...tried },
    { of: "fort", names: ["Eiri Castle"], ...tried },
    { of: "nowhere", names: ["Nowhere"], ...tried },
  ],
  places,
  (name) => cut(name).map((token) => token.text),
);
const found = (text: string) => {
  const all = cut(text);
  return find(all, 0, all.length).map(
    (m) =>
      `${m.place.id} ${m.form} ${all
        .slice(m.from, m.to)
        .map((t) => t.text)
        .join(" ")}`,
  );
};

test.each([
  ["in Guinea and in Papua New Guinea", ["GN name Guinea", "PG name Papua New Guinea"]],
  ["the Guinean side", ["GN adjective Guinean"]],
  ["Guineans danced", ["GN people Guineans"]],
  ["Guinea's hills", ["GN name Guinea"]],
  ["a Guinea pig", []],
  ["a guinea", []],
  ["Guineas", []],
  ["Guinean-Papuan talks", ["GN adjective Guinean-Papuan", "PG adjective Guinean-Papuan"]],
  ["the Guinea-Papuan border", ["PG adjective Guinea-Papuan"]],
  ["around Lake Eiri", ["lake name Lake Eiri"]],
  ["the port of Eiri", ["bay name Eiri"]],
  ["the port of Old Eiri", []],
  ["a concert at Eiri Castle", ["fort name Eiri Castle"]],
  ["EIRI: GUINEAN CHOIR SINGS", ["bay name EIRI", "GN adjective GUINEAN"]],
  ["the EIRI survey", []],
  ["in Nowhere", []],
])("“%s” names %j", (text, names) => expect(found(text)).toEqual(names));
