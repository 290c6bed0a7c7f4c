import type { Cast, Member } from "./cast.ts";
import { memberAt, rankWords, sideOf } from "./cast.ts";
import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Office } from "./office.ts";
import { nameAt, textOf } from "./people.ts";
import type { Token } from "./token.ts";

/** Whoever or whatever can be the subject of a clause: tokens `from` to `to`, and whose voice it is when it speaks. */
export type Subject = { from: number; to: number } & (
  | { who: "person"; member: Member }
  | { who: "named"; name: string; side: string | null }
  | { who: "both" }
  | { who: "body"; name: string; side: string | null }
  | { who: "state"; side: string }
  | { who: "it" }
  | { who: "we" }
);

/** What was said before this sentence that a pronoun can point back to. */
export type Memory = {
  person: Member | null;
  speaker: Member | null;
  host: Member | null;
  names: Map<string, string>; // of people without an office: the family name, and the name as first written
};

const PLURAL = /(?:s|ies)$/u;

/** Everyone and everything named in a sentence (tokens `from` to `to` of a line) that could speak or act, left to right. */
export function subjects(
  line: Line,
  from: number,
  to: number,
  cast: Cast,
  alone: readonly Office[],
  memory: Memory,
  lexicon: Lexicon,
): Subject[] {
  const { tokens, at } = line;
  const found: Subject[] = [];
  const told: Member[] = [];
  const bodiesHere = line.bodies.filter((b) => b.from >= from && b.from < to);
  let t = from;
  while (t < to) {
    const token = tokens[t];
    if (!token) break;
    // "his Chinese counterpart, Sun Yeli": the article before a naming is no beginning of its own.
    if (is(lexicon, token, "determiner") && !token.cap && cast.namedAt(line.index, t + 1)) {
      t++;
      continue;
    }
    const person = personAt(line, t, cast, alone, told, memory, lexicon);
    if (person) {
      found.push(person);
      if (person.who === "person") told.push(person.member);
      t = person.to;
      continue;
    }
    const sides = sidesAt(line, t, to, told, cast, memory, lexicon);
    if (sides) {
      found.push(sides);
      t = sides.to;
      continue;
    }
    const body = bodiesHere.find((b) => b.from === t);
    if (body) {
      const mentioned = line.mentions.find((m) => m.from >= body.from - 2 && m.to <= body.to && sideOf(m));
      found.push({
        from: body.from,
        to: body.to,
        who: "body",
        name: body.name,
        side: mentioned ? sideOf(mentioned) : null,
      });
      t = body.to;
      continue;
    }
    const mention = at[t];
    const side = mention && mention.form === "name" ? sideOf(mention) : null;
    if (mention && side) {
      found.push(
        mention.place.type === "organisation"
          ? { from: t, to: mention.to, who: "body", name: textOf(line, t, mention.to), side }
          : { from: t, to: mention.to, who: "state", side },
      );
      t = mention.to;
      continue;
    }
    if (is(lexicon, token, "he") && token.text !== "HE") {
      const she = token.lower === "she";
      const may = (m: Member | null | undefined): m is Member => Boolean(m) && (m?.she ?? she) === she;
      const member = [told[0], memory.speaker, memory.person].find(may) ?? cast.members.findLast(may) ?? memory.speaker;
      if (member) member.she ??= she;
      if (member) found.push({ from: t, to: t + 1, who: "person", member });
    } else if (is(lexicon, token, "they")) found.push({ from: t, to: t + 1, who: "both" });
    else if (token.lower === "it") found.push({ from: t, to: t + 1, who: "it" });
    else if (token.lower === "we" || token.lower === "i") found.push({ from: t, to: t + 1, who: "we" });
    else if (token.cap && token.kind === "word") {
      const end = nameAt(line, t, lexicon);
      const short = end - t === 1 && (shortNamed(line, t, end, lexicon) || memory.names.has(token.text));
      if (end - t >= 2 || short) {
        const name = textOf(line, t, end);
        found.push({ from: t, to: end, who: "named", name: (short && memory.names.get(name)) || name, side: null });
        if (!short) memory.names.set(tokens[end - 1]?.text ?? name, name);
        t = end - 1;
      }
    }
    t++;
  }
  return found;
}

/** A person by name, by surname, or by an office that only one of those present holds. */
function personAt(
  line: Line,
  t: number,
  cast: Cast,
  alone: readonly Office[],
  told: readonly Member[],
  memory: Memory,
  lexicon: Lexicon,
): Subject | undefined {
  const naming = cast.namedAt(line.index, t);
  if (naming) return { from: t, to: naming.to, who: "person", member: naming.member };
  const named = memberAt(line, t, cast, lexicon);
  if (named) return { from: t, to: named.to, who: "person", member: named.member };
  const role = roleAt(line, t, cast, told, memory, lexicon);
  if (role) return role;
  const office = alone.find((o) => o.from === t);
  if (!office) return undefined;
  const plural =
    office.heads.length > 0 &&
    line.tokens.slice(office.from, office.to).some((token) => isRankPlural(token.lower, lexicon));
  if (plural) return { from: t, to: office.to, who: "both" };
  const member = holderOf(line, office, cast, [...told].reverse(), memory, lexicon);
  return member ? { from: t, to: office.to, who: "person", member } : undefined;
}

/** "the diplomat", "the guest": words for one of those present, told by rank or by who received whom. */
function roleAt(
  line: Line,
  t: number,
  cast: Cast,
  told: readonly Member[],
  memory: Memory,
  lexicon: Lexicon,
): Subject | undefined {
  const { tokens } = line;
  const opens = is(lexicon, tokens[t], "determiner") || /^(?:The|Her|His)$/u.test(tokens[t]?.text ?? "");
  const head = tokens[t + 1];
  if (!opens || !head || head.lower !== head.text) return undefined;
  const recent = (fits: (m: Member) => boolean) =>
    [...told]
      .reverse()
      .concat(memory.person ?? [], memory.speaker ?? [])
      .find(fits) ?? cast.members.find(fits);
  const diplomat =
    is(lexicon, head, "diplomat") &&
    recent((m) => [...m.heads].some((h) => lexicon.classes.get("diplomatic-rank")?.has(h)));
  const host = memory.host && is(lexicon, head, "host-word") && memory.host;
  const guest =
    memory.host && is(lexicon, head, "guest-word") && recent((m) => m.side !== memory.host?.side && m.side !== null);
  const member = diplomat || host || guest;
  return member ? { from: t, to: t + 2, who: "person", member } : undefined;
}

const isRankPlural = (lower: string, lexicon: Lexicon): boolean =>
  PLURAL.test(lower) && lower.length > 4 && Boolean(lexicon.classes.get("office")?.has(lower.replace(/s$/u, "")));

/** Who holds an office named without a name: all its words are the holder's, the side fits, the last mentioned first. */
export function holderOf(
  line: Line,
  office: Office,
  cast: Cast,
  recent: readonly Member[],
  memory: Memory,
  lexicon: Lexicon,
): Member | undefined {
  const words = rankWords(line, office, lexicon);
  const sides = office.mentions.map(sideOf).filter((s) => s !== null);
  const fits = (m: Member) =>
    words.every((w) => m.heads.has(w) || (w === "dg" && m.heads.has("general"))) &&
    (sides.length === 0 || (m.side !== null && sides.includes(m.side)));
  const near = [...recent, ...(memory.speaker ? [memory.speaker] : []), ...(memory.person ? [memory.person] : [])];
  // "the minister" is the deputy only where there is no minister.
  const full = (m: Member) =>
    fits(m) && ![...m.heads].some((h) => is(lexicon, tokenOf(h), "lesser") && !words.includes(h));
  return near.find(full) ?? cast.members.find(full) ?? near.find(fits) ?? cast.members.find(fits);
}

/** "Hon. Mercer expressed", ", Javadi said": one word that can only be somebody's name. */
function shortNamed({ tokens }: Line, from: number, to: number, lexicon: Lexicon): boolean {
  const title = tokens[from - 1]?.text === "." ? tokens[from - 2] : tokens[from - 1];
  const titled = Boolean(title?.cap) && is(lexicon, title, "honorific") && !is(lexicon, title, "its");
  const says = is(lexicon, tokens[to], "say") && /(?:ed|id)$/u.test(tokens[to]?.lower ?? "");
  return says && (titled || tokens[from - 1]?.text === ",");
}

const tokenOf = (lower: string): Token => ({
  lower,
  text: lower,
  forms: [lower],
  start: 0,
  end: 0,
  kind: "word",
  cap: false,
});

/** "the sides", "both ministers", "the two countries", "the meeting", "the parties": both at once. */
function sidesAt(
  { tokens, at }: Line,
  t: number,
  to: number,
  told: readonly Member[],
  cast: Cast,
  memory: Memory,
  lexicon: Lexicon,
): Subject | undefined {
  let i = t;
  while (i < t + 3 && i < to && is(lexicon, tokens[i], "determiner")) i++;
  const opened = i > t;
  while (
    i < to &&
    i < t + 5 &&
    (at[i]?.form === "adjective" || is(lexicon, tokens[i], "field") || tokens[i]?.lower === "and") &&
    !isHead(tokens[i]?.lower)
  )
    i++;
  const head = tokens[i];
  if (head?.kind !== "word" || i >= to) return undefined;
  // "The two decided to …": the number alone stands for both.
  if (
    opened &&
    ["two", "both"].includes(tokens[i - 1]?.lower ?? "") &&
    (is(lexicon, head, "auxiliary") || is(lexicon, head, "two-sided-act") || /ed$/u.test(head.lower))
  )
    return { from: t, to: i, who: "both" };
  const plural =
    (PLURAL.test(head.lower) || head.lower.endsWith("men")) &&
    is(lexicon, head, "side-word") &&
    !head.lower.endsWith("ss");
  if (plural && opened) return { from: t, to: i + 1, who: "both" };
  if (plural && i === t && /^(?:Sides|Parties)$/u.test(head.text)) return { from: t, to: i + 1, who: "both" };
  const singular =
    opened &&
    i > t + 1 &&
    at[i - 1]?.form === "adjective" &&
    is(lexicon, head, "side-word") &&
    !PLURAL.test(head.lower);
  const mention = at[i - 1];
  if (singular && mention) {
    const side = sideOf(mention);
    // "the Mexican official": somebody of that side who has been named.
    const member = is(lexicon, head, "one-person")
      ? [...told]
          .reverse()
          .concat(memory.person ?? [], memory.speaker ?? [], cast.members)
          .find((m) => m.side === side)
      : undefined;
    if (member) return { from: t, to: i + 1, who: "person", member };
    if (side)
      return {
        from: t,
        to: i + 1,
        who: "body",
        name: `${tokens
          .slice(t + 1, i + 1)
          .map((x) => x.text)
          .join(" ")}`,
        side,
      };
  }
  if (
    opened &&
    i <= t + 2 &&
    /^(?:the|this|their|both)$/iu.test(tokens[t]?.lower ?? "") &&
    is(lexicon, head, "gathering") &&
    head.lower !== "visit"
  )
    return { from: t, to: i + 1, who: "both" };
  if (!opened && i === t && head.cap && is(lexicon, head, "gathering") && PLURAL.test(head.lower))
    return { from: t, to: i + 1, who: "both" };
  return undefined;
}
const isHead = (lower: string | undefined) => lower === "cooperation";

/** "Azerbaijan and Iran", "the minister and the ambassador": two of different sides joined by "and" are both. */
export function joined(line: Line, found: readonly Subject[], lexicon: Lexicon): Subject[] {
  const out: Subject[] = [];
  for (const next of found) {
    const last = out.at(-1);
    const between = last ? bare(line, last.to, next.from).filter((t) => !is(lexicon, t, "determiner")) : [];
    const anded =
      last &&
      between.length > 0 &&
      between.length <= 2 &&
      between.at(-1)?.lower === "and" &&
      (between.length === 1 || between[0]?.text === ",");
    const several = (s: Subject) =>
      s.who === "person" || s.who === "state" || s.who === "body" || s.who === "named" || s.who === "both";
    // "The governments of Venezuela and Cuba": whose they are belongs to both.
    const ofThem = last?.who === "both" && next.who === "both" && between.length === 1 && between[0]?.lower === "of";
    if (last && ofThem) out[out.length - 1] = { from: last.from, to: next.to, who: "both" };
    else if (last && anded && several(last) && several(next) && sideOfSubject(last) !== sideOfSubject(next))
      out[out.length - 1] = { from: last.from, to: next.to, who: "both" };
    else out.push(next);
  }
  return out;
}

/** The tokens between two subjects without "of Ukraine" and what stands in brackets. */
function bare({ tokens, at }: Line, from: number, to: number): Token[] {
  const out: Token[] = [];
  let deep = 0;
  for (let t = from; t < to; t++) {
    const token = tokens[t];
    if (!token) continue;
    if (token.text === "(") deep++;
    else if (token.text === ")") deep--;
    else if (
      deep === 0 &&
      !(t === from && token.lower === "of" && at[t + 1]) &&
      !(at[t] && tokens[from]?.lower === "of")
    )
      out.push(token);
  }
  return out;
}

export const sideOfSubject = (s: Subject): string | null =>
  s.who === "person"
    ? s.member.side
    : s.who === "state" || s.who === "body" || s.who === "named"
      ? s.side
      : s.who === "both"
        ? "both"
        : null;
