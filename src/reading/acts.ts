import type { Modality, Speaker, Stage } from "../register/records.ts";
import { type Cue, cuesIn, regionOf } from "./cues.ts";
import { datesIn } from "./dates.ts";
import { is, type Lexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Found } from "./pattern.ts";
import type { Sentence } from "./scene.ts";
import type { Subject } from "./subjects.ts";
import { type Thing, things } from "./things.ts";
import type { Token } from "./token.ts";
import type { Verb } from "./verbs.ts";
import { bulletOf, type Floor, pastYear, voiceOf } from "./voice.ts";

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
  doer: number | null; // where whoever did it is named: "the broadcasters signed a memorandum" is quoted whole
};

/** Everything a sentence says of things that sides might do, are doing or did. */
export function actsOf(sentence: Sentence, floor: Floor, lexicon: Lexicon): Act[] {
  const { line, from, to } = sentence;
  // A list may have marks, or only lines that end in a semicolon.
  const listed = from === 0 && floor.list?.goesOn === true;
  if (floor.list)
    floor.list.goesOn = /^[;:]$/u.test(line.tokens[to - 1]?.text ?? "") || (listed && endsInSemicolon(line, to));
  const bulleted = from === 0 && (bulletOf(line) || listed);
  const { cues, spoken } = cuesIn(sentence, lexicon);
  const acts: Act[] = [];
  let floorNow: Subject | null = null;
  if (!bulleted) floor.list = null;
  // A point of a list is said as the sentence before the list says.
  if (bulleted && floor.list && cues.length === 0) {
    const { row, voice, subject, stage } = floor.list;
    const all = { from: bulletOf(line) ? from + 1 : from, to };
    const cue = { from, to: from + 1 };
    return things(line, all, all, lexicon, false).map((thing) => ({
      sentence,
      thing,
      stage,
      modality: row.modality ?? null,
      voice,
      subject,
      cue,
      rule: row.cue,
      extend: false,
      doer: null,
    }));
  }
  for (const [i, cue] of cues.entries()) {
    const region = regionOf(sentence, cues, i, spoken, lexicon);
    if (i === cues.length - 1 && line.tokens[to - 1]?.text === ":") {
      floor.list = {
        ...voiceOf(cue, sentence, spoken, floor, lexicon),
        row: cue.row,
        cue,
        stage: cue.row.stage,
        goesOn: true,
      };
    }
    if (region.from >= region.to && cue.row.content === "after" && cues[i + 1]) continue;
    const covered =
      cue.row.weak && cues.slice(0, i).some((c) => c.row.covers && sameClause(line, c.to, cue.from, spoken));
    if (covered) continue;
    if (cue.row.continues && !floor.last) continue;
    const { voice, subject } = (cue.row.continues && floor.last) || voiceOf(cue, sentence, spoken, floor, lexicon);
    if (cue.row.answers) {
      floor.accepted = true;
      continue;
    }
    // "It aims to …" after a text was signed: what the text says is agreed by both.
    const ofText =
      floor.text &&
      subject === null &&
      voice === "agentless" &&
      cue.row.stage === "offered" &&
      sentence.subjects[0]?.who === "it";
    // What both will do, or are committed to, they have agreed on; one side's will is an offer.
    const pledged =
      cue.row.stage === "offered" &&
      voice === "both" &&
      line.tokens.slice(cue.from, cue.to).some((t) => is(lexicon, t, "pledge"));
    const stage =
      cue.row.continues && floor.last
        ? going(floor.last.stage)
        : pledged || ofText
          ? "agreed"
          : stageOf(line, cue, region, to, lexicon);
    const signed =
      stage === "delivered" && line.tokens.slice(cue.from, cue.to).some((t) => is(lexicon, t, "sign-word"));
    // A thing may be named by its verb ("returned 288 objects"): then the cue is part of its name.
    // An agreement that is reached is no text ("reached agreement regarding cooperation").
    const reached =
      cue.row.stage === "agreed" && line.tokens.slice(cue.from, cue.to).some((t) => is(lexicon, t, "text"));
    const reach =
      cue.row.content === "after"
        ? { from: reached ? cue.to : cue.from, to: region.to }
        : { from: region.from, to: cue.to };
    let named = things(line, reach, region, lexicon, signed, !cue.row.covers);
    // "hopes the talks will help promote cooperation": what something else will do for cooperation is courtesy.
    if (cue.row.discrete) named = named.filter((t) => !t.generic);
    if (cue.row.covers) named = named.filter((t) => !(t.generic && servesIn(line, cue.to, t.from, lexicon)));
    // "A pavilion would be set up at the book fair": what the thing is may only be told after the verb.
    if (named.length === 0 && cue.row.content === "before" && region.to - region.from > 1 && stage !== "raised") {
      const rest = { from: cue.to, to: cues[i + 1]?.from ?? to };
      named = things(line, rest, rest, lexicon, signed)
        .slice(0, 1)
        .map((t) => ({ ...t, spanFrom: region.from, from: region.from }));
    }
    for (const thing of named) {
      const extend =
        cue.row.content === "before" &&
        cue.from - thing.spanTo <= APART &&
        thing === named.at(-1) &&
        (cue.row.weak || stage !== "raised");
      const open =
        stage === "delivered" &&
        lasting(line, cue, thing.kind, lexicon) &&
        !pastYear(line, from, to, floor.year, lexicon);
      acts.push({
        sentence,
        thing,
        stage: open ? "underway" : stage,
        modality: cue.row.modality ?? null,
        voice: ofText ? "both" : voice,
        subject,
        cue,
        rule: cue.row.cue,
        extend,
        doer: doerOf(line, cue, thing, stage, spoken),
      });
    }
    if (subject?.who === "person") floorNow = subject;
  }
  for (const verb of spoken) if (verb.subject?.who === "person") floorNow ??= verb.subject;
  if (floorNow) floor.speaker = floorNow;
  const said = acts.at(-1);
  if (said) floor.last = { stage: said.stage, voice: said.voice, subject: said.subject };
  if (acts.length > 0)
    floor.text = acts.some((a) => a.stage === "delivered" && is(lexicon, tokenOf(a.thing.kind), "text-kind"));
  return acts;
}

const endsInSemicolon = ({ tokens }: Line, to: number): boolean =>
  tokens.slice(Math.max(0, to - 2), to).some((t) => t.text === ";");

const servesIn = ({ tokens }: Line, from: number, to: number, lexicon: Lexicon): boolean =>
  tokens
    .slice(from, to)
    .some(
      (t, i, all) =>
        ["will", "would"].includes(t.lower) && all.slice(i + 1, i + 4).some((x) => is(lexicon, x, "serve")),
    );

/** What a text that was signed includes is agreed. */
const going = (stage: Stage): Stage => (stage === "delivered" ? "agreed" : stage);

const tokenOf = (id: string): Token => ({
  lower: id,
  text: id,
  forms: [id],
  start: 0,
  end: 0,
  kind: "word",
  cap: false,
});

/** Words between a thing and its verb, "…, for 2015-2017, were carried out", that are quoted with both. */
const APART = 8;
const LONGEST_DOER = 8;

/** Where the doer of something done begins, directly before its verb and the thing; null where it stands elsewhere. */
function doerOf(line: Line, cue: Cue, thing: Thing, stage: Stage, spoken: readonly Verb[]): number | null {
  if (stage !== "delivered" || !cue.row.verb || cue.row.content !== "after" || thing.from > cue.to + 4) return null;
  const verb = spoken.find((v) => v.at >= cue.from && v.at < cue.to);
  const subject = verb?.subject;
  if (
    !verb?.own ||
    !subject ||
    subject.who === "person" ||
    subject.to > cue.from ||
    cue.from - subject.from > LONGEST_DOER
  )
    return null;
  return subject.from > 0 && /^(?:the|an?|its|their)$/iu.test(line.tokens[subject.from - 1]?.lower ?? "")
    ? subject.from - 1
    : subject.from;
}

/** An event that has been opened is going on; one opened and closed is delivered. */
const lasting = (line: Line, cue: Cue, kind: string, lexicon: Lexicon): boolean =>
  Boolean(lexicon.classes.get("lasting-kind")?.has(kind)) &&
  line.tokens.slice(cue.from, cue.to).some((t) => is(lexicon, t, "open-word")) &&
  !line.tokens.some((t) => is(lexicon, t, "close-word"));

/** Whether nobody else has begun to speak between two places of a sentence. */
const sameClause = (line: Line, from: number, to: number, spoken: readonly Verb[]): boolean =>
  !spoken.some((v) => v.at >= from && v.at < to && (v.own || (!v.participle && !v.passive))) &&
  !line.tokens.slice(from, to).some((t) => t.text === ";");

function stageOf(line: Line, cue: Cue, region: Found, to: number, lexicon: Lexicon): Stage {
  if (!cue.row.timed) return cue.row.stage;
  const from = cue.row.content === "after" ? cue.to : Math.min(cue.from, region.from);
  return timeNamed(line, from, cue.row.content === "after" ? Math.min(to, region.to + 1) : to, lexicon)
    ? cue.row.timed
    : cue.row.stage;
}

/** A date, a month, a day of the week or "next year" in a stretch. "Soon" is no time. */
function timeNamed({ tokens }: Line, from: number, to: number, lexicon: Lexicon): boolean {
  const cut = tokens.slice(from, to);
  if (datesIn(cut, lexicon).length > 0) return true;
  return cut.some((t, i) => {
    const prior = cut[i - 1]?.lower ?? "";
    if (is(lexicon, t, "month") && t.cap)
      return (
        ["in", "on", "of", "from", "until", "for", "late", "early", "mid", "since", "next", "this", "to"].includes(
          prior,
        ) ||
        cut[i - 1]?.kind === "number" ||
        cut[i + 1]?.kind === "number"
      );
    if (is(lexicon, t, "day-name") && t.cap) return true;
    if (t.lower === "tomorrow" || t.lower === "tonight") return true;
    return is(lexicon, t, "season") && ["next", "this", "coming", "following", "upcoming", "same"].includes(prior);
  });
}
