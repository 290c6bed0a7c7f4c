import { type Cast, castOf } from "./cast.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Line, lineOf } from "./line.ts";
import type { Mention } from "./mention.ts";
import { type Part, partsOf } from "./parts.ts";
import { sentences } from "./sentence.ts";
import { joined, type Memory, type Subject, subjects } from "./subjects.ts";
import { verbs } from "./verbs.ts";

/** A sentence of the report proper: tokens `from` to `to` of its line, everyone named in it, and what is inside quotes. */
export type Sentence = {
  line: Line;
  index: number; // of its line
  from: number;
  to: number;
  part: Part;
  mentions: readonly Mention[]; // that stand in it
  named: readonly Subject[];
  subjects: readonly Subject[];
  tellers: readonly Subject[]; // everyone named in its line
};

/** A document taken apart: paragraphs, sentences, and who is in it. */
export type Scene = {
  text: string;
  lexicon: Lexicon;
  parts: readonly Part[];
  lines: readonly Line[];
  sentences: readonly Sentence[];
  cast: Cast;
};

export function sceneOf(text: string, lexicon: Lexicon): Scene {
  const parts = partsOf(text, lexicon);
  const lines = parts.map((part, index) => lineOf(part.tokens, index, lexicon));
  const isText = parts.map((p) => p.role === "title" || p.role === "lead" || p.role === "body");
  const cast = castOf(lines, isText, lexicon);
  const cut: Sentence[] = [];
  const memory: Memory = { person: null, speaker: null, host: null, names: new Map() };
  for (const [index, part] of parts.entries()) {
    const line = lines[index];
    if (!line || !isText[index]) continue;
    const tellers: Subject[] = [];
    let next = 0;
    for (const { from, to } of sentences(part.tokens, lexicon)) {
      const named = subjects(line, from, to, cast, cast.alone[index] ?? [], memory, lexicon);
      const found = joined(line, named, lexicon);
      tellers.push(...named);
      const begun = next;
      while ((line.mentions[next]?.from ?? to) < to) next++;
      const mentions = line.mentions.slice(begun, next).filter((m) => m.to <= to);
      cut.push({ line, index, from, to, part, mentions, named, subjects: found, tellers });
      const people = named.filter((s) => s.who === "person");
      const spoke = verbs(line, from, to, found, [], lexicon).findLast(
        (v) => v.subject?.who === "person" && !v.passive,
      )?.subject;
      const focus = spoke?.who === "person" ? spoke.member : people[0]?.member;
      if (focus) memory.speaker = focus;
      // Who is first told of is the host where somebody of another side is received.
      if (people.length > 1 && new Set(people.map((p) => p.member.side)).size > 1)
        memory.host ??= people[0]?.member ?? null;
      const last = people.at(-1);
      if (last) memory.person = last.member;
    }
  }
  return { text, lexicon, parts, lines, sentences: cut, cast };
}
