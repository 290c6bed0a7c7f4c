import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Mention } from "./mention.ts";
import type { Token } from "./token.ts";

/** An office as worded: tokens `from` to `to`, the words that name the rank, and the places named inside it. */
export type Office = {
  from: number;
  to: number;
  heads: readonly string[];
  mentions: readonly Mention[];
  definite: boolean;
};

const CONNECTORS = new Set(["of", "for", "at", "to", "in", "on", "'s"]);
const AFTER = new Set(["d'affaires", "d’affaires", "general", "extraordinary", "plenipotentiary", "designate"]);
const LONGEST_BODY = 9; // words looked ahead for the noun that ends a body's name

const rank = (token: Token | undefined, lexicon: Lexicon): boolean => {
  const words = lexicon.classes.get("office");
  const lower = token?.lower ?? "";
  return Boolean(words?.has(lower) || (lower.endsWith("s") && words?.has(lower.slice(0, -1))));
};

/** Every office named in a paragraph, in order, none inside another. */
export function offices(line: Line, lexicon: Lexicon): Office[] {
  const found: Office[] = [];
  for (let t = 0; t < line.tokens.length; t++) {
    if (!rank(line.tokens[t], lexicon)) continue;
    const from = leftOf(line, t, found.at(-1)?.to ?? 0, lexicon);
    const to = rightOf(line, t, lexicon);
    const heads: string[] = [];
    for (let i = from; i < Math.min(to, t + 2); i++) {
      const token = line.tokens[i];
      if (token && (rank(token, lexicon) || is(lexicon, token, "office-modifier"))) heads.push(token.lower);
    }
    const before = line.tokens[from - 1];
    found.push({
      from,
      to,
      heads,
      mentions: line.mentions.filter((m) => m.from >= from && m.to <= to),
      definite:
        Boolean(before && is(lexicon, before, "determiner")) ||
        line.tokens[t]?.cap === true ||
        line.at[from] !== undefined,
    });
    t = to - 1;
  }
  return found;
}

function leftOf({ tokens, at }: Line, head: number, floor: number, lexicon: Lexicon): number {
  let from = head;
  for (;;) {
    const before = tokens[from - 1];
    if (from <= floor || !before) return from;
    const word = is(lexicon, before, "office-modifier") || is(lexicon, before, "field") || rank(before, lexicon);
    const joined = before.lower === "and" || before.lower === "&";
    // "National Commission for Culture and the Arts (NCCA) Chair": past a bracket that abbreviates a body.
    const bracket = from === head && before.text === ")" ? bracketBefore(tokens, from - 1) : 0;
    if (
      bracket > floor &&
      (at[bracket - 1] || isBody(tokens[bracket - 1], lexicon) || is(lexicon, tokens[bracket - 1], "field"))
    ) {
      const body = bodyBefore({ tokens, at }, bracket, floor, lexicon);
      if (body === null) return from;
      from = body;
      continue;
    }
    if (word && before.kind === "word") from -= 1;
    else if (at[from - 1]) {
      from = at[from - 1]?.from ?? from - 1;
      // "National Archive of Armenia Director".
      const of = is(lexicon, tokens[from - 1], "determiner") ? from - 2 : from - 1;
      if (
        ["of", "for"].includes(tokens[of]?.lower ?? "") &&
        (isBody(tokens[of - 1], lexicon) || is(lexicon, tokens[of - 1], "field"))
      )
        from = bodyBefore({ tokens, at }, of, floor, lexicon) ?? from;
    } else if (/^['’]s$/u.test(before.lower) && (at[from - 2] || isBody(tokens[from - 2], lexicon))) from -= 1;
    else if (joined && is(lexicon, tokens[from - 2], "field") && is(lexicon, tokens[from], "field")) from -= 1;
    else if (isBody(before, lexicon) && before.cap) from = bodyStart({ tokens, at }, from - 1, floor, lexicon);
    else return from;
  }
}

/** Where a short bracket opens that closes at `t`, or 0. */
function bracketBefore(tokens: readonly Token[], t: number): number {
  for (let i = t - 1; i > 0 && i > t - 4; i--) if (tokens[i]?.text === "(") return i;
  return 0;
}

/** Where the name of a body begins that ends before `end`, "National Library and Archives of Iran" too; null where there is none. */
function bodyBefore(
  { tokens, at }: Pick<Line, "tokens" | "at">,
  end: number,
  floor: number,
  lexicon: Lexicon,
): number | null {
  for (let t = end - 1; t >= floor && t > end - LONGEST_BODY; t--) {
    if (isBody(tokens[t], lexicon) && tokens[t]?.cap) return bodyStart({ tokens, at }, t, floor, lexicon);
    const token = tokens[t];
    if (!token || !(token.cap || at[t] || ["of", "and", "&", "for", "the"].includes(token.lower))) return null;
  }
  return null;
}

/** Where a body's name begins whose last noun stands at `noun`: back over capitalised words and what joins them. */
function bodyStart({ tokens, at }: Pick<Line, "tokens" | "at">, noun: number, floor: number, lexicon: Lexicon): number {
  let from = noun;
  while (from > floor) {
    const before = tokens[from - 1];
    if (!before) break;
    const and = ["and", "&"].includes(before.lower);
    const joiner =
      ["of", "and", "&", "for", "'s"].includes(before.lower) &&
      (tokens[from - 2]?.cap ?? false) &&
      (!and || is(lexicon, tokens[from - 2], "field") || isBody(tokens[from - 2], lexicon));
    if (before.kind === "word" && before.cap && !is(lexicon, before, "function")) from -= 1;
    else if (at[from - 1]) from -= 1;
    else if (joiner) from -= 1;
    else break;
  }
  return from;
}

export const isBody = (token: Token | undefined, lexicon: Lexicon): boolean =>
  is(lexicon, token, "body") && token?.kind === "word";

function rightOf(line: Line, head: number, lexicon: Lexicon): number {
  const { tokens } = line;
  let to = head + 1;
  while (
    tokens[to] &&
    (rank(tokens[to], lexicon) ||
      AFTER.has(tokens[to]?.lower ?? "") ||
      (tokens[to]?.lower === "and" && AFTER.has(tokens[to + 1]?.lower ?? "")))
  )
    to++;
  // "Secretary National Heritage Division": the body follows the rank directly.
  const direct =
    is(lexicon, tokens[to], "field") || is(lexicon, tokens[to], "office-modifier") || isBody(tokens[to], lexicon);
  if (tokens[to]?.cap && direct) to = bodyAhead(tokens, to, lexicon) || to;
  // "Director-General (DG) of the Organization".
  const past = bracketed(tokens, to);
  if (past > to && CONNECTORS.has(tokens[past]?.lower ?? "")) to = past;
  for (;;) {
    const token = tokens[to];
    if (!token || !CONNECTORS.has(token.lower)) return to;
    const end = nounPhrase(line, to + 1, lexicon, token.lower);
    if (end === to + 1) return to;
    to = end;
  }
}

/** The end of what follows "of" or "for" in an office: fields, bodies and places, as far as they can be told from names of people. */
function nounPhrase({ tokens, at }: Line, begin: number, lexicon: Lexicon, connector: string): number {
  let t = begin;
  let held = begin;
  const the = is(lexicon, tokens[t], "determiner");
  if (the) t++;
  const place = connector === "to" || connector === "in";
  for (;;) {
    const token = tokens[t];
    if (!token) return held;
    // "Minister of Culture Haifa Najjar": a city's name right after a field, with a name after it, is a given name.
    const given =
      at[t]?.place.type === "city" &&
      t > begin &&
      held === t &&
      tokens[at[t]?.to ?? t]?.cap &&
      !is(lexicon, tokens[t - 1], "preposition");
    if (given) return held;
    // "the Belarusian ambassador to the country": where somebody is posted needs no name.
    if (place && the && t === begin + 1 && is(lexicon, token, "posted-to")) return t + 1;
    if (at[t]) {
      t = at[t]?.to ?? t + 1;
      held = t;
    } else if (/^['’]s$/u.test(token.lower)) t++;
    else if (token.cap && isBody(token, lexicon)) held = ++t;
    else if (
      !place &&
      (is(lexicon, token, "field") || is(lexicon, token, "office-modifier") || isBody(token, lexicon)) &&
      token.kind === "word"
    )
      held = ++t;
    else if (["and", "&", ",", "of", "for"].includes(token.lower) && held > begin) {
      const next = tokens[t + 1];
      const goesOn =
        is(lexicon, next, "field") ||
        (next?.cap && isBody(next, lexicon)) ||
        (token.lower === "of" && Boolean(at[t + 1]));
      const theNext =
        (["of", "for"].includes(token.lower) || (token.lower === "and" && is(lexicon, tokens[t + 2], "field"))) &&
        is(lexicon, next, "determiner") &&
        (Boolean(at[t + 2]) || (tokens[t + 2]?.cap ?? false));
      // "of Culture, Information, and Youth Policy", "of Tourism and Crafts of Iran".
      const added =
        (token.lower === "," && next?.lower === "and" && is(lexicon, tokens[t + 2], "field") && tokens[t + 2]?.cap) ||
        (token.lower === "and" && next?.cap && tokens[t + 2]?.lower === "of" && Boolean(at[t + 3]));
      if (added) {
        held = t += token.lower === "," ? 3 : 2;
        continue;
      }
      if (token.lower === "," && !is(lexicon, next, "field")) return held;
      if (!goesOn && !theNext && !(token.lower === "of" && bodyAhead(tokens, t + 1, lexicon) > 0)) return held;
      t++;
      if (theNext) t++;
    } else if (token.cap && !place) {
      const end = bodyAhead(tokens, t, lexicon) || fieldAhead(tokens, t, lexicon);
      const ofField = t === begin && tokens[t + 1]?.cap && is(lexicon, tokens[t + 1], "field");
      if (end > 0) held = t = end;
      else if (ofField) held = t += 2;
      else if (the && t === begin + 1 && token.kind === "word") return t + 1;
      else return held;
    } else if (token.cap && bodyAhead(tokens, t, lexicon) > 0) held = t = bodyAhead(tokens, t, lexicon);
    else return held;
  }
}

/** Past a short bracket that abbreviates what stands before it, "(NH&LH)". */
function bracketed(tokens: readonly Token[], t: number): number {
  if (tokens[t]?.text !== "(") return t;
  for (let i = t + 1; i < t + 5; i++) if (tokens[i]?.text === ")") return i + 1;
  return t;
}

/** "Minister of People's Power for Culture": the end of a run with a possessive that comes down to a field, or 0. */
function fieldAhead(tokens: readonly Token[], t: number, lexicon: Lexicon): number {
  if (!/^['’]s?$/u.test(tokens[t + 1]?.text ?? "")) return 0;
  for (let i = t + 2; i < t + 5; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token?.cap) return 0;
    if (["of", "for"].includes(next?.lower ?? ""))
      return tokens[i + 2]?.cap && is(lexicon, tokens[i + 2], "field") ? i + 3 : 0;
  }
  return 0;
}

const joined = (tokens: readonly Token[], t: number): boolean =>
  ["and", "&"].includes((tokens[t - 1]?.lower === "the" ? tokens[t - 2] : tokens[t - 1])?.lower ?? "");

/** The end of a capitalised run beginning at `t` whose last noun names a body ("Heydar Aliyev Foundation"), or 0. */
export function bodyAhead(tokens: readonly Token[], t: number, lexicon: Lexicon): number {
  for (let i = t; i < t + LONGEST_BODY; i++) {
    const token = tokens[i];
    if (!token) return 0;
    const joins = ["of", "and", "&", "for", "the", "'s"].includes(token.lower);
    const past = i > t ? bracketed(tokens, i) : i;
    if (past > i) {
      i = past - 1;
      continue;
    }
    if (!token.cap && !joins) return 0;
    // "… Ashraf Boroujerdi and Head of the National Library": another office has begun.
    if (i > t && joined(tokens, i) && rank(token, lexicon)) return 0;
    if (token.cap && isBody(token, lexicon)) {
      const next = tokens[i + 1];
      const after = tokens[i + 2];
      const more = next?.cap && isBody(next, lexicon);
      const joined = next?.lower === "and" && after?.cap && isBody(after, lexicon);
      return more ? i + 2 : joined ? i + 3 : i + 1;
    }
  }
  return 0;
}
