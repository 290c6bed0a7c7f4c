import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Subject } from "./subjects.ts";
import type { Token } from "./token.ts";

/** A verb of saying or doing in a sentence, with its subject; `passive` when it is done by nobody named. */
export type Verb = {
  at: number;
  begin: number;
  subject: Subject | null;
  passive: boolean;
  own: boolean;
  near: boolean;
  participle: boolean;
};

const NOUN = /(?:cy|tion|sion|ment|ness|ity|sal)$/u;
const PLURAL = /(?:s|ies)$/u;
const MODAL = new Set(["will", "would", "shall", "should", "can", "could", "may", "might", "must", "to"]);
const BE = new Set(["is", "are", "was", "were", "been", "being", "be"]);

/** The verbs of saying, and those at `cueVerbs`, each with its subject. */
export function verbs(
  line: Line,
  from: number,
  to: number,
  found: readonly Subject[],
  cueVerbs: readonly { from: number; to: number }[],
  lexicon: Lexicon,
): Verb[] {
  const { tokens } = line;
  const at = new Set(cueVerbs.map((c) => c.from));
  const endOf = new Map(cueVerbs.map((c) => [c.from, c.to]));
  const out: Verb[] = [];
  for (let t = from; t < to; t++) {
    const token = tokens[t];
    if (token?.kind !== "word") continue;
    const says = is(lexicon, token, "say") || is(lexicon, token, "thank");
    if (!says && !at.has(t)) continue;
    const inflected = token.forms.length > 1;
    const before = previous(line, t, from, lexicon);
    const free = (s: Subject) =>
      s.from === from || !is(lexicon, tokens[s.from - 1], "preposition") || !found.some((x) => x.to <= s.from);
    const own =
      found.find((s) => s.to === before + 1 && s.to <= t && free(s)) ??
      found.find((s) => s.to === before && s.to <= t && tokens[before]?.text === ",");
    const participle = token.lower.endsWith("ing");
    // A noun may be written as the verb is ("exchange", "review", "request"): only an inflected form, or one with a subject, is a verb.
    const past =
      /(?:ed)$/u.test(token.lower) ||
      BE.has(token.lower) ||
      (inflected && !PLURAL.test(token.lower) && !NOUN.test(token.lower) && !participle);
    const infinitive = at.has(t) && tokens[t - 1]?.lower === "to" && !past;
    if (!past && !participle && !own && !infinitive) continue;
    // "hoped that Bangladesh would offer": after "would" nobody has begun to speak.
    if (!past && !participle && !at.has(t) && MODAL.has(tokens[t - 1]?.lower ?? "")) continue;
    if (participle && is(lexicon, tokens[t - 1], "preposition") && !at.has(t)) continue;
    // A cue that begins with a form of be is passive by itself; another is so after one.
    const selfPassive = at.has(t) && BE.has(token.lower);
    const passive =
      selfPassive ||
      (!participle &&
        tokens
          .slice(Math.max(from, t - 4), t)
          .some((x, i, all) => BE.has(x.lower) && all.slice(i + 1).every((y) => is(lexicon, y, "auxiliary"))));
    const by = passive ? byWhom(line, endOf.get(t) ?? t + 1, to, found) : undefined;
    const led =
      found[0]?.from === from || is(lexicon, tokens[(found[0]?.from ?? 0) - 1], "determiner") ? found[0] : undefined;
    const after =
      !passive && !own && !(led && led.to < t && tokens[t - 1]?.text === ",")
        ? afterQuote(line, t, from, found)
        : undefined;
    const previousVerb = out.at(-1);
    // "Views were exchanged on X, the ministers of culture signed": a clause of its own after another one.
    const fresh =
      !passive && !participle && !own && !after && previousVerb ? nearest(line, t, from, found, lexicon) : null;
    const clause =
      fresh && fresh.from > (previousVerb?.at ?? t) && ofOnly(line, fresh.to, t, found, lexicon) ? fresh : null;
    const who =
      tokens[before]?.lower === "who" ? found.findLast((s) => s.to <= before && before - s.to <= 1) : undefined;
    let subject: Subject | null =
      by ?? (!passive && who ? who : null) ?? (passive ? null : (own ?? after ?? clause ?? null));
    if (!subject && !passive && previousVerb && !participle && !previousVerb.participle)
      subject = previousVerb.passive ? null : previousVerb.subject;
    if (!subject && !passive && participle && previousVerb) subject = previousVerb.subject;
    // "The ambassador, appreciating the minister's interest, said": the participle's subject goes on.
    if (!passive && !own && !participle && previousVerb?.participle && previousVerb.own && previousVerb.subject)
      subject = previousVerb.subject;
    if (infinitive && !subject) subject = previousVerb?.subject ?? nearest(line, t, from, found, lexicon);
    // "Mendoni, for her part, stated", "the minister on Friday received": the nearest one before, unless a clause stands between.
    if (!subject && !passive && !participle && (!previousVerb || previousVerb.participle))
      subject =
        (isAdded(tokens[before]) ? opening(line, t, from, found) : null) ?? nearest(line, t, from, found, lexicon);
    const begin = before + 1 === t ? t : Math.max(from, before + 1);
    out.push({
      at: t,
      begin,
      subject,
      passive: passive && !by,
      own: Boolean(own ?? by ?? after),
      near: !own && (!previousVerb || clause !== null) && subject !== null && !passive,
      participle,
    });
  }
  // "Noting that …, the minister stressed": a participle that opens the sentence has the subject of the verb after it.
  for (const [i, verb] of out.entries()) {
    if (verb.subject || verb.passive) continue;
    const later = out.slice(i + 1).find((v) => v.own && v.subject);
    const first =
      found.find((s) => s.from > verb.at && tokens[s.from - 1]?.text === "," && s.who === "person") ??
      found.find((s) => s.from > verb.at && tokens[s.from - 2]?.text === "," && s.who === "person");
    if (verb.participle) verb.subject = later?.subject ?? first ?? null;
  }
  return out;
}

const isAdded = (token: Token | undefined): boolean => token?.lower === "and" || token?.lower === "but";

/** "The minister praised the museum of … and said": what is added goes on with whoever the sentence began with. */
function opening({ tokens }: Line, t: number, from: number, found: readonly Subject[]): Subject | null {
  const first = found[0];
  if (!first || first.to > t || !["person", "both", "body", "named"].includes(first.who)) return null;
  const opens = tokens
    .slice(from, first.from)
    .every((x) => x.kind === "word" && x.lower !== "and" && x.lower.length < 8);
  return opens && first.from - from < 3 ? first : null;
}

/** Whether between a subject and its verb only "of …" stands: "the ministers of culture signed". */
const ofOnly = ({ tokens }: Line, from: number, t: number, found: readonly Subject[], lexicon: Lexicon): boolean =>
  tokens[from]?.lower === "of" &&
  tokens
    .slice(from, t)
    .every(
      (x) =>
        x.kind === "word" &&
        (x.lower === "of" || x.lower === "and" || is(lexicon, x, "determiner") || is(lexicon, x, "field") || x.cap),
    ) &&
  !found.some((s) => s.from > from && s.to <= t && s.who === "person");

function nearest(
  { tokens }: Line,
  t: number,
  from: number,
  found: readonly Subject[],
  lexicon: Lexicon,
): Subject | null {
  for (const s of [...found].reverse()) {
    if (s.to > t) continue;
    const before = tokens[s.from - 1];
    if (s.from > from && is(lexicon, before, "preposition")) continue;
    const between = tokens.slice(s.to, t);
    if (between.some((x) => CLAUSE.has(x.lower)) && !setIn(between)) return null;
    // "Germany on Tuesday returned": a state is the subject where only a time stands between.
    if (s.who === "state")
      return s.from === from && t - s.to === 2 && is(lexicon, tokens[t - 1], "day-name") ? s : null;
    return ["person", "both", "body", "named"].includes(s.who) ? s : null;
  }
  return null;
}
/** ", who was part of the delegation, urged": a clause set between commas leaves the subject to the verb after it. */
const setIn = (all: readonly Token[]): boolean => {
  const last = all.findLastIndex((x) => x.text === ",");
  // After the closing comma only small words: ", also addressed".
  return all.length - last <= 3 && closed(all.slice(0, last + 1));
};
const closed = (between: readonly Token[]): boolean =>
  between[0]?.text === "," &&
  RELATIVE.has(between[1]?.lower ?? "") &&
  between.at(-1)?.text === "," &&
  !between.slice(2, -1).some((x) => x.text === "," || CLAUSE.has(x.lower));
const RELATIVE = new Set(["who", "which", "whose"]);

const CLAUSE = new Set(["that", "which", "who", "whose", "where", ";", "while", "when"]);

/** The token before a verb once its auxiliaries and adverbs are passed over. */
function previous({ tokens }: Line, t: number, from: number, lexicon: Lexicon): number {
  let i = t - 1;
  while (
    i >= from &&
    (is(lexicon, tokens[i], "auxiliary") || /ly$/u.test(tokens[i]?.lower ?? "")) &&
    !is(lexicon, tokens[i], "side-word")
  )
    i--;
  return i;
}

const byWhom = ({ tokens }: Line, end: number, to: number, found: readonly Subject[]): Subject | undefined => {
  for (let t = end; t < Math.min(end + 3, to); t++)
    if (tokens[t]?.lower === "by") return found.find((s) => s.from >= t + 1 && s.from <= t + 2);
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
export function accordingTo(
  { tokens }: Line,
  from: number,
  to: number,
  found: readonly Subject[],
): Subject | undefined {
  for (let t = from; t + 1 < to; t++)
    if (tokens[t]?.lower === "according" && tokens[t + 1]?.lower === "to")
      return found.find((s) => s.from >= t + 2 && s.from <= t + 3 && s.who === "person");
  return undefined;
}
