import { span } from "../documents/document.ts";
import type { Observed, Problem } from "../register/records.ts";
import { fold, sideOf } from "./cast.ts";
import type { Met } from "./meetings.ts";
import type { Scene, Sentence } from "./scene.ts";

const FIRM = new Set(["agreed", "scheduled", "underway", "delivered"]);

/** What a careful reader would stop at, with the words that disagree. Nothing is mended. */
export function problemsOf(scene: Scene, undertakings: readonly Observed[], meetings: readonly Met[]): Problem[] {
  return [...namesDisagree(scene, meetings), ...headlineOnly(scene, undertakings), ...officesDisagree(scene)];
}

/** The lead names two states, one of which nobody in the body speaks for, while a side of the body is not in the lead. */
function namesDisagree(scene: Scene, meetings: readonly Met[]): Problem[] {
  const met = meetings[0];
  if (!met) return [];
  for (const sentence of scene.sentences) {
    if (sentence.part.role === "body") break;
    const pair = pairSpan(sentence);
    if (!pair) continue;
    const stranger = pair.sides.find((s) => !scene.cast.members.some((m) => m.side === s) && !met.sides.includes(s));
    const missing = met.sides.find((s) => !pair.sides.includes(s));
    if (!stranger || !missing || pair.sides.filter((s) => met.sides.includes(s)).length === 0) continue;
    const holder = scene.cast.members.find((m) => m.side === missing);
    const place = holder?.places[0];
    const tokens = scene.lines[place?.line ?? -1]?.tokens;
    const [a, b] = [tokens?.[place?.from ?? -1], tokens?.[(place?.to ?? 0) - 1]];
    if (!a || !b) continue;
    const first = span(scene, sentence.line.tokens[pair.from]?.start ?? 0, sentence.line.tokens[pair.to - 1]?.end ?? 0);
    const second = span(scene, a.start, b.end);
    return [
      {
        check: "names-disagree",
        says: `The opening names "${first.quote}", the text names "${second.quote}".`,
        spans: [first, second],
      },
    ];
  }
  return [];
}

function pairSpan({ line, mentions }: Sentence): { from: number; to: number; sides: string[] } | undefined {
  const states = mentions.filter((m) => m.place.type === "state");
  for (const [i, a] of states.entries()) {
    const b = states[i + 1];
    const between = b ? line.tokens.slice(a.to, b.from) : [];
    if (b && a.from === b.from && a.place.id !== b.place.id)
      return { from: a.from, to: b.to, sides: [sideOf(a) ?? "", sideOf(b) ?? ""] };
    if (
      b &&
      a.place.id !== b.place.id &&
      between.length === 1 &&
      ["and", ",", "-", "–", "&"].includes(between[0]?.lower ?? "")
    )
      return { from: a.from, to: b.to, sides: [sideOf(a) ?? "", sideOf(b) ?? ""] };
  }
  return undefined;
}

/** "Have agreed" in title or lead with no such words in the body. */
function headlineOnly(scene: Scene, undertakings: readonly Observed[]): Problem[] {
  const body = undertakings.filter((u) => u.position === "body" && FIRM.has(u.stage));
  return undertakings
    .filter(
      (u) => u.position !== "body" && (u.stage === "agreed" || u.stage === "scheduled") && u.speaker.voice !== "named",
    )
    .filter((u) => !body.some((b) => b.kind === u.kind))
    .map((u) => ({
      check: "headline-only",
      says: `"${u.span.quote}" is said to be ${u.stage} only in the ${u.position}.`,
      spans: [promise(u, scene)],
    }));
}

/** The words that promise: of a headline all, else from the verb to the end of the thing. */
function promise(u: Observed, scene: Scene): Observed["span"] {
  const part = scene.parts.find((p) => p.start <= u.span.start && p.end >= u.span.end);
  const words = part?.tokens ?? [];
  const verb = words.findIndex((t) => t.start === u.cue.start);
  const begin = ["have", "has", "had"].includes(words[verb - 1]?.lower ?? "") ? words[verb - 1] : words[verb];
  const [from, to] =
    u.position === "title"
      ? [words[0]?.start, words.at(-1)?.end]
      : [Math.min(begin?.start ?? u.span.start, u.span.start), Math.max(u.span.end, u.cue.end)];
  return span(scene, from ?? u.span.start, to ?? u.span.end);
}

/** One person with two offices of one rank and different fields or sides. */
function officesDisagree(scene: Scene): Problem[] {
  const found: Problem[] = [];
  for (const member of scene.cast.members) {
    const worded = member.places.flatMap((p) => {
      const tokens = scene.lines[p.line]?.tokens ?? [];
      const [a, b] = [tokens[p.from], tokens[p.to - 1]];
      return a && b && p.to - p.from > p.nameTo - p.nameFrom
        ? [
            {
              place: p,
              span: span(scene, a.start, b.end),
              sides: (scene.lines[p.line]?.mentions ?? []).filter((m) => m.from >= p.from && m.to <= p.to).map(sideOf),
            },
          ]
        : [];
    });
    const first = worded[0];
    const other = worded.find((w) => first?.sides[0] && w.sides[0] && w.sides.every((s) => !first.sides.includes(s)));
    if (first && other && fold(first.span.quote) !== fold(other.span.quote))
      found.push({
        check: "offices-disagree",
        says: `${member.name} is "${first.span.quote}" and "${other.span.quote}".`,
        spans: [first.span, other.span],
      });
  }
  return found;
}
