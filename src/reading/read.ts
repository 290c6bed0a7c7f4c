import { type Document, span } from "../documents/document.ts";
import type { MeetingTold, Observed, PersonNamed, Speaker } from "../register/records.ts";
import { type Act, actsOf } from "./acts.ts";
import { asidesOf } from "./asides.ts";
import type { Member } from "./cast.ts";
import { dedupe } from "./dedupe.ts";
import { gate } from "./gate.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Met, meetingsOf, pairIn } from "./meetings.ts";
import { objectIn } from "./object.ts";
import { occasionsOf } from "./occasions.ts";
import { problemsOf } from "./problems.ts";
import type { Reading } from "./reading.ts";
import { type Scene, type Sentence, sceneOf } from "./scene.ts";
import { publishedOn, sourceOf } from "./source.ts";
import type { Floor } from "./voice.ts";

/** Reads one document: sentences, who is in them, what is said of which thing, and the records that pass the gate. Pure. */
export function read(document: Document, lexicon: Lexicon): Reading {
  const scene = sceneOf(document.text, lexicon);
  const day = publishedOn(scene);
  const meetings = meetingsOf(scene);
  const floor: Floor = {
    speaker: null,
    list: null,
    year: day ? Number(day.slice(0, 4)) : null,
    accepted: false,
    text: false,
    last: null,
  };
  const acts: Act[] = [];
  let proposed: Act[] = [];
  for (const sentence of scene.sentences) {
    if (sentence.part.role === "title") floor.speaker = null;
    const found = actsOf(sentence, floor, lexicon);
    acts.push(...found);
    // A proposal that the other side accepts, even a sentence later, is agreed.
    if (floor.accepted) for (const act of [...proposed, ...found]) if (act.stage === "proposed") act.stage = "agreed";
    floor.accepted = false;
    if (found.length > 0) proposed = found;
    else if (sentence.part.role === "body" && sentence.from === 0) proposed = [];
  }
  const opening = openingOf(scene);
  const observed = acts.map((act, i) => record(act, i, scene, meetings, opening));
  const undertakings = dedupe(observed, scene);
  const people = scene.cast.members.filter((m) => m.office).map((m) => person(m, scene));
  const told = meetings.map((m, i) => meeting(m, i, scene));
  const reading: Reading = {
    language: lexicon.language,
    publishedOn: day,
    source: sourceOf(scene),
    people,
    meetings: told,
    undertakings: undertakings.map((u, i) => ({ ...u, id: `u${i + 1}` })),
    occasions: occasionsOf(scene, day),
    ...asidesOf(scene),
    problems: problemsOf(scene, undertakings, meetings),
  };
  return gate(reading, document);
}

function person(member: Member, scene: Scene): PersonNamed {
  const spans = member.places.flatMap((place) => {
    const tokens = scene.lines[place.line]?.tokens ?? [];
    const [a, b] = [tokens[place.from], tokens[place.to - 1]];
    return a && b ? [span(scene, a.start, b.end)] : [];
  });
  return { id: member.id, name: member.name, office: member.office, organisation: null, side: member.side, spans };
}

function meeting(met: Met, i: number, scene: Scene): MeetingTold {
  const { line, from, to } = met.at;
  const [a, b] = [line.tokens[from], line.tokens[to - 1]];
  const participants = met.participants.map((p) => ({
    name: p.name,
    person: p.member?.office ? p.member.id : null,
    side: p.side,
  }));
  return {
    id: `m${i + 1}`,
    mode: met.mode,
    on: null,
    place: met.place,
    participants,
    sides: met.sides,
    spans: a && b ? [span(scene, a.start, b.end)] : [],
  };
}

function record(act: Act, i: number, scene: Scene, meetings: readonly Met[], opening: readonly string[]): Observed {
  const { sentence, thing, cue } = act;
  const { tokens } = sentence.line;
  const met = meetingFor(sentence, scene, meetings, act);
  const spanTo = act.extend ? Math.max(thing.spanTo, tail(sentence, cue.to)) : thing.spanTo;
  const at = (from: number, to: number) => span(scene, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const object = objectIn(sentence, thing);
  return {
    id: `u${i + 1}`,
    kind: thing.kind,
    stage: act.stage,
    modality: act.modality,
    sides: sidesFor(act, met, scene, opening),
    speaker: speakerOf(act),
    direction: null,
    object,
    addressee: null,
    on: null,
    place: null,
    meeting: met ? `m${meetings.indexOf(met) + 1}` : null,
    position: sentence.part.role === "title" ? "title" : sentence.part.role === "lead" ? "lead" : "body",
    span: at(Math.min(thing.spanFrom, act.doer ?? thing.spanFrom), Math.max(spanTo, thing.spanFrom + 1)),
    cue: at(cue.from, cue.to),
    rule: act.rule,
  };
}

const TAIL = 8; // words after the verb that still say where and when
function tail({ line, to }: Sentence, from: number): number {
  let t = from;
  while (t < Math.min(to, from + TAIL)) {
    const token = line.tokens[t];
    if (!token || token.kind === "mark" || ["which", "and", "as", "that", "while", "where"].includes(token.lower))
      break;
    t++;
  }
  return t;
}

function speakerOf({ voice, subject }: Act): Speaker {
  if (voice !== "named" || !subject) return { voice: voice === "named" ? "outlet" : voice, name: null, person: null };
  if (subject.who === "person")
    return { voice, name: subject.member.name, person: subject.member.office ? subject.member.id : null };
  if (subject.who === "body" || subject.who === "named") return { voice, name: subject.name, person: null };
  return { voice: "outlet", name: null, person: null };
}

/** The meeting a sentence belongs to: the one whose people speak in it, else the last that was told before it. */
function meetingFor(sentence: Sentence, scene: Scene, meetings: readonly Met[], act: Act): Met | undefined {
  const at = scene.sentences.indexOf(sentence);
  const before = meetings.filter((m) => m.begins <= at);
  const speaker = act.subject?.who === "person" ? act.subject.member : undefined;
  const mine = speaker ? before.filter((m) => m.participants.some((p) => p.member === speaker)) : [];
  const among = mine.length > 0 ? mine : before;
  return lastNamed(among, scene.sentences.slice(0, at + 1)) ?? among.at(-1) ?? meetings[0];
}

const LOOK_BACK = 12; // sentences

/** Of several meetings the one by whom the words last came: whose participant, of none of the others, was last named. */
function lastNamed(among: readonly Met[], sentences: readonly Sentence[]): Met | undefined {
  if (among.length < 2) return undefined;
  for (const sentence of sentences.slice(-LOOK_BACK).reverse()) {
    const named = among.filter((m) =>
      m.participants.some(
        (p) =>
          p.member &&
          !among.every((other) => other.participants.some((q) => q.member === p.member)) &&
          sentence.named.some((s) => s.who === "person" && s.member === p.member),
      ),
    );
    if (named.length === 1) return named[0];
    if (named.length > 1) return undefined;
  }
  return undefined;
}

/** The sides of an act: its sentence's own pair, who met, who speaks; last the states that title and lead name (`opening`). */
function sidesFor(act: Act, met: Met | undefined, scene: Scene, opening: readonly string[]): string[] {
  const pair = pairIn(act.sentence);
  if (pair && (!met || pair.some((s) => met.sides.includes(s)) || act.voice === "outlet")) return pair.sort();
  const here = statesOf([act.sentence]);
  // "Germany transferred the bronzes to Nigeria": what a report tells of two others is theirs.
  if (met && act.voice === "outlet" && here.length === 2 && here.some((s) => met.sides.includes(s))) return here.sort();
  if (met && met.sides.length > 0) return [...met.sides].sort();
  if (here.length === 2) return here.sort();
  if (opening.length === 2) return [...opening].sort();
  const spoken = [...new Set(scene.cast.members.map((m) => m.side).filter((s) => s !== null))];
  if (spoken.length > 1) return spoken.slice(0, 2).sort();
  return [...new Set([...spoken, ...opening])].slice(0, 2).sort();
}

/** The two sides a report is about: whom its title or lead names as two, else the pair its sentences name most. */
function openingOf(scene: Scene): string[] {
  const head = scene.sentences.filter((s) => s.part.role !== "body");
  const pair = head.map(pairIn).find((p) => p !== null);
  if (pair) return pair;
  const states = statesOf(head);
  if (states.length === 2) return states;
  const counts = new Map<string, number>();
  for (const sentence of scene.sentences) {
    const two = pairIn(sentence)?.toSorted().join(" ");
    if (two) counts.set(two, (counts.get(two) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? most[0].split(" ") : states;
}

const statesOf = (sentences: readonly Sentence[]): string[] => [
  ...new Set(
    sentences.flatMap(({ mentions }) => mentions.filter((m) => m.place.type === "state").map((m) => m.place.id)),
  ),
];
