import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { bodyAhead, isBody, type Office, offices } from "./office.ts";

/** A person as one place in the text names them: tokens `from` to `to` with office and honorifics, the name inside. */
export type Naming = {
  line: number;
  from: number;
  to: number;
  name: string;
  nameFrom: number;
  nameTo: number;
  offices: readonly Office[];
};

const APPOSED = new Set([",", "(", "–", "—", "-", ":"]);

/** Runs of words that can be a person's name: capitalised, in no class of the lexicon and no name of the gazetteer. */
export function nameAt({ tokens, at }: Line, t: number, lexicon: Lexicon, besideOffice = false): number {
  const plain = (i: number): boolean => {
    const token = tokens[i];
    if (token && ARTICLED.test(token.text)) return true;
    if (!token?.cap || token.kind !== "word" || at[i]) return false;
    return ![
      "field",
      "body",
      "office",
      "office-modifier",
      "honorific",
      "month",
      "day-name",
      "function",
      "event-noun",
      "guest-word",
      "headline-verb",
    ].some((c) => is(lexicon, token, c));
  };
  let to = t;
  // Beside an office a city's name may be a given name ("Minister Haifa Najjar").
  if (besideOffice && is(lexicon, tokens[t], "month") && plain(t + 1)) to = t + 1;
  if (besideOffice && at[t]?.place.type === "city" && at[t]?.to === t + 1 && plain(t + 1)) to = t + 1;
  while (to < t + LONGEST_NAME) {
    const token = tokens[to];
    if (!token) break;
    const initial = token.cap && token.text.length === 1 && tokens[to + 1]?.text === ".";
    if (initial && (to === t || plain(to + 2))) to += 2;
    else if (plain(to)) to++;
    else if (to > t && token.cap && is(lexicon, token, "function") && plain(to - 1) && plain(to + 1)) to++;
    // "Tiong King Sing": a rank that is part of a name.
    else if (to > t && token.cap && is(lexicon, token, "name-too") && plain(to - 1) && plain(to + 1)) to++;
    else if (
      to > t &&
      token.cap &&
      token.kind === "word" &&
      is(lexicon, token, "particle") &&
      (plain(to + 1) || to > t)
    )
      to++;
    else if (
      is(lexicon, token, "particle") &&
      token.kind === "word" &&
      (plain(to + 1) || (is(lexicon, tokens[to + 1], "particle") && plain(to + 2))) &&
      (to > t || token.cap)
    )
      to++;
    else if (to > t && tokens[to]?.text === "-" && plain(to + 1)) to += 2;
    else if (
      to > t &&
      token.cap &&
      at[to]?.place.type === "city" &&
      plain(to - 1) &&
      at[to]?.to === to + 1 &&
      !plain(to + 1) &&
      to - t < 2
    )
      to++;
    else break;
  }
  // A run all in capitals is a heading or a dateline, not a name.
  return tokens.slice(t, to).every((x) => x.kind !== "word" || (x.text.length > 1 && x.text === x.text.toUpperCase()))
    ? t
    : to;
}
const LONGEST_NAME = 8;
/** "al-Badr", "el-Sisi": a name written together with its small article. */
const ARTICLED = /^(?:al|el|ul|ad|as|ash|at|an|ar|az)-\p{Lu}/u;

const personOf = (line: Line, t: number) => {
  const mention = line.at[t];
  return mention?.place.type === "person" && mention.from === t ? mention : undefined;
};

/** The offices of a paragraph, each joined to the name beside it, and the offices that stand without one. */
export function namings(line: Line, index: number, lexicon: Lexicon): { named: Naming[]; alone: Office[] } {
  const { tokens } = line;
  const named: Naming[] = [];
  const alone: Office[] = [];
  const found = offices(line, lexicon);
  let pending: Office[] = [];
  const skipTitles = (t: number) => {
    let i = t;
    while (
      is(lexicon, tokens[i], "honorific") ||
      (is(lexicon, tokens[i], "determiner") && tokens[i + 1]?.cap && is(lexicon, tokens[i + 1], "honorific")) ||
      (tokens[i]?.text === "." && i > t) ||
      (i > t && tokens[i]?.text === ".")
    )
      i++;
    return i;
  };
  const add = (offices: readonly Office[], nameFrom: number, nameTo: number) => {
    const from = Math.min(nameFrom, ...offices.map((o) => o.from));
    const to = Math.max(nameTo, ...offices.map((o) => o.to));
    named.push({ line: index, from, to, name: textOf(line, nameFrom, nameTo), nameFrom, nameTo, offices });
  };
  for (const [i, office] of found.entries()) {
    const here = is(lexicon, tokens[office.to], "here-word") ? office.to + 1 : office.to;
    const past = afterBrackets(line, here);
    const comma = tokens[past]?.text === "," || tokens[past]?.text === ":";
    const begin = skipTitles(comma ? past + 1 : past);
    const end = nameAt(line, begin, lexicon, !comma);
    const known = personOf(line, begin);
    const nameTo = known ? known.to : end;
    const enough =
      nameTo - begin >= (comma ? 2 : 1) &&
      !(comma && tokens[nameTo]?.text === "," && found[i + 1]?.from === nameTo + 1);
    const next = found[i + 1];
    const chained = tokens[office.to]?.text === "," && next?.from === office.to + 1 && office.definite;
    const andChained = tokens[office.to]?.lower === "and" && next?.from === office.to + 1 && !next.mentions.length;
    const earlier = nameBefore(line, office, lexicon);
    const taken = earlier && named.some((n) => n.nameTo === earlier.to && n.offices.length > 0);
    if (earlier && !taken && (comma || !enough)) {
      add([office], earlier.from, earlier.to);
      pending = [];
    } else if (enough && nameTo > begin) {
      add([...pending, office], begin, nameTo);
      pending = [];
    } else if (chained || andChained) pending = [...pending, office];
    else {
      alone.push(...pending, office);
      pending = [];
    }
  }
  alone.push(...pending);
  return { named, alone };
}

/** "… of the Organization (ICESCO), Salim AlMalik": past a short bracket that abbreviates. */
function afterBrackets({ tokens }: Line, t: number): number {
  if (tokens[t]?.text !== "(") return t;
  for (let i = t + 1; i < t + 5; i++) if (tokens[i]?.text === ")") return i + 1;
  return t;
}

/** "Lucía Ibarra, Mexico's deputy secretary": the name that an office is set beside. */
function nameBefore(line: Line, office: Office, lexicon: Lexicon): { from: number; to: number } | undefined {
  const { tokens } = line;
  let t = office.from - 1;
  while (t > 0 && (is(lexicon, tokens[t], "determiner") || is(lexicon, tokens[t], "honorific"))) t--;
  if (!APPOSED.has(tokens[t]?.text ?? "")) return undefined;
  for (let from = Math.max(0, t - LONGEST_NAME); from < t - 1; from++) {
    if (nameAt(line, from, lexicon) === t) return { from, to: t };
    const known = personOf(line, from);
    if (known?.to === t) return { from, to: t };
  }
  return undefined;
}

export const textOf = ({ tokens }: Pick<Line, "tokens">, from: number, to: number): string => {
  let text = "";
  for (let t = from; t < to; t++) {
    const token = tokens[t];
    const before = tokens[t - 1];
    if (token) text += (t > from && before && before.end < token.start ? " " : "") + token.text;
  }
  return text;
};

/** Bodies named in a paragraph: capitalised runs that end in a noun such as Ministry or Library, with what "of" adds. */
export function bodies(
  line: Pick<Line, "tokens" | "at">,
  lexicon: Lexicon,
): { from: number; to: number; name: string }[] {
  const { tokens, at } = line;
  const found: { from: number; to: number; name: string }[] = [];
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (!token?.cap || token.kind !== "word") continue;
    const small = is(lexicon, token, "function") || is(lexicon, token, "honorific");
    if (small && !at[t]) continue;
    const end = bodyAhead(tokens, t, lexicon);
    if (end === 0) continue;
    let to = end;
    while (
      tokens[to]?.lower === "of" ||
      tokens[to]?.lower === "for" ||
      (tokens[to]?.lower === "and" && is(lexicon, tokens[to + 1], "field") && tokens[to + 1]?.cap) ||
      (tokens[to]?.text === "," && is(lexicon, tokens[to + 1], "field") && tokens[to + 1]?.cap && to > end)
    ) {
      let next = to + 1;
      if (is(lexicon, tokens[next], "determiner")) next++;
      const stop = at[next]?.to ?? (bodyAhead(tokens, next, lexicon) || (tokens[next]?.cap ? next + 1 : 0));
      if (stop <= next) break;
      to = stop;
      while (tokens[to]?.cap && (is(lexicon, tokens[to], "field") || isBody(tokens[to], lexicon))) to++;
    }
    found.push({ from: t, to, name: textOf(line, t, to) });
    t = to - 1;
  }
  return found;
}
