import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Mention } from "./mention.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import type { Office } from "./office.ts";
import { type Naming, nameAt, namings, textOf } from "./people.ts";

/** A person of a document, with everything it says of their office, and where. */
export type Member = {
  id: string;
  name: string;
  words: readonly string[]; // of the name, folded
  office: string | null;
  heads: ReadonlySet<string>; // words of rank and field by which "the deputy minister" finds them
  side: string | null;
  she: boolean | null; // as an honorific or a pronoun has said it
  places: { line: number; from: number; to: number; nameFrom: number; nameTo: number }[];
};

export type Cast = {
  members: readonly Member[];
  names: NameIndex;
  /** Who is named with an office from a token of a line on, and where the naming ends. */
  namedAt(line: number, from: number): { member: Member; to: number } | undefined;
  /** Offices that stand without a name, a line's in order. */
  alone: readonly (readonly Office[])[];
  home: string | null; // the side of those whose office names none
};

export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The code a mention counts under: a state's or an organisation's own, a city's state. */
export const sideOf = ({ place }: Mention): string | null =>
  place.type === "state" || place.type === "organisation"
    ? place.id
    : place.type === "city"
      ? (place.states[0] ?? null)
      : null;

const AWAY = new Set(["to", "in", "with"]);

/** The side an office is held for: the first place it names that is not where its holder is posted. */
export function officeSide(line: Line, office: Office): string | null {
  for (const mention of office.mentions) {
    const before = line.tokens[mention.from - 1]?.lower ?? "";
    const posted = AWAY.has(before === "the" ? (line.tokens[mention.from - 2]?.lower ?? "") : before);
    const side = sideOf(mention);
    if (side && !posted) return side;
  }
  return null;
}

/** Who is named with an office, each once, with the office where it is worded longest and the side first given. */
export function castOf(lines: readonly Line[], text: readonly boolean[], lexicon: Lexicon): Cast {
  const members: Member[] = [];
  const names = nameIndex();
  const alone: Office[][] = [];
  for (const [index, line] of lines.entries()) {
    const found = text[index] ? namings(line, index, lexicon) : { named: [], alone: [] };
    alone.push(found.alone);
    for (const naming of found.named) enter(members, names, naming, line, lexicon);
  }
  const home = homeOf(lines, text, members);
  for (const member of members) member.side ??= home;
  const named = new Map<string, { member: Member; to: number }>();
  for (const member of members)
    for (const { line, from, to } of member.places) {
      const at = `${line}:${from}`;
      if (!named.has(at)) named.set(at, { member, to });
    }
  return { members, names, namedAt: (line, from) => named.get(`${line}:${from}`), alone, home };
}

function enter(members: Member[], names: NameIndex, naming: Naming, line: Line, lexicon: Lexicon): void {
  const words = fold(naming.name).split(" ");
  const offices = naming.offices.map((o) => textOf(line, o.from, o.to));
  const office = offices.length > 0 ? offices.join(", ") : null;
  const side = naming.offices[0] ? officeSide(line, naming.offices[0]) : null;
  const heads = naming.offices.flatMap((o) => rankWords(line, o, lexicon));
  const place = {
    line: naming.line,
    from: naming.from,
    to: naming.to,
    nameFrom: naming.nameFrom,
    nameTo: naming.nameTo,
  };
  const known = names.either(words);
  if (!known) {
    const member: Member = {
      id: `p${members.length + 1}`,
      name: naming.name,
      words,
      office,
      heads: new Set(heads),
      side,
      she: sheOf(line, naming),
      places: [place],
    };
    members.push(member);
    names.add(member);
    return;
  }
  known.places.push(place);
  if (words.length > known.words.length) names.add(Object.assign(known, { name: naming.name, words }));
  if (office && office.length > (known.office?.length ?? 0)) known.office = office;
  known.heads = new Set([...known.heads, ...heads]);
  known.side ??= side;
}

const HERS = new Set([
  "ms",
  "mrs",
  "mme",
  "madam",
  "madame",
  "sheikha",
  "princess",
  "lady",
  "queen",
  "chairwoman",
  "spokeswoman",
]);
const HIS = new Set(["mr", "prince", "sheikh", "king", "sir", "chairman", "spokesman"]);
function sheOf({ tokens }: Line, { from, nameFrom }: Naming): boolean | null {
  const before = tokens.slice(Math.max(0, Math.min(from, nameFrom) - 3), nameFrom).map((t) => t.lower);
  return before.some((w) => HERS.has(w)) ? true : before.some((w) => HIS.has(w)) ? false : null;
}

/** The words of an office by which it is referred to again: ranks and fields, not places. */
export const rankWords = (line: Line, office: Office, lexicon: Lexicon): string[] =>
  line.tokens
    .slice(office.from, office.to)
    .filter((t) => t.kind === "word" && ["office", "office-modifier", "field", "body"].some((c) => is(lexicon, t, c)))
    .map((t) => t.lower);

/** The side that nobody needs to name: the first one of the report that no office names yet. */
function homeOf(lines: readonly Line[], text: readonly boolean[], members: readonly Member[]): string | null {
  if (members.every((m) => m.side)) return null;
  const told = new Set(members.map((m) => m.side).filter(Boolean));
  const counts = new Map<string, number>();
  let first: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (!text[index]) continue;
    for (const mention of line.mentions) {
      const side = mention.place.type === "organisation" ? null : sideOf(mention);
      if (!side) continue;
      counts.set(side, (counts.get(side) ?? 0) + 1);
      if (!told.has(side)) first ??= side;
    }
  }
  const often = [...counts].filter(([side, n]) => n > 1 && !told.has(side)).sort((a, b) => b[1] - a[1])[0]?.[0];
  return often ?? (told.size < 2 ? first : null) ?? [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The member whose name, or the end of it, is written at token `t`; with where the writing ends. */
export function memberAt(
  line: Line,
  t: number,
  cast: Cast,
  lexicon: Lexicon,
): { member: Member; to: number } | undefined {
  const end = nameAt(line, t, lexicon);
  for (let to = end; to > t; to--) {
    const words = fold(textOf(line, t, to)).split(" ");
    const member = cast.names.within(words);
    if (member) return { member, to };
  }
  return undefined;
}
