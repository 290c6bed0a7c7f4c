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
    const posted =
      mention.from > office.from && AWAY.has(before === "the" ? (line.tokens[mention.from - 2]?.lower ?? "") : before);
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
  const home = homesOf(lines, text, members, alone, lexicon);
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
  const side = (naming.offices[0] ? officeSide(line, naming.offices[0]) : null) ?? ledSide(line, naming.from, lexicon);
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

/** "a German delegation led by …": who leads it is of its side. */
function ledSide({ tokens, at }: Line, from: number, lexicon: Lexicon): string | null {
  let t = from - 1;
  while (
    t > from - 5 &&
    (is(lexicon, tokens[t], "honorific") || is(lexicon, tokens[t], "determiner") || tokens[t]?.text === ".")
  )
    t--;
  if (tokens[t]?.lower !== "by" || !["led", "headed"].includes(tokens[t - 1]?.lower ?? "")) return null;
  for (let i = t - 2; i > t - 8; i--)
    if (is(lexicon, tokens[i], "guest-body"))
      for (let j = i - 1; j > i - 6; j--) {
        const mention = at[j];
        if (mention) return sideOf(mention);
      }
  return null;
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

/**
 * Gives a side to everyone whose office names none, and tells which one the report does not need to name: the state it speaks
 * of most, the more so where the others' diplomats are posted and where it is dated from. Nobody is of the side of the other
 * party, nor of the state they are posted in.
 */
function homesOf(
  lines: readonly Line[],
  text: readonly boolean[],
  members: readonly Member[],
  alone: readonly (readonly Office[])[],
  lexicon: Lexicon,
): string | null {
  if (members.every((m) => m.side)) return null;
  const told = new Set(members.map((m) => m.side).filter((s) => s !== null));
  const weights = new Map<string, number>();
  const add = (side: string | null, weight: number) => {
    if (side) weights.set(side, (weights.get(side) ?? 0) + weight);
  };
  for (const [index, line] of lines.entries())
    if (text[index])
      for (const mention of line.mentions)
        if (mention.place.type !== "organisation") add(sideOf(mention), mention.place.type === "city" ? CITY : 1);
  for (const side of new Set(postings(lines, members, alone, lexicon))) add(side, POSTED);
  for (const line of lines.slice(0, HEAD)) add(datedFrom(line), DATED);
  // Whose office is told with its state is most often the other side; where both are told so, who is told of first is at home.
  // The more so where all of that side are diplomats: who receives them is of another.
  const diplomats = members.every(
    (m) => !m.side || [...m.heads].some((h) => lexicon.classes.get("diplomatic-rank")?.has(h)),
  );
  if (told.size === 1) for (const side of told) add(side, diplomats ? -TOLD * 3 : -TOLD);
  else add(members[0]?.side ?? null, POSTED);
  const order = [...weights].sort((x, y) => y[1] - x[1]).map(([side]) => side);
  const unsided = members.filter((m) => !m.side).map((member) => ({ member, across: acrossFrom(member, members) }));
  const guest = lexicon.classes.get("guest-body");
  for (const { member, across } of unsided) {
    const visits = member.office
      ?.toLowerCase()
      .split(/\P{L}+/u)
      .some((w) => guest?.has(w));
    const not = [across, visits ? order[0] : null, ...postedAt(member, lines)];
    member.side =
      order.find((side) => !not.includes(side)) ?? order.find((side) => !not.slice(1).includes(side)) ?? null;
  }
  return order[0] ?? null;
}
/** What speaks for a state, in mentions of its name: a city is often only where people met. */
const CITY = 0.4;
const POSTED = 3;
const DATED = 2;
const HEAD = 6; // paragraphs that may be dated
const TOLD = 2;

/** "BAGHDAD – ", "Abuja, 17 June": the state of the city that a line is dated from. */
function datedFrom({ tokens, mentions }: Line): string | null {
  const first = mentions[0];
  if (!first || first.from > 1 || first.place.type !== "city" || tokens[first.to]?.kind !== "mark") return null;
  return ["'s", "’s"].includes(tokens[first.to]?.text ?? "") ? null : sideOf(first);
}

/** The states a person is posted in, by the words of their office. */
const postedAt = (member: Member, lines: readonly Line[]): string[] =>
  member.places.flatMap((place) => {
    const line = lines[place.line];
    return line ? placesAway(line, place.from, place.to) : [];
  });

const placesAway = (line: Line, from: number, to: number): string[] =>
  line.mentions.flatMap((mention) => {
    if (mention.from <= from || mention.to > to) return [];
    const before = line.tokens[mention.from - 1]?.lower ?? "";
    const side = sideOf(mention);
    return side && AWAY.has(before === "the" ? (line.tokens[mention.from - 2]?.lower ?? "") : before) ? [side] : [];
  });

/** Where those are posted who are ambassadors somewhere: "the ambassador of Iran to Iraq". */
function postings(
  lines: readonly Line[],
  members: readonly Member[],
  alone: readonly (readonly Office[])[],
  lexicon: Lexicon,
): string[] {
  const found: string[] = [];
  const diplomat = (line: Line, from: number, to: number) =>
    line.tokens.slice(from, to).some((t) => is(lexicon, t, "diplomatic-rank"));
  const postedIn = (line: Line, from: number, to: number) => {
    if (diplomat(line, from, to)) found.push(...placesAway(line, from, to));
  };
  for (const member of members)
    for (const place of member.places) {
      const line = lines[place.line];
      if (line) postedIn(line, place.from, place.to);
    }
  for (const [index, offices] of alone.entries())
    for (const office of offices) {
      const line = lines[index];
      if (line) postedIn(line, office.from, office.to);
    }
  return found;
}

/** The side of the other party: where a paragraph names two people first, one with a side and one without, they met across. */
function acrossFrom(member: Member, members: readonly Member[]): string | null {
  const at = member.places[0];
  if (!at) return null;
  const [one, other] = members
    .flatMap((m) => m.places.filter((p) => p.line === at.line).map((p) => ({ m, from: p.from })))
    .sort((a, b) => a.from - b.from);
  if (!one || !other || one.m === other.m) return null;
  return one.m === member ? other.m.side : other.m === member ? one.m.side : null;
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
