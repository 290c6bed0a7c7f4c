import { type CueRow, is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Found } from "./pattern.ts";
import type { Sentence } from "./scene.ts";
import { named } from "./things.ts";
import type { Verb } from "./verbs.ts";
import { verbs } from "./verbs.ts";

export type Cue = Found & { row: CueRow; weight: number };

/** The cues of a sentence that stand, and its verbs with their subjects. */
export function cuesIn(sentence: Sentence, lexicon: Lexicon): { cues: Cue[]; spoken: Verb[] } {
  const { line, from, to, subjects } = sentence;
  const raw = lexicon
    .cues(line.tokens, from, to)
    .map((m) => ({ from: m.from, to: m.to, row: m.row, weight: m.at.weight }));
  const verbsOf = (cues: readonly Cue[]) => {
    const ofVerbs = cues.filter((c) => c.row.verb).map((c) => ({ from: verbOf(line, c), to: c.to }));
    return verbs(line, from, to, subjects, ofVerbs, lexicon);
  };
  const first = verbsOf(raw);
  const standing = raw.filter((c) => stands(line, c, first, from, lexicon));
  const cues = cuesOf(line, standing, from, to, lexicon);
  // "discussed proposals for a festival", "the initiative was considered": talked of, whoever proposed it.
  const talked = cues.some(
    (c) => is(lexicon, line.tokens[verbOf(line, c)], "two-sided-act") && c.row.stage === "raised",
  );
  const kept = talked ? cues.filter((c) => !(c.row.stage === "proposed" && isNoun(line, c, lexicon))) : cues;
  return { cues: kept, spoken: verbsOf(kept) };
}

const isNoun = (line: Line, cue: Cue, lexicon: Lexicon): boolean => is(lexicon, line.tokens[cue.from], "proposal-noun");

/** Where the thing is named that a cue is said of. */
export function regionOf(
  sentence: Sentence,
  cues: readonly Cue[],
  i: number,
  spoken: readonly Verb[],
  lexicon: Lexicon,
): Found {
  const { line, from, to } = sentence;
  const cue = cues[i];
  if (!cue) throw new RangeError(`no cue ${i}`);
  return cue.row.content === "after"
    ? after(line, cue, cues, i, to, spoken)
    : before(line, cue, cues, i, from, spoken, lexicon);
}

/** The cues of a sentence: the longest first, none over another, left to right. */
function cuesOf(line: Line, raw: readonly Cue[], from: number, to: number, lexicon: Lexicon): Cue[] {
  const all = raw.toSorted(
    (a, b) =>
      b.row.priority - a.row.priority || b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from,
  );
  const kept: Cue[] = [];
  // Words that are part of a thing's own name ("a group to review the documents") say nothing of its stage.
  const things = named(line, from, to, lexicon);
  const inflected = (cue: Cue) =>
    line.tokens
      .slice(cue.from, cue.to)
      .some((t) => t.lower.endsWith("ed") || t.forms.length > 2 || is(lexicon, t, "auxiliary"));
  const inName = (cue: Cue) => things.some((k) => k.from < cue.from && cue.to <= k.to) && !inflected(cue);
  for (const cue of all) if (!inName(cue) && !kept.some((k) => cue.from < k.to && k.from < cue.to)) kept.push(cue);
  return kept.sort((a, b) => a.from - b.from);
}

/** Where the verb of a cue stands: its first inflected word that is no form of be, else its first word. */
function verbOf(line: Line, cue: Cue): number {
  const words = line.tokens.slice(cue.from, cue.to);
  const be = words.findIndex((t) => t.forms.includes("be"));
  const past = words.findIndex(
    (t, i) => i > be && t.kind === "word" && t.forms.length > 1 && /(?:ed|ing)$/u.test(t.lower),
  );
  if (past >= 0) return cue.from + past;
  const irregular = be < 0 ? -1 : words.findIndex((t, i) => i > be && t.forms.length > 1 && !t.forms.includes("be"));
  const after = words.findIndex((t, i) => be >= 0 && i > be && t.forms.length > 1 && !t.forms.includes("be"));
  return cue.from + Math.max(0, irregular, after, be);
}

/** Whether a cue is what it looks like: not "the proposed film", not the participle of another verb's clause. */
function stands(line: Line, cue: Cue, spoken: readonly Verb[], from: number, lexicon: Lexicon): boolean {
  const before = line.tokens[cue.from - 1];
  if (
    cue.row.verb &&
    cue.from > from &&
    is(lexicon, before, "determiner") &&
    !standsForBoth(line, cue.from - 1, from) &&
    /ed$/u.test(line.tokens[cue.from]?.lower ?? "")
  )
    return false;
  if (
    !cue.row.verb &&
    cue.row.content === "before" &&
    before?.forms.includes("be") &&
    /ed$|^(?:held|shown|given)$/u.test(line.tokens[cue.from]?.lower ?? "")
  )
    return false;
  // "opportunities of interest to both countries".
  if (cue.row.stage === "offered" && before?.lower === "of") return false;
  // "The exhibition aims to": what an event or text is meant for is nobody's offer.
  if (cue.row.stage === "offered" && ["event-noun", "text", "means"].some((c) => is(lexicon, before, c))) return false;
  return !(cue.row.stage === "delivered" && cue.row.verb) || finite(line, cue, spoken, from, lexicon);
}

/** "The two decided", "Both agreed": a number that is the subject itself. */
const standsForBoth = ({ tokens }: Line, t: number, from: number): boolean =>
  ["two", "both"].includes(tokens[t]?.lower ?? "") &&
  (t === from || [",", "the", "and", "that", ";"].includes(tokens[t - 1]?.lower ?? ""));

/** Whether a past form is the verb of its clause: "hosted" in "Baku hosted", not in "agreements signed between". */
function finite(line: Line, cue: Cue, spoken: readonly Verb[], from: number, lexicon: Lexicon): boolean {
  const verb = spoken.find((v) => v.at >= cue.from && v.at < cue.to);
  if (!verb) return false;
  if (verb.passive) return false;
  const before = line.tokens[verb.begin - 1];
  // What is held, opened or signed stands after the verb; where a preposition stands there, the verb is a participle.
  const next = line.tokens[cue.to];
  if (!verb.own && (before?.text === "," || is(lexicon, next, "preposition"))) return false;
  return (
    verb.own ||
    verb.near ||
    verb.begin === from ||
    before?.lower === "and" ||
    // "TASS also signed", "agencies of both countries – signed".
    (before?.kind === "word" && before.cap) ||
    ["–", "—", "-"].includes(before?.text ?? "") ||
    (Boolean(before) && is(lexicon, before, "side-word"))
  );
}

const RELATIVE = new Set(["which", "who", "whose", "where"]);
const BE = new Set(["is", "are", "was", "were", "will", "has", "have"]);

/** Where ", which …" begins after a place: what is told there is told of the thing, and is no part of it. */
function relativeAfter({ tokens }: Line, from: number, to: number, open: boolean): number | null {
  for (let t = from + 1; t < to; t++) {
    if (RELATIVE.has(tokens[t]?.lower ?? "") && tokens[t - 1]?.text === ",") return t - 1;
    // Under a proposal also "the conference which was being held".
    if (open && tokens[t]?.lower === "which" && t > from + 2 && BE.has(tokens[t + 1]?.lower ?? "")) return t;
  }
  return null;
}

/** What a cue is said of, to its right: as far as the next cue, or the verb with which somebody goes on to say something else. */
function after(line: Line, cue: Cue, cues: readonly Cue[], i: number, to: number, spoken: readonly Verb[]): Found {
  const relative = relativeAfter(line, cue.to, to, cue.row.covers);
  const next = cues
    .slice(i + 1)
    .find((c) => !(cue.row.covers && c.row.weak) && (relative === null || c.from < relative));
  // "agreed that a film week will take place": the thing is the second cue's.
  if (next?.row.content === "before" && next.row.priority >= 0 && !namedBetween(line, cue.to, next.from))
    return { from: cue.to, to: cue.to };
  let end = next ? next.from : to;
  for (const verb of spoken) {
    // "recommended that the two countries continue …": the verb of what is hoped or asked for says nothing new.
    const asked = cue.row.covers && verb.subject && verb.subject.from <= cue.to + 1 && verb.subject.to > cue.to;
    if (verb.at > cue.to && verb.at < end && !asked && (cue.row.covers ? turns(line, verb) : goesOn(line, verb)))
      end = verb.begin;
  }
  for (let t = cue.to; t < end; t++)
    if (line.tokens[t]?.text === ";" || (RELATIVE.has(line.tokens[t]?.lower ?? "") && line.tokens[t - 1]?.text === ","))
      end = t;
  return { from: cue.to, to: end };
}

/** Whether another list member stands before the clause of the next cue ("agreed on X, and that Y will be held"). */
const namedBetween = (line: Line, from: number, to: number): boolean =>
  line.tokens.slice(from + 1, to).some((t) => t.lower === "that" || t.text === ";");

/** "… and noted that": where a new statement begins even under a hope, thanks or a proposal. */
const turns = (line: Line, verb: Verb): boolean =>
  !verb.passive &&
  (verb.own ||
    (!verb.participle &&
      ["and", "but"].includes(line.tokens[verb.begin - 1]?.lower ?? "") &&
      line.tokens[verb.at + 1]?.lower === "that"));

/** Whether a verb begins a new statement, and is not a participle inside the one before. */
const goesOn = (line: Line, verb: Verb): boolean =>
  verb.own || verb.passive || [",", "and", "but", ";"].includes(line.tokens[verb.begin - 1]?.lower ?? "");

/** The subject of a cue that stands after its thing: back to the "that", the verb of saying or the cue before it. */
function before(
  line: Line,
  cue: Cue,
  cues: readonly Cue[],
  i: number,
  from: number,
  spoken: readonly Verb[],
  lexicon: Lexicon,
): Found {
  let begin = Math.max(from, ...cues.slice(0, i).map((c) => c.to));
  for (const verb of spoken) if (verb.at + 1 > begin && verb.at < cue.from) begin = verb.at + 1;
  const antecedent = antecedentEnd(line, cue.from, begin, lexicon);
  if (antecedent !== null) return { from: begin, to: antecedent };
  for (let t = cue.from - 1; t > begin; t--)
    if (
      ["that", ";", "which", "where"].includes(line.tokens[t]?.lower ?? "") &&
      !is(lexicon, line.tokens[t - 1], "preposition")
    )
      begin = t + 1;
  return { from: begin, to: cue.from };
}

/** "The Days of Culture, which opened on Thursday": where the thing ends of which a relative clause begins with its cue, or null. */
function antecedentEnd({ tokens }: Line, cue: number, begin: number, lexicon: Lexicon): number | null {
  let t = cue - 1;
  while (t > begin && is(lexicon, tokens[t], "auxiliary")) t--;
  const word = tokens[t]?.lower ?? "";
  if (t <= begin || !(word === "which" || (word === "that" && !is(lexicon, tokens[t - 1], "say")))) return null;
  if (is(lexicon, tokens[t - 1], "preposition")) return null;
  return tokens[t - 1]?.text === "," ? t - 1 : word === "which" ? t : null;
}
