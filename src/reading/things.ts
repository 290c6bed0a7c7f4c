import { is, type KindRow, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { isBody } from "./office.ts";
import type { Found } from "./pattern.ts";
import type { Token } from "./token.ts";

/** A thing named in a stretch of a sentence: its kind, where its name stands, and the stretch a person would underline. */
export type Thing = { kind: string; from: number; to: number; spanFrom: number; spanTo: number; generic: boolean };
type Match = Found & { row: KindRow; weight: number };

export const TOPIC = "cooperation";
/** What is named only to be refused: "ties of friendship and partnership". */
export const COURTESY = "courtesy";
const BELONGS = new Set([
  "including",
  "within",
  "aim",
  "aiming",
  "timed",
  "dedicated",
  "aimed",
  "namely",
  "through",
  "via",
]);
const STOPS = new Set([
  "while",
  "during",
  "until",
  "because",
  "if",
  "when",
  "whereas",
  "although",
  "adding",
  "noting",
  "stressing",
  "saying",
  "as",
  "after",
  "before",
]);
const LEADING = new Set([
  "that",
  "of",
  "on",
  "for",
  "about",
  "regarding",
  "also",
  "both",
  "and",
  ",",
  "the",
  "a",
  "an",
  "concerning",
  "further",
  "their",
  "its",
  "his",
  "her",
  "or",
  "as",
  "well",
  "over",
  ":",
  '"',
  "“",
  "«",
  "with",
  "possible",
  "to",
  "in",
  "upon",
  "into",
]);

/** The matches of the kinds' names that stand: the weightiest first, none over another. */
export function named(line: Line, from: number, to: number, lexicon: Lexicon): Match[] {
  const all = lexicon
    .kinds(line.tokens, from, to)
    .map((m) => ({ from: m.from, to: m.to, row: m.row, weight: m.at.weight }));
  all.sort(
    (a, b) =>
      b.row.priority - a.row.priority || b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from,
  );
  const kept: Match[] = [];
  const bodiesHere = line.bodies.filter((b) => b.to > from && b.from < to);
  // "Ministry of Cultural Heritage", "Palace of Forums": words inside the name of a body name no thing.
  const inBody = (m: Match) =>
    bodiesHere.some(
      (b) => b.from < m.from && m.to <= b.to && !line.tokens.slice(m.from, m.to).some((t) => isBody(t, lexicon)),
    );
  // "the embassy's Cultural Center advisor": words of an office name no thing either.
  const inOffice = (m: Match) => is(lexicon, line.tokens[m.to], "office") && line.tokens[m.to - 1]?.cap;
  for (const match of all)
    if (!inBody(match) && !inOffice(match) && !kept.some((k) => match.from < k.to && k.from < match.to))
      kept.push(match);
  return kept.sort((a, b) => a.from - b.from);
}

/** The things named in `reach`, of which the run-up and the tail are looked for in `region` alone; lists split where the kind differs, what hangs on a thing left with it. */
export function things(
  line: Line,
  reach: Found,
  region: Found,
  lexicon: Lexicon,
  signed: boolean,
  whole = true,
): Thing[] {
  const { tokens } = line;
  const { from, to } = region;
  const groups: { matches: Match[]; kind: string; begin: number; end: number; including: boolean }[] = [];
  // What stands wholly in the words that say how far a thing has come ("the agreement includes") is not that thing.
  const found = named(line, reach.from, reach.to, lexicon).filter((m) => whole || m.to > region.from);
  for (const [i, match] of found.entries()) {
    const last = groups.at(-1);
    const before = last?.matches.at(-1);
    const joint = before ? coordinator(line, before.to, match.from, lexicon) : null;
    // "signed an agreement at the media forum": where a thing was done is no part of what was done.
    if (last && before && circumstance(line, before.to, match, lexicon)) continue;
    // "… as another area of cooperation": how a thing is described is no other thing.
    if (
      last &&
      before &&
      tokens
        .slice(before.to, match.from)
        .some((t, k, all) => t.lower === "as" && all[k - 1]?.lower !== "well" && all[k + 1]?.lower !== "well")
    )
      continue;
    if (last && before) {
      const between = tokens.slice(before.to, match.from);
      // What "including" brings in belongs to the thing, each member of its list.
      last.including ||= between.some(
        (t) => BELONGS.has(t.lower) || (signed && ["especially", "particularly"].includes(t.lower)),
      );
      const belongs = last.including && !between.some((t, k) => t.lower === "well" && between[k + 1]?.lower === "as");
      // "a group to plan and implement joint projects": the aim of a body, as far as one infinitive goes.
      const aimOfBody =
        joint !== null &&
        Boolean(lexicon.classes.get("body-kind")?.has(last.kind)) &&
        between.some((t) => t.lower === "to") &&
        tokens[joint]?.lower === "and" &&
        tokens[joint + 1]?.lower !== "to" &&
        !/ing$/u.test(tokens[joint + 1]?.lower ?? "");
      const pronoun = anaphor(line, match.to, found[i + 1]?.from ?? to);
      const field = joint !== null && fieldOfList(line, last.matches[0]?.from ?? before.from, match, lexicon);
      const aim = joint !== null && match.row.kind === TOPIC && aimedAt(line, joint, match.from, lexicon);
      if (joint === null || belongs || field || aim || aimOfBody || (pronoun && match.row.kind === TOPIC)) {
        // "cooperation in preserving heritage, including …": the fields and means of cooperation are cooperation.
        const topic =
          last.kind === TOPIC &&
          tokens.slice(before.from, before.to).some((t) => is(lexicon, t, "cooperate-word")) &&
          ((belongs && between.some((t) => is(lexicon, t, "field-word"))) ||
            (joint === null && fieldFollows(line, before.to, match.from, lexicon)));
        if (!field && !aimOfBody && !topic) last.kind = head(last.kind, match.row, before.row, belongs, signed);
        last.matches.push(match);
        continue;
      }
      const next = joint + 1 === match.from && tokens[joint]?.lower === "and";
      if (
        last.kind === match.row.kind &&
        (next || (match.row.kind !== TOPIC && sameHead(line, joint, match.from, lexicon)))
      ) {
        last.matches.push(match);
        continue;
      }
      last.end = joint;
    }
    groups.push({
      matches: [match],
      kind: match.row.kind,
      begin: joint === null ? Math.min(from, match.from) : joint + 1,
      end: Math.max(to, match.to),
      including: false,
    });
  }
  return groups
    .filter((g) => g.kind !== COURTESY && !setAside(line, g.begin, g.matches[0]?.from ?? g.begin))
    .map(({ matches, kind, begin, end }) => {
      const first = matches[0]?.from ?? begin;
      const last = matches.at(-1)?.to ?? end;
      const spanFrom = opening(line, begin, first);
      return {
        kind,
        from: first,
        to: last,
        spanFrom,
        spanTo: closing(line, last, end, lexicon),
        generic: kind === TOPIC,
      };
    });
}

/** "besides the culture weeks", "apart from restitution": named only to be left behind. */
const setAside = ({ tokens }: Line, from: number, to: number): boolean =>
  tokens
    .slice(Math.max(0, from - 2), to)
    .some(
      (t, i, all) => t.lower === "besides" || (["apart", "aside"].includes(t.lower) && all[i + 1]?.lower === "from"),
    );

/** Which kind a thing is when a second name hangs on the first without an "and": mostly the first, which is its head. */
function head(kind: string, hung: KindRow, before: KindRow, belongs: boolean, signed: boolean): string {
  if (hung.kind === TOPIC) return kind;
  if (kind === TOPIC) return hung.kind;
  if (hung.priority > before.priority) return hung.kind;
  if (kind === "agreement" && !signed && !belongs) return hung.kind;
  return kind;
}

/** The last "and", comma or "as well as" between two names, or null where the second hangs on the first. */
function coordinator({ tokens }: Line, from: number, to: number, lexicon: Lexicon): number | null {
  for (let t = to - 1; t >= from; t--) {
    const lower = tokens[t]?.lower ?? "";
    if (lower === "," && t + 1 < to && is(lexicon, tokens[t + 1], "field")) continue;
    // "in the Jerash and Carthage festivals": two names that share what follows are one member.
    if (lower === "and" && tokens[t - 1]?.cap && t + 1 < to && tokens[t + 1]?.cap) continue;
    if (["and", ",", ";", "or", "&"].includes(lower)) return t;
    if (lower === "as" && tokens[t - 1]?.lower === "well") return t;
    if (lower === "with" && tokens[t - 1]?.lower === "along") return t;
  }
  return null;
}

/** "… and protection of heritage to further expand cooperation": what a thing is for is no other thing. */
const aimedAt = ({ tokens }: Line, joint: number, at: number, lexicon: Lexicon): boolean => {
  const to = tokens.slice(joint + 1, at).findIndex((t) => t.lower === "to");
  return (
    to > 0 &&
    tokens.slice(joint + 2 + to, joint + 4 + to).some((t) => is(lexicon, t, "serve") || is(lexicon, t, "enlarge"))
  );
};

/** "excavation, archaeological surveys": members of one kind that follow each other without an article or act of their own. */
const sameHead = ({ tokens }: Line, joint: number, at: number, lexicon: Lexicon): boolean =>
  [",", "and", "or"].includes(tokens[joint]?.lower ?? "") &&
  at - joint <= 2 &&
  !tokens
    .slice(joint + 1, at)
    .some((t) => is(lexicon, t, "determiner") || is(lexicon, t, "shared") || /ing$/u.test(t.lower)) &&
  !is(lexicon, tokens[at], "shared") &&
  !/ing$/u.test(tokens[at]?.lower ?? "");

/** "during a forum held in London": an event named only for the place or time. */
function circumstance({ tokens }: Line, from: number, match: Match, lexicon: Lexicon): boolean {
  if (!lexicon.classes.get("occasion-kind")?.has(match.row.kind)) return false;
  let t = match.from - 1;
  while (t > from && (tokens[t]?.cap || is(lexicon, tokens[t], "determiner") || is(lexicon, tokens[t], "ordinal-word")))
    t--;
  const lower = tokens[t]?.lower ?? "";
  return (
    t >= from && (lower === "during" || lower === "at" || (lower === "of" && tokens[t - 1]?.lower === "sidelines"))
  );
}

/** "cooperation in …", "in the field of …": what follows is a field, unless something is to be held, opened or exchanged in it. */
const fieldFollows = ({ tokens }: Line, from: number, to: number, lexicon: Lexicon): boolean =>
  ["in", "within"].includes(tokens[from]?.lower ?? "") &&
  !tokens.slice(from, to).some((t) => ["hold", "exchange-of", "holding-noun"].some((c) => is(lexicon, t, c)));

/** "in the fields of literature, book publishing and museums": a field of a list says no more than the list does. */
function fieldOfList({ tokens }: Line, from: number, match: Match, lexicon: Lexicon): boolean {
  if (!tokens.slice(match.from, match.to).every((t) => is(lexicon, t, "field") || is(lexicon, t, "field-act")))
    return false;
  const opened = tokens
    .slice(from, match.from)
    .findLastIndex(
      (t, i, all) => is(lexicon, t, "field-word") && ["of", "such", "like"].includes(all[i + 1]?.lower ?? ""),
    );
  if (opened < 0) return false;
  // Since the list began no act has been named.
  const act = (t: Token) =>
    (t.lower.endsWith("ing") && !is(lexicon, t, "field-act")) ||
    is(lexicon, t, "shared") ||
    is(lexicon, t, "event-noun");
  return !tokens.slice(from + opened + 2, match.from).some(act);
}

/** "joint activities to study them": a member that only points back belongs to the one before. */
const anaphor = ({ tokens }: Line, from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + 5)).some((t) => t.lower === "them");

function opening({ tokens }: Line, begin: number, first: number): number {
  let from = begin;
  // Of a long run-up only what stands in the same breath belongs to the thing.
  for (let t = first - 1; t >= begin; t--)
    if ([";", ":", "that", "“", '"'].includes(tokens[t]?.lower ?? "") || (tokens[t]?.text === "," && first - t > FAR)) {
      from = t + 1;
      break;
    }
  while (from < first && LEADING.has(tokens[from]?.lower ?? "")) from++;
  return Math.max(from, first - LONGEST_RUN_UP);
}
const FAR = 6;
const LONGEST_RUN_UP = 12;
const LONGEST_TAIL = 14;

/** "UNESCO, ICESCO, and other organizations": what is listed after a thing belongs to it, until somebody goes on to say or do something. */
function listGoesOn({ tokens }: Line, t: number, lexicon: Lexicon): boolean {
  const token = tokens[t];
  return (
    Boolean(token) && !STOPS.has(token?.lower ?? "") && !is(lexicon, token, "goes-on") && !is(lexicon, token, "say")
  );
}

function closing(line: Line, last: number, end: number, lexicon: Lexicon): number {
  const { tokens } = line;
  let to = last;
  while (to < end && to < last + LONGEST_TAIL) {
    const token = tokens[to];
    if (!token || (STOPS.has(token.lower) && !(token.lower === "as" && tokens[to - 1]?.lower === "such"))) break;
    if (["and", ","].includes(token.lower) && listGoesOn(line, to + 1, lexicon)) {
      to++;
      continue;
    }
    const shortened = token.text === "." && lexicon.abbreviations.has(tokens[to - 1]?.lower ?? "");
    if ([",", ";", ":", ".", '"', "”", "»", "—", "–", "!", "?"].includes(token.text) && !shortened) break;
    to++;
  }
  while (
    to > last &&
    (tokens[to - 1]?.kind === "mark" ||
      ["and", "or", "as", "the", "of", "in", "that", "well", "to"].includes(tokens[to - 1]?.lower ?? ""))
  )
    to--;
  return to;
}
