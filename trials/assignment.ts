import type { Gazetteer } from "../src/packs/compile.ts";
import { loadNames, packaged } from "../src/packs/load.ts";
import type { NameRow } from "../src/reading/mention.ts";

/** Whom and what each thing of the gazetteer is swapped for, and what persons, bodies and papers are called instead. */
export type Assignment = {
  things: ReadonlyMap<string, NameRow>; // by id of the thing swapped; `of` is the id it is swapped for
  phrases: ReadonlyMap<string, string>;
};

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const GIVEN = [
  ...["Ingrid", "Tomás", "Kwame", "Haruki", "Marta", "Olena", "Pedro", "Amara", "Nils", "Chiara", "Thabo", "Priya"],
  ...["Jorge", "Siobhan", "Anton", "Leila", "Mateus", "Freja", "Dimitar", "Soraya", "Emeka", "Yuki", "Bruno", "Kirsi"],
];
const FAMILY = [
  ...["Solberg", "Herrera", "Mensah", "Tanaka", "Kowalska", "Shevchuk", "Almeida", "Okafor", "Lindqvist", "Moretti"],
  ...["Dlamini", "Raman", "Quispe", "Gallagher", "Novak", "Haddad", "Pinheiro", "Jensen", "Petkov", "Rahimi", "Eze"],
  ...["Mori", "Ferreira", "Virtanen", "O'Brien", "Al-Hashimi", "Lévy-Bruhl", "Ng", "D’Souza", "Yıldız", "Đặng"],
];
const PAPERS = ["Meridian", "Harbourpost", "Lanternpress", "Northwire"];
/** Kinds of body, so that a film body is swapped for another film body and not for a museum. */
const BODIES: Record<string, readonly string[]> = {
  "Film and Audiovisual Organization": [
    "Cinema and Television Institute",
    "Film and Media Committee",
    "Cinematography Council",
  ],
  "National Library and Archives": [
    "State Library and Archives",
    "Royal Archives and Library",
    "Central Library and Archive",
  ],
  "Islamic Culture and Relations Organization": [
    "Culture and Arts Foundation",
    "Cultural Relations Agency",
    "Arts and Heritage Council",
  ],
  "Film Agency": ["Cinema Fund", "Film Board", "Cinema Centre"],
};
/** Written with "the" in a sentence, which the texts do not have where they name a state. */
const WITH_ARTICLE =
  /^(?:United |Bahamas|Gambia|Netherlands|Philippines|Maldives|Comoros|Seychelles|Vatican|Holy)|(?:Republic|Islands|States|Emirates|Congo|Sudan)$/u;
/** The list that bears its name is no other body's, and the resolutions are the United Nations'. */
const KEPT = new Set(["UNESCO", "UN"]);

/** What `used` (ids) and `called` (persons, papers) are swapped for, chosen by a seed among things that are not used themselves. */
export function assignment(
  seed: number,
  used: ReadonlySet<string>,
  called: { persons: string[]; papers: string[] },
  places: Gazetteer,
): Assignment {
  const random = randomFrom(seed);
  const rows = new Map(loadNames(packaged, "en").rows.map((row) => [row.of, row]));
  const taken = new Set(used);
  const typeOf = (id: string) => places.get(id)?.type;
  const stateOf = (id: string) => places.get(id)?.states[0] ?? "";
  /** One of the things that fit, which nothing else is swapped for. */
  const pick = (what: string, fits: (row: NameRow) => boolean): NameRow => {
    const free = [...rows.values()].filter((row) => !taken.has(row.of) && fits(row));
    const row = free[Math.floor(random() * free.length)];
    if (!row) throw new RangeError(`nothing left in the gazetteer to swap ${what} for`);
    taken.add(row.of);
    return row;
  };
  const inState = (state: string, type: string, capital: boolean) => (row: NameRow) =>
    typeOf(row.of) === type && stateOf(row.of) === state && places.get(row.of)?.capital === capital;
  const lives = (state: string) => {
    const cities = [...places.values()].filter((place) => place.type === "city" && place.states[0] === state);
    return (
      cities.some((city) => city.capital) && cities.filter((city) => !city.capital && !taken.has(city.id)).length > 2
    );
  };

  const things = new Map<string, NameRow>();
  const ofType = (type: string) => [...used].filter((id) => typeOf(id) === type && !KEPT.has(id)).sort();
  for (const id of ofType("state"))
    things.set(
      id,
      pick(
        id,
        (row) =>
          typeOf(row.of) === "state" &&
          Boolean(row.adjectives && row.people) &&
          !WITH_ARTICLE.test(row.names[0] ?? "") &&
          lives(row.of),
      ),
    );
  for (const id of ofType("organisation"))
    things.set(
      id,
      pick(id, (row) => typeOf(row.of) === "organisation" && /^[A-Z]{3,}$/u.test(row.names[0] ?? "")),
    );
  for (const id of ofType("city")) {
    const state = things.get(stateOf(id))?.of ?? stateOf(id);
    things.set(id, pick(id, inState(state, "city", places.get(id)?.capital ?? false)));
  }
  for (const type of ["site", "museum", "collection", "region", "route", "person", "element"])
    for (const id of ofType(type))
      things.set(
        id,
        pick(id, (row) => typeOf(row.of) === type && !/^the /u.test(row.names[0] ?? "")),
      );

  const phrases = new Map<string, string>();
  const draw = (pool: readonly string[]) => {
    const free = pool.filter((word) => !spent.has(word));
    const word = free[Math.floor(random() * free.length)] ?? "Someone";
    spent.add(word);
    return word;
  };
  const spent = new Set<string>();
  for (const name of called.persons) {
    const words = name
      .split(" ")
      .slice(0, -1)
      .map(() => draw(GIVEN));
    const family = draw(FAMILY);
    phrases.set(name, [...words, family].join(" ")).set(name.split(" ").at(-1) ?? name, family);
  }
  for (const paper of called.papers) phrases.set(paper, draw(PAPERS));
  for (const [body, others] of Object.entries(BODIES)) phrases.set(body, draw(others));
  return { things, phrases };
}
