import type { Cast, Member } from "./cast.ts";
import { memberAt, rankWords, sideOf } from "./cast.ts";
import { is, type Lexicon } from "./lexicon.ts";
import type { Line, Office } from "./office.ts";
import { bodies, nameAt, textOf } from "./people.ts";

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
export type Memory = { person: Member | null; speaker: Member | null; host: Member | null };

/** A verb of saying or doing in a sentence, with its subject; `passive` when it is done by nobody named. */
export type Verb = { at: number; begin: number; subject: Subject | null; passive: boolean; own: boolean; near: boolean; participle: boolean };

const PLURAL = /(?:s|ies)$/u;

/** Everyone and everything named in a sentence (tokens `from` to `to` of a line) that could speak or act, left to right. */
export function subjects(line: Line, from: number, to: number, cast: Cast, alone: readonly Office[], memory: Memory, lexicon: Lexicon): Subject[] {
  const { tokens, at } = line;
  const found: Subject[] = [];
  const told: Member[] = [];
  const bodiesHere = bodies(line, lexicon);
  let t = from;
  while (t < to) {
    const token = tokens[t];
    if (!token) break;
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
      found.push({ from: body.from, to: body.to, who: "body", name: body.name, side: mentioned ? sideOf(mentioned) : null });
      t = body.to;
      continue;
    }
    const mention = at[t];
    const side = mention && mention.form === "name" ? sideOf(mention) : null;
    if (mention && side) {
      found.push(mention.place.type === "organisation" ? { from: t, to: mention.to, who: "body", name: textOf(line, t, mention.to), side } : { from: t, to: mention.to, who: "state", side });
      t = mention.to;
      continue;
    }
    if (is(lexicon, token, "he")) {
      const she = token.lower === "she";
      const may = (m: Member | null | undefined): m is Member => Boolean(m) && (m?.she ?? she) === she;
      const member = [told[0], memory.speaker, memory.person, ...[...cast.members].reverse()].find(may) ?? memory.speaker;
      if (member) member.she ??= she;
      if (member) found.push({ from: t, to: t + 1, who: "person", member });
    } else if (is(lexicon, token, "they")) found.push({ from: t, to: t + 1, who: "both" });
    else if (token.lower === "it") found.push({ from: t, to: t + 1, who: "it" });
    else if (token.lower === "we" || token.lower === "i") found.push({ from: t, to: t + 1, who: "we" });
    else if (token.cap && token.kind === "word") {
      const end = nameAt(line, t, lexicon);
      if (end - t >= 2) {
        found.push({ from: t, to: end, who: "named", name: textOf(line, t, end), side: null });
        t = end - 1;
      }
    }
    t++;
  }
  return found;
}

/** A person by name, by surname, or by an office that only one of those present holds. */
function personAt(line: Line, t: number, cast: Cast, alone: readonly Office[], told: readonly Member[], memory: Memory, lexicon: Lexicon): Subject | undefined {
  for (const member of cast.members)
    for (const place of member.places)
      if (place.from === t && line.tokens[place.from] && place.line === lineIndex.get(line)) return { from: t, to: place.to, who: "person", member };
  const named = memberAt(line, t, cast, lexicon);
  if (named) return { from: t, to: named.to, who: "person", member: named.member };
  const role = roleAt(line, t, cast, told, memory, lexicon);
  if (role) return role;
  const office = alone.find((o) => o.from === t);
  if (!office) return undefined;
  const plural = office.heads.length > 0 && line.tokens.slice(office.from, office.to).some((token) => isRankPlural(token.lower, lexicon));
  if (plural) return { from: t, to: office.to, who: "both" };
  const member = holderOf(line, office, cast, [...told].reverse(), memory, lexicon);
  return member ? { from: t, to: office.to, who: "person", member } : undefined;
}

/** "the diplomat", "the guest": words for one of those present, told by rank or by who received whom. */
function roleAt(line: Line, t: number, cast: Cast, told: readonly Member[], memory: Memory, lexicon: Lexicon): Subject | undefined {
  const { tokens } = line;
  const opens = is(lexicon, tokens[t], "determiner") || /^(?:The|Her|His)$/u.test(tokens[t]?.text ?? "");
  const head = tokens[t + 1];
  if (!opens || !head || head.lower !== head.text) return undefined;
  const recent = [...told].reverse().concat(memory.person ?? [], memory.speaker ?? [], cast.members);
  const diplomat = is(lexicon, head, "diplomat") && recent.find((m) => [...m.heads].some((h) => lexicon.classes.get("diplomatic-rank")?.has(h)));
  const host = memory.host && is(lexicon, head, "host-word") && memory.host;
  const guest = memory.host && is(lexicon, head, "guest-word") && recent.find((m) => m.side !== memory.host?.side && m.side !== null);
  const member = diplomat || host || guest;
  return member ? { from: t, to: t + 2, who: "person", member } : undefined;
}

const isRankPlural = (lower: string, lexicon: Lexicon): boolean =>
  PLURAL.test(lower) && lower.length > 4 && Boolean(lexicon.classes.get("office")?.has(lower.replace(/s$/u, "")));

/** Lines are told apart by identity; their index in the document is kept beside them. */
export const lineIndex = new WeakMap<Line, number>();

/** Who holds an office named without a name: all its words are the holder's, the side fits, the last mentioned first. */
export function holderOf(line: Line, office: Office, cast: Cast, recent: readonly Member[], memory: Memory, lexicon: Lexicon): Member | undefined {
  const words = rankWords(line, office, lexicon);
  const sides = office.mentions.map(sideOf).filter((s) => s !== null);
  const fits = (m: Member) => words.every((w) => m.heads.has(w) || (w === "dg" && m.heads.has("general"))) && (sides.length === 0 || (m.side !== null && sides.includes(m.side)));
  const order = [...recent, ...(memory.person ? [memory.person] : []), ...(memory.speaker ? [memory.speaker] : []), ...cast.members];
  return order.find((m) => fits(m));
}

/** "the sides", "both ministers", "the two countries", "the meeting", "the parties": both at once. */
function sidesAt({ tokens, at }: Line, t: number, to: number, told: readonly Member[], cast: Cast, memory: Memory, lexicon: Lexicon): Subject | undefined {
  let i = t;
  while (i < t + 3 && i < to && is(lexicon, tokens[i], "determiner")) i++;
  const opened = i > t;
  while (i < to && i < t + 5 && (at[i]?.form === "adjective" || is(lexicon, tokens[i], "field") || tokens[i]?.lower === "and") && !isHead(tokens[i]?.lower)) i++;
  const head = tokens[i];
  if (!head || head.kind !== "word" || i >= to) return undefined;
  // "The two decided to …": the number alone stands for both.
  if (opened && ["two", "both"].includes(tokens[i - 1]?.lower ?? "") && (is(lexicon, head, "auxiliary") || is(lexicon, head, "two-sided-act") || /ed$/u.test(head.lower))) return { from: t, to: i, who: "both" };
  const plural = (PLURAL.test(head.lower) || head.lower.endsWith("men")) && is(lexicon, head, "side-word") && !head.lower.endsWith("ss");
  if (plural && opened) return { from: t, to: i + 1, who: "both" };
  if (plural && i === t && /^(?:Sides|Parties)$/u.test(head.text)) return { from: t, to: i + 1, who: "both" };
  const singular = opened && i > t + 1 && at[i - 1]?.form === "adjective" && is(lexicon, head, "side-word") && !PLURAL.test(head.lower);
  const mention = at[i - 1];
  if (singular && mention) {
    const side = sideOf(mention);
    // "the Mexican official": somebody of that side who has been named.
    const member = is(lexicon, head, "one-person") ? [...told].reverse().concat(memory.person ?? [], memory.speaker ?? [], cast.members).find((m) => m.side === side) : undefined;
    if (member) return { from: t, to: i + 1, who: "person", member };
    if (side) return { from: t, to: i + 1, who: "body", name: `${tokens.slice(t + 1, i + 1).map((x) => x.text).join(" ")}`, side };
  }
  if (opened && i <= t + 2 && /^(?:the|this|their|both)$/iu.test(tokens[t]?.lower ?? "") && is(lexicon, head, "gathering") && head.lower !== "visit") return { from: t, to: i + 1, who: "both" };
  if (!opened && i === t && head.cap && is(lexicon, head, "gathering") && PLURAL.test(head.lower)) return { from: t, to: i + 1, who: "both" };
  return undefined;
}
const isHead = (lower: string | undefined) => lower === "cooperation";

/** "Azerbaijan and Iran", "the minister and the ambassador": two of different sides joined by "and" are both. */
export function joined(line: Line, found: readonly Subject[], lexicon: Lexicon): Subject[] {
  const out: Subject[] = [];
  for (const next of found) {
    const last = out.at(-1);
    const between = last ? line.tokens.slice(last.to, next.from).filter((t) => !is(lexicon, t, "determiner")) : [];
    const anded = last && between.length > 0 && between.length <= 2 && between.at(-1)?.lower === "and" && (between.length === 1 || between[0]?.text === ",");
    const several = (s: Subject) => s.who === "person" || s.who === "state" || s.who === "body" || s.who === "named" || s.who === "both";
    if (last && anded && several(last) && several(next) && sideOfSubject(last) !== sideOfSubject(next)) out[out.length - 1] = { from: last.from, to: next.to, who: "both" };
    else out.push(next);
  }
  return out;
}

export const sideOfSubject = (s: Subject): string | null =>
  s.who === "person" ? s.member.side : s.who === "state" || s.who === "body" || s.who === "named" ? s.side : s.who === "both" ? "both" : null;

const BE = new Set(["is", "are", "was", "were", "been", "being", "be"]);

/** The verbs of saying, and those at `cueVerbs`, each with its subject. */
export function verbs(line: Line, from: number, to: number, found: readonly Subject[], cueVerbs: readonly { from: number; to: number }[], lexicon: Lexicon): Verb[] {
  const { tokens } = line;
  const at = new Set(cueVerbs.map((c) => c.from));
  const endOf = new Map(cueVerbs.map((c) => [c.from, c.to]));
  const out: Verb[] = [];
  for (let t = from; t < to; t++) {
    const token = tokens[t];
    if (!token || token.kind !== "word") continue;
    const says = is(lexicon, token, "say") || is(lexicon, token, "thank");
    if (!says && !at.has(t)) continue;
    const inflected = token.forms.length > 1;
    const before = previous(line, t, from, lexicon);
    const free = (s: Subject) => s.from === from || !is(lexicon, tokens[s.from - 1], "preposition") || !found.some((x) => x.to <= s.from);
    const own = found.find((s) => s.to === before + 1 && s.to <= t && free(s)) ?? found.find((s) => s.to === before && s.to <= t && tokens[before]?.text === ",");
    const participle = token.lower.endsWith("ing");
    // A noun may be written as the verb is ("exchange", "review", "request"): only an inflected form, or one with a subject, is a verb.
    const past = /(?:ed)$/u.test(token.lower) || BE.has(token.lower) || (inflected && !PLURAL.test(token.lower) && !participle);
    const infinitive = at.has(t) && tokens[t - 1]?.lower === "to" && !past;
    if (!past && !participle && !own && !infinitive) continue;
    if (participle && is(lexicon, tokens[t - 1], "preposition") && !at.has(t)) continue;
    // A cue that begins with a form of be is passive by itself; another is so after one.
    const selfPassive = at.has(t) && BE.has(token.lower);
    const passive = selfPassive || (!participle && tokens.slice(Math.max(from, t - 4), t).some((x, i, all) => BE.has(x.lower) && all.slice(i + 1).every((y) => is(lexicon, y, "auxiliary"))));
    const by = passive ? byWhom(line, endOf.get(t) ?? t + 1, to, found) : undefined;
    const after = !passive && !own ? afterQuote(line, t, from, found) : undefined;
    const previousVerb = out.at(-1);
    let subject: Subject | null = by ?? (passive ? null : (own ?? after ?? null));
    if (!subject && !passive && previousVerb && !participle && !previousVerb.participle) subject = previousVerb.passive ? null : previousVerb.subject;
    if (!subject && !passive && participle && previousVerb) subject = previousVerb.subject;
    if (infinitive && !subject) subject = previousVerb?.subject ?? nearest(line, t, from, found, lexicon);
    // "Mendoni, for her part, stated", "the minister on Friday received": the nearest one before, unless a clause stands between.
    if (!subject && !passive && !participle && !previousVerb) subject = nearest(line, t, from, found, lexicon);
    const begin = before + 1 === t ? t : Math.max(from, before + 1);
    out.push({ at: t, begin, subject, passive: passive && !by, own: Boolean(own ?? by ?? after), near: !own && !previousVerb && subject !== null && !passive, participle });
  }
  // "Noting that …, the minister stressed": a participle that opens the sentence has the subject of the verb after it.
  for (const [i, verb] of out.entries()) {
    if (verb.subject || verb.passive) continue;
    const later = out.slice(i + 1).find((v) => v.own && v.subject);
    const first = found.find((s) => s.from > verb.at && tokens[s.from - 1]?.text === "," && s.who === "person") ?? found.find((s) => s.from > verb.at && tokens[s.from - 2]?.text === "," && s.who === "person");
    if (verb.participle) verb.subject = later?.subject ?? first ?? null;
  }
  return out;
}

function nearest({ tokens }: Line, t: number, from: number, found: readonly Subject[], lexicon: Lexicon): Subject | null {
  for (const s of [...found].reverse()) {
    if (s.to > t) continue;
    const before = tokens[s.from - 1];
    if (s.from > from && is(lexicon, before, "preposition")) continue;
    const between = tokens.slice(s.to, t);
    if (between.some((x) => CLAUSE.has(x.lower))) return null;
    return ["person", "both", "body", "named"].includes(s.who) ? s : null;
  }
  return null;
}
const CLAUSE = new Set(["that", "which", "who", "whose", "where", ";", "while", "when"]);

/** The token before a verb once its auxiliaries and adverbs are passed over. */
function previous({ tokens }: Line, t: number, from: number, lexicon: Lexicon): number {
  let i = t - 1;
  while (i >= from && (is(lexicon, tokens[i], "auxiliary") || /ly$/u.test(tokens[i]?.lower ?? "")) && !is(lexicon, tokens[i], "side-word")) i--;
  return i;
}

const byWhom = ({ tokens }: Line, end: number, to: number, found: readonly Subject[]): Subject | undefined => {
  for (let t = end; t < Math.min(end + 3, to); t++)
    if (tokens[t]?.lower === "by") return found.find((s) => s.from >= t + 1 && s.from <= t + 2 && s.who !== "both");
  return undefined;
};

const QUOTES = new Set(['"', "”", "»", "“", "'", "’"]);
/** "…," said the minister: the subject that follows its verb after a quotation or a comma. */
const afterQuote = ({ tokens }: Line, t: number, from: number, found: readonly Subject[]): Subject | undefined => {
  const before = tokens[t - 1]?.text ?? "";
  if (t > from && !QUOTES.has(before) && before !== ",") return undefined;
  return found.find((s) => s.from > t && s.from <= t + 2 && (s.who === "person" || s.who === "named"));
};

/** "according to the minister": the speaker of the sentence it stands in. */
export function accordingTo({ tokens }: Line, from: number, to: number, found: readonly Subject[]): Subject | undefined {
  for (let t = from; t + 1 < to; t++)
    if (tokens[t]?.lower === "according" && tokens[t + 1]?.lower === "to") return found.find((s) => s.from >= t + 2 && s.from <= t + 3 && s.who === "person");
  return undefined;
}
