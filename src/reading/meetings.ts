import type { MeetingTold } from "../register/records.ts";
import type { Member } from "./cast.ts";
import { sideOf } from "./cast.ts";
import { is, type Lexicon } from "./lexicon.ts";
import type { Scene, Sentence } from "./scene.ts";
import { type Subject, sideOfSubject } from "./subjects.ts";
import { verbs } from "./verbs.ts";

/** A meeting as the sentences of a report tell it: from sentence `begins` on, until the next one is told. */
export type Met = {
  begins: number;
  at: Sentence;
  mode: MeetingTold["mode"];
  place: string | null;
  participants: { name: string; member: Member | null; side: string | null }[];
  sides: string[];
};

/** The meetings that a report tells, in order. Two counterparts met separately are two meetings. */
export function meetingsOf(scene: Scene): Met[] {
  const { lexicon } = scene;
  const found: Met[] = [];
  for (const [begins, sentence] of scene.sentences.entries()) {
    if (!told(sentence, lexicon)) continue;
    const all = whoMet(sentence);
    if (all.length > 2 && apart(sentence)) {
      const [host, ...guests] = all;
      for (const guest of guests)
        if (host && guest.side !== host.side) found.push(metAt(begins, sentence, [host, guest], lexicon));
      continue;
    }
    const participants = all;
    const sides = sidesOf(participants);
    if (participants.length < 2 || sides.length < 2) continue;
    const same = found.find((m) => headOf(m, participants) || overlap(m, participants));
    if (same) {
      for (const p of participants)
        if (
          !same.participants.some((q) => q.name === p.name) &&
          p.member &&
          !same.participants.some((q) => q.side === p.side && q.member)
        )
          same.participants.push(p);
      same.sides = sidesOf(same.participants);
      continue;
    }
    found.push(metAt(begins, sentence, participants, lexicon));
  }
  const first = found[0]?.begins ?? scene.sentences.length;
  const spoke = speakersUpTo(scene, first, found);
  if (spoke) found.unshift(spoke);
  return found.length > 0 ? found : [present(scene)].filter((m) => m !== undefined);
}

const metAt = (begins: number, at: Sentence, participants: Met["participants"], lexicon: Lexicon): Met => ({
  begins,
  at,
  mode: modeOf(at, lexicon),
  place: placeOf(at),
  participants,
  sides: sidesOf(participants),
});

/** "met separately with A and B": each guest was met alone. */
const apart = ({ line, from, to }: Sentence): boolean =>
  line.tokens.slice(from, to).some((t) => ["separately", "separate"].includes(t.lower));

/** Whether the sentence tells that people met. */
function told({ line, from, to, named }: Sentence, lexicon: Lexicon): boolean {
  for (let t = from; t < to; t++) {
    const token = line.tokens[t];
    if (token?.kind !== "word") continue;
    const next = line.tokens[t + 1]?.lower ?? "";
    const whom = () => named.some((s) => s.from > t && s.from <= t + WHOM && (s.who === "person" || s.who === "body"));
    if (token.lower === "met" || token.lower === "meets") return true;
    // "has discussed with the ambassador the promotion of …".
    if (is(lexicon, token, "two-sided-act") && next === "with" && whom()) return true;
    // "received", "visited", "called on" somebody: whom stands right after, or after where and when.
    if (is(lexicon, token, "meet") && /(?:ed)$/u.test(token.lower) && whom()) return true;
    if (is(lexicon, token, "gathering") && ["between", "with", "of"].includes(next) && token.lower !== "ceremony")
      return true;
    if (
      ["held", "hold", "holds"].includes(token.lower) &&
      line.tokens.slice(t, t + 5).some((x) => is(lexicon, x, "gathering"))
    )
      return true;
    if (token.lower === "sat" && next === "down") return true;
    if (is(lexicon, token, "confer") && line.tokens.slice(t + 1, t + 5).some((x) => x.lower === "with")) return true;
    // Who signs together, or hands something over, has met.
    if (
      ["signed", "sign", "handed", "exchanged", "initialled"].includes(token.lower) &&
      new Set(named.filter((s) => s.who === "person").map(sideOfSubject)).size > 1
    )
      return true;
    if (["called", "calls", "paid"].includes(token.lower) && whom()) return true;
  }
  return false;
}

const WHOM = 9; // words

function whoMet({ named, line }: Sentence): Met["participants"] {
  const people: Met["participants"] = [];
  for (const s of named)
    if (s.who === "person" && s.member.side && !people.some((p) => p.member === s.member))
      people.push({ name: s.member.name, member: s.member, side: s.member.side });
  const sides = new Set(people.map((p) => p.side));
  if (sides.size >= 2) return firstOfEachSide(people);
  // Where only one side's people are named, the body of another side that they met stands for it.
  for (const s of named) {
    if (s.who !== "body" || !s.side || sides.has(s.side)) continue;
    const about = line.tokens[s.from - 1]?.lower ?? "";
    if (["citing", "of"].includes(about)) continue;
    people.push({ name: s.name, member: null, side: s.side });
    sides.add(s.side);
  }
  return people;
}

const firstOfEachSide = (people: Met["participants"]): Met["participants"] =>
  people.filter((p, i) => i === people.findIndex((q) => q.side === p.side) || people.length <= 3);

const sidesOf = (people: Met["participants"]): string[] => [
  ...new Set(people.map((p) => p.side).filter((s) => s !== null)),
];

/** "visited the library … met its head": the person who heads the body that was visited stands for it. */
function headOf(met: Met, participants: Met["participants"]): boolean {
  const body = met.participants.find((p) => !p.member);
  const head = body && participants.find((p) => p.member && p.side === body.side);
  if (!body || !head?.member?.office) return false;
  const others = participants.filter((p) => p !== head);
  // Whole words: "German" is not in "of Germany".
  const office = new Set(head.member.office.toLowerCase().split(/[^\p{L}]+/u));
  const noun = body.name.split(" ").filter((w) => w.length > 3 && office.has(w.toLowerCase()));
  if (noun.length === 0 || others.some((p) => !met.participants.some((q) => q.member === p.member))) return false;
  met.participants.splice(met.participants.indexOf(body), 1, head);
  return true;
}

/** The same meeting told again: every side of the new telling is there with nobody else standing for it. */
const overlap = (met: Met, participants: Met["participants"]): boolean =>
  participants.every((p) =>
    met.participants.some((q) => (p.member || q.member ? p.member === q.member : p.side === q.side)),
  );

function modeOf({ line, from, to }: Sentence, lexicon: Lexicon): MeetingTold["mode"] {
  const names = (name: string) => line.tokens.slice(from, to).some((t) => is(lexicon, t, name));
  if (names("call-word")) return "call";
  if (names("ceremony-word")) return "ceremony";
  if (names("conference-word")) return "conference";
  return names("visit-word") && !names("met-word") ? "visit" : "meeting";
}

function placeOf({ line, mentions }: Sentence): string | null {
  for (const m of mentions)
    if (m.place.type === "city" && ["in", "at"].includes(line.tokens[m.from - 1]?.lower ?? "")) return m.place.name;
  return null;
}

/** Two people of different sides who speak at one event have met, though no sentence says so. */
function speakersUpTo(scene: Scene, first: number, told: readonly Met[]): Met | undefined {
  const speakers: { s: Extract<Subject, { who: "person" }>; at: number }[] = [];
  const inMeeting = new Set(told.flatMap((m) => m.participants.map((p) => p.member)));
  for (const [at, sentence] of scene.sentences.slice(0, first).entries())
    for (const s of sentence.named) {
      const next = sentence.line.tokens.slice(s.to, s.to + 3);
      if (
        s.who === "person" &&
        s.member.side &&
        next.some((t) => is(scene.lexicon, t, "say") || is(scene.lexicon, t, "thank"))
      )
        speakers.push({ s, at });
    }
  const sides = new Map<string, Member>();
  for (const { s } of speakers)
    if (sideOfSubject(s) && !sides.has(s.member.side ?? "")) sides.set(s.member.side ?? "", s.member);
  if (sides.size < 2 || [...sides.values()].every((m) => inMeeting.has(m))) return undefined;
  const begin = scene.sentences.find((x) => x.part.role !== "title") ?? scene.sentences[0];
  if (!begin) return undefined;
  const participants = [...sides.values()].map((member) => ({ name: member.name, member, side: member.side }));
  return {
    begins: 0,
    at: scene.sentences[speakers[0]?.at ?? 0] ?? begin,
    mode: "meeting",
    place: null,
    participants,
    sides: [...sides.keys()],
  };
}

/** Where no sentence tells of a meeting: the first of each side who does something in the report. */
function present(scene: Scene): Met | undefined {
  const bySide = new Map<string, { member: Member; at: Sentence }>();
  for (const sentence of scene.sentences) {
    const spoken = verbs(sentence.line, sentence.from, sentence.to, sentence.named, [], scene.lexicon);
    for (const s of sentence.named) {
      if (s.who !== "person" || !s.member.side || bySide.has(s.member.side)) continue;
      const acts = spoken.some((v) => v.subject === s) || sentence.named.filter((x) => x.who === "person")[0] === s;
      if (acts) bySide.set(s.member.side, { member: s.member, at: sentence });
    }
  }
  const [a, b] = [...bySide.values()];
  if (!a || !b) return undefined;
  const participants = [a, b].map(({ member }) => ({ name: member.name, member, side: member.side }));
  return { begins: 0, at: a.at, mode: "meeting", place: null, participants, sides: sidesOf(participants) };
}

/** The sides of the sentence's own pair ("between Greece and Italy", "Iran and Azerbaijan"), or null. */
export function pairIn({ line, mentions }: Sentence): string[] | null {
  const states = mentions.filter((m) => m.place.type === "state" || m.place.type === "organisation");
  for (const [i, a] of states.entries()) {
    const b = states[i + 1];
    if (!b || a.place.id === b.place.id) continue;
    // Two organisations side by side are where something is done, not who does it.
    if (a.place.type === "organisation" && b.place.type === "organisation") continue;
    const between = line.tokens.slice(a.to, b.from);
    const anded = between.length === 1 && between[0]?.lower === "and";
    const joined = a.from === b.from;
    if (joined || (anded && a.form === b.form)) return [sideOf(a) ?? a.place.id, sideOf(b) ?? b.place.id];
  }
  return null;
}
