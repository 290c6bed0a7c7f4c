import { accordingTo, type Subject, type Verb, verbs } from "./clause.ts";
import { datesIn } from "./dates.ts";
import { type CueRow, is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./office.ts";
import type { Found } from "./pattern.ts";
import type { Sentence } from "./scene.ts";
import { named as namedKinds, type Thing, things } from "./things.ts";
import type { Modality, Speaker, Stage } from "../register/records.ts";

/** A thing at a stage in somebody's mouth: what a sentence says of it, before it is a record. */
export type Act = {
  sentence: Sentence;
  thing: Thing;
  stage: Stage;
  modality: Modality | null;
  voice: Speaker["voice"];
  subject: Subject | null;
  cue: Found;
  rule: string;
  extend: boolean; // the words up to and after the cue belong to the quotation
};

type Cue = Found & { row: CueRow; weight: number };
/** Who spoke last in the report, for sentences that go on in the same voice; and the cue that a list of points hangs on. */
export type Floor = { speaker: Subject | null; list: (Voiced & { row: CueRow; cue: Found; stage: Stage }) | null; year: number | null; accepted: boolean };
type Voiced = { voice: Speaker["voice"]; subject: Subject | null };

/** Everything a sentence says of things that sides might do, are doing or did. */
export function actsOf(sentence: Sentence, floor: Floor, lexicon: Lexicon): Act[] {
  const { line, from, to } = sentence;
  const bulleted = from === 0 && BULLET.test(line.tokens[0]?.text ?? "");
  const raw = lexicon.cues(line.tokens, from, to).map((m) => ({ from: m.from, to: m.to, row: m.row, weight: m.at.weight }));
  const verbsOf = (cues: readonly Cue[]) => verbs(line, from, to, sentence.subjects, cues.filter((c) => c.row.verb).map((c) => ({ from: verbOf(line, c), to: c.to })), lexicon);
  const first = verbsOf(raw);
  const cues = cuesOf(line, raw.filter((c) => stands(line, c, first, from, lexicon)), from, to, lexicon);
  const spoken = verbsOf(cues);
  const acts: Act[] = [];
  const quoted = quotedTokens(line);
  let floorNow: Subject | null = null;
  if (!bulleted) floor.list = null;
  // A point of a list is said as the sentence before the list says.
  if (bulleted && floor.list && cues.length === 0) {
    const { row, voice, subject, stage } = floor.list;
    const all = { from: from + 1, to };
    const cue = { from, to: from + 1 };
    return things(line, all, all, lexicon, false).map((thing) => ({ sentence, thing, stage, modality: row.modality ?? null, voice, subject, cue, rule: row.cue, extend: false }));
  }
  for (const [i, cue] of cues.entries()) {
    const region = cue.row.content === "after" ? after(line, cue, cues, i, to, spoken) : before(line, cue, cues, i, from, spoken, lexicon);
    if (i === cues.length - 1 && line.tokens[to - 1]?.text === ":") {
      floor.list = { ...voiceOf(cue, sentence, spoken, quoted, floor, lexicon), row: cue.row, cue, stage: cue.row.stage };
    }
    if (region.from >= region.to && cue.row.content === "after" && cues[i + 1]) continue;
    const covered = cue.row.weak && cues.slice(0, i).some((c) => c.row.covers && sameClause(line, c.to, cue.from, spoken));
    if (covered) continue;
    const { voice, subject } = voiceOf(cue, sentence, spoken, quoted, floor, lexicon);
    if (cue.row.answers) {
      floor.accepted = true;
      continue;
    }
    const stage = stageOf(line, cue, region, to, lexicon);
    const signed = stage === "delivered" && line.tokens.slice(cue.from, cue.to).some((t) => t.forms.includes("sign"));
    // A thing may be named by its verb ("returned 288 objects"): then the cue is part of its name.
    const reach = cue.row.content === "after" ? { from: cue.from, to: region.to } : { from: region.from, to: cue.to };
    let named = things(line, reach, region, lexicon, signed);
    // "A pavilion would be set up at the book fair": what the thing is may only be told after the verb.
    if (named.length === 0 && cue.row.content === "before" && region.to - region.from > 1 && stage !== "raised") {
      const rest = { from: cue.to, to: cues[i + 1]?.from ?? to };
      named = things(line, rest, rest, lexicon, signed).slice(0, 1).map((t) => ({ ...t, spanFrom: region.from, from: region.from }));
    }
    for (const thing of named) {
      const extend = cue.row.content === "before" && thing.spanTo >= cue.from - 1 && (cue.row.weak || stage !== "raised");
      const open = stage === "delivered" && lasting(line, cue, thing.kind, lexicon) && !pastYear(line, from, to, floor.year, lexicon);
      acts.push({ sentence, thing, stage: open ? "underway" : stage, modality: cue.row.modality ?? null, voice, subject, cue, rule: cue.row.cue, extend });
    }
    if (subject?.who === "person") floorNow = subject;
  }
  for (const verb of spoken) if (verb.subject?.who === "person") floorNow ??= verb.subject;
  if (floorNow) floor.speaker = floorNow;
  return acts;
}

/** An event that has been opened is going on; one opened and closed is delivered. */
const lasting = (line: Line, cue: Cue, kind: string, lexicon: Lexicon): boolean =>
  Boolean(lexicon.classes.get("lasting-kind")?.has(kind)) && line.tokens.slice(cue.from, cue.to).some((t) => is(lexicon, t, "open-word")) && !line.tokens.some((t) => is(lexicon, t, "close-word"));

/** The cues of a sentence: the longest first, none over another, left to right. */
export function cuesOf(line: Line, raw: readonly Cue[], from: number, to: number, lexicon: Lexicon): Cue[] {
  const all = raw.toSorted((a, b) => b.row.priority - a.row.priority || b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from);
  const kept: Cue[] = [];
  // Words that are part of a thing's own name ("a group to review the documents") say nothing of its stage.
  const things = namedKinds(line, from, to, lexicon);
  const inflected = (cue: Cue) => line.tokens.slice(cue.from, cue.to).some((t) => t.lower.endsWith("ed") || t.forms.length > 2 || is(lexicon, t, "auxiliary"));
  const inName = (cue: Cue) => things.some((k) => k.from < cue.from && cue.to <= k.to) && !inflected(cue);
  for (const cue of all) if (!inName(cue) && !kept.some((k) => cue.from < k.to && k.from < cue.to)) kept.push(cue);
  return kept.sort((a, b) => a.from - b.from);
}

const BULLET = /^(?:[-•–—*·▪●]|\d{1,2})$/u;
/** Where the verb of a cue stands: its first inflected word that is no form of be, else its first word. */
export function verbOf(line: Line, cue: Cue): number {
  for (let t = cue.from; t < cue.to; t++) {
    const token = line.tokens[t];
    if (token && token.kind === "word" && token.forms.length > 1 && /(?:ed|ing)$/u.test(token.lower)) return t;
  }
  return cue.from;
}

const RELATIVE = new Set(["which", "who", "whose", "where"]);

/** What a cue is said of, to its right: as far as the next cue, or the verb with which somebody goes on to say something else. */
export function after(line: Line, cue: Cue, cues: readonly Cue[], i: number, to: number, spoken: readonly Verb[]): Found {
  const next = cues.slice(i + 1).find((c) => !(cue.row.covers && c.row.weak));
  // "agreed that a film week will take place": the thing is the second cue's.
  if (next?.row.content === "before" && !namedBetween(line, cue.to, next.from)) return { from: cue.to, to: cue.to };
  let end = next ? next.from : to;
  for (const verb of spoken) if (verb.at > cue.to && verb.at < end && (cue.row.covers ? verb.own && !verb.passive : goesOn(line, verb))) end = verb.begin;
  for (let t = cue.to; t < end; t++) if (line.tokens[t]?.text === ";" || (RELATIVE.has(line.tokens[t]?.lower ?? "") && line.tokens[t - 1]?.text === ",")) end = t;
  return { from: cue.to, to: end };
}

/** Whether another list member stands before the clause of the next cue ("agreed on X, and that Y will be held"). */
const namedBetween = (line: Line, from: number, to: number): boolean =>
  line.tokens.slice(from + 1, to).some((t) => t.lower === "that" || t.text === ";");

/** Whether a verb begins a new statement, and is not a participle inside the one before. */
const goesOn = (line: Line, verb: Verb): boolean => verb.own || verb.passive || [",", "and", "but", ";"].includes(line.tokens[verb.begin - 1]?.lower ?? "");

/** Whether a cue is what it looks like: not "the proposed film", not the participle of another verb's clause. */
function stands(line: Line, cue: Cue, spoken: readonly Verb[], from: number, lexicon: Lexicon): boolean {
  const before = line.tokens[cue.from - 1];
  if (cue.row.verb && cue.from > from && is(lexicon, before, "determiner") && /ed$/u.test(line.tokens[cue.from]?.lower ?? "")) return false;
  if (!cue.row.verb && cue.row.content === "before" && before?.forms.includes("be") && /ed$|^held$/u.test(line.tokens[cue.from]?.lower ?? "")) return false;
  return !(cue.row.stage === "delivered" && cue.row.verb) || finite(line, cue, spoken, from, lexicon);
}

/** Whether a past form is the verb of its clause: "hosted" in "Baku hosted", not in "agreements signed between". */
function finite(line: Line, cue: Cue, spoken: readonly Verb[], from: number, lexicon: Lexicon): boolean {
  const verb = spoken.find((v) => v.at >= cue.from && v.at < cue.to);
  if (!verb) return false;
  if (verb.passive) return false;
  const before = line.tokens[verb.begin - 1];
  // What is held, opened or signed stands after the verb; where a preposition stands there, the verb is a participle.
  const next = line.tokens[cue.to];
  if (!verb.own && (before?.text === "," || is(lexicon, next, "preposition"))) return false;
  return verb.own || verb.near || verb.begin === from || before?.lower === "and" || (Boolean(before) && is(lexicon, before, "side-word"));
}

/** The subject of a cue that stands after its thing: back to the "that", the verb of saying or the cue before it. */
export function before(line: Line, cue: Cue, cues: readonly Cue[], i: number, from: number, spoken: readonly Verb[], lexicon: Lexicon): Found {
  let begin = Math.max(from, ...cues.slice(0, i).map((c) => c.to));
  for (const verb of spoken) if (verb.at + 1 > begin && verb.at < cue.from) begin = verb.at + 1;
  for (let t = cue.from - 1; t > begin; t--) if (["that", ";", "which", "where"].includes(line.tokens[t]?.lower ?? "") && !is(lexicon, line.tokens[t - 1], "preposition")) begin = t + 1;
  return { from: begin, to: cue.from };
}

/** Whether nobody else has begun to speak between two places of a sentence. */
const sameClause = (line: Line, from: number, to: number, spoken: readonly Verb[]): boolean =>
  !spoken.some((v) => v.at >= from && v.at < to && v.own) && !line.tokens.slice(from, to).some((t) => t.text === ";");

function stageOf(line: Line, cue: Cue, region: Found, to: number, lexicon: Lexicon): Stage {
  if (!cue.row.timed) return cue.row.stage;
  const from = cue.row.content === "after" ? cue.to : Math.min(cue.from, region.from);
  return timeNamed(line, from, cue.row.content === "after" ? Math.min(to, region.to + 1) : to, lexicon) ? cue.row.timed : cue.row.stage;
}

/** A date, a month, a day of the week or "next year" in a stretch. "Soon" is no time. */
function timeNamed({ tokens }: Line, from: number, to: number, lexicon: Lexicon): boolean {
  const cut = tokens.slice(from, to);
  if (datesIn(cut, lexicon).length > 0) return true;
  return cut.some((t, i) => {
    const prior = cut[i - 1]?.lower ?? "";
    if (is(lexicon, t, "month") && t.cap) return ["in", "on", "of", "from", "until", "for", "late", "early", "mid", "since", "next", "this", "to"].includes(prior) || cut[i - 1]?.kind === "number" || cut[i + 1]?.kind === "number";
    if (is(lexicon, t, "day-name") && t.cap) return true;
    if (t.lower === "tomorrow" || t.lower === "tonight") return true;
    return is(lexicon, t, "season") && ["next", "this", "coming", "following", "upcoming", "same"].includes(prior);
  });
}

const QUOTE_OPEN = new Set(["“", "«", "„"]);
const QUOTE_CLOSE = new Set(["”", "»"]);
const memo = new WeakMap<Line, boolean[]>();
/** Which tokens of a line stand inside quotation marks long enough to be speech. */
function quotedTokens(line: Line): boolean[] {
  const before = memo.get(line);
  if (before) return before;
  const inside: boolean[] = new Array(line.tokens.length).fill(false);
  let open = -1;
  for (const [t, token] of line.tokens.entries()) {
    const straight = token.text === '"';
    if (open < 0 && (QUOTE_OPEN.has(token.text) || straight)) open = t;
    else if (open >= 0 && (QUOTE_CLOSE.has(token.text) || straight)) {
      if (t - open > SHORTEST_SPEECH) inside.fill(true, open, t + 1);
      open = -1;
    }
  }
  if (open >= 0 && line.tokens.length - open > SHORTEST_SPEECH) inside.fill(true, open);
  memo.set(line, inside);
  return inside;
}
const SHORTEST_SPEECH = 5; // words: less is a title or a term

function voiceOf(cue: Cue, sentence: Sentence, spoken: readonly Verb[], quoted: readonly boolean[], floor: Floor, lexicon: Lexicon): Voiced {
  const { line, from, to, subjects } = sentence;
  if (quoted[cue.from]) {
    const teller = spoken.find((v) => !quoted[v.at] && v.subject && isOne(v.subject))?.subject ?? tellerOfLine(line, sentence, quoted, lexicon) ?? floor.speaker;
    return teller ? voicedBy(teller) : { voice: "outlet", subject: null };
  }
  if (cue.row.voice) return { voice: cue.row.voice, subject: null };
  const said = accordingTo(line, from, to, subjects);
  if (said) return voicedBy(said);
  const signs = cue.row.stage === "delivered" && line.tokens.slice(cue.from, cue.to).some((t) => t.forms.includes("sign") || t.lower === "sealed");
  const own = spoken.find((v) => v.at >= cue.from && v.at < cue.to);
  const governor = spoken.filter((v) => v.at < cue.from && v !== own).at(-1);
  const behind = spoken.filter((v) => v.at > cue.to && !quoted[v.at]).at(-1);
  const chain = spoken.filter((v) => v.at < cue.from && v !== own);
  const personSaid = chain.findLast((v) => v.subject && isOne(v.subject) && !v.passive);

  if (bulletOf(line) && floor.list && cue.row.weak) return { voice: floor.list.voice, subject: floor.list.subject };
  // "They signed" is both when it is the news, the outlet's when it is background.
  if (signs && !personSaid) return { voice: pastYear(line, from, to, floor.year, lexicon) ? "outlet" : "both", subject: null };
  if (own) {
    if (own.subject && cue.row.stage === "delivered" && cue.row.verb && !personSaid) return { voice: "outlet", subject: own.subject };
    if (own.subject && isOne(own.subject)) return voicedBy(own.subject);
    if (personSaid) return voicedBy(personSaid.subject as Subject);
    if (own.passive) return { voice: cue.row.passive, subject: null };
    if (own.subject) return spokenBy(own.subject, cue);
    return { voice: "outlet", subject: null };
  }
  if (personSaid && !(governor?.passive && governor.own)) return voicedBy(personSaid.subject as Subject);
  if (governor?.passive) return { voice: passiveVoice(line, governor, lexicon), subject: null };
  if (governor?.subject && governor.subject.who !== "state") return spokenBy(governor.subject, cue);
  // "The importance of … was noted": the verb that comes after is the one that says it.
  if (behind?.passive && cue.row.content === "after" && !behind.own) return { voice: passiveVoice(line, behind, lexicon), subject: null };
  if (behind?.own && behind.subject && (isOne(behind.subject) || behind.subject.who === "both" || behind.subject.who === "body") && setApart(line, Math.min(behind.at, behind.subject.from), lexicon)) return spokenBy(behind.subject, cue);
  const subject = subjects.filter((s) => s.to <= cue.from && s.from >= from).at(-1);
  if (cue.row.content === "after" && subject && line.tokens.slice(subject.to, cue.from).every((t) => is(lexicon, t, "auxiliary") || t.lower.endsWith("ly") || is(lexicon, t, "kinds-of"))) return spokenBy(subject, cue);
  if (subjects.some((s) => s.who === "we") && floor.speaker) return voicedBy(floor.speaker);
  if (is(lexicon, line.tokens[from], "tie") && floor.speaker && !spoken.some((v) => v.passive)) return voicedBy(floor.speaker);
  if (cue.row.weak && line.tokens[from]?.lower === "under") return { voice: "both", subject: null };
  if (cue.row.passive === "both" && cue.row.stage === "agreed") return { voice: "both", subject: null };
  return { voice: "outlet", subject: null };
}

/** Whether a sentence names a year before the report's own (any bare year where the report has none). */
const pastYear = (line: Line, from: number, to: number, year: number | null, lexicon: Lexicon): boolean =>
  datesIn(line.tokens.slice(from, to), lexicon).some((d) => (year === null ? d.value.length === 4 : Number(d.value.slice(0, 4)) < year));

const bulletOf = (line: Line): boolean => BULLET.test(line.tokens[0]?.text ?? "");

const passiveVoice = (line: Line, verb: Verb, lexicon: Lexicon): Speaker["voice"] =>
  is(lexicon, line.tokens[verb.at], "two-sided-act") ? "both" : "agentless";

/** "…, the minister announced": what comes before the words is a comma or a closing quotation mark. */
const setApart = ({ tokens }: Line, at: number, lexicon: Lexicon): boolean => {
  let t = at - 1;
  while (t > 0 && is(lexicon, tokens[t], "determiner")) t--;
  return [",", '"', "”", "»"].includes(tokens[t]?.text ?? "");
};

const isOne = (s: Subject): boolean => s.who === "person" || s.who === "named";
const voicedBy = (subject: Subject): Voiced => ({ voice: "named", subject });

function spokenBy(subject: Subject, cue: Cue): Voiced {
  if (isOne(subject) || subject.who === "body") return voicedBy(subject);
  if (subject.who === "both") return { voice: "both", subject };
  if (subject.who === "it") return { voice: cue.row.passive, subject: null };
  return { voice: "outlet", subject };
}

/** Direct speech that runs over sentences: who is named beside the quotation in its paragraph. */
function tellerOfLine(line: Line, sentence: Sentence, quoted: readonly boolean[], lexicon: Lexicon): Subject | null {
  const outside = (s: Subject) => isOne(s) && !quoted[s.from];
  const here = sentence.named.filter(outside).at(-1);
  if (here) return here;
  for (let t = 0; t < line.tokens.length; t++) {
    if (quoted[t] || !is(lexicon, line.tokens[t], "say")) continue;
    const teller = tellers.get(line)?.find((s) => outside(s) && (s.to === t || s.from === t + 1));
    if (teller) return teller;
  }
  return null;
}
/** Everyone named in a line, for speech whose teller stands in another sentence of it. */
export const tellers = new WeakMap<Line, readonly Subject[]>();
