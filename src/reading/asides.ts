import { span } from "../documents/document.ts";
import type { Body, Claim, Holding, Instrument, Speaker, Visit } from "../register/records.ts";
import { is } from "./lexicon.ts";
import { pairIn } from "./meetings.ts";
import { textOf } from "./people.ts";
import type { Scene, Sentence } from "./scene.ts";
import { joined } from "./subjects.ts";

type Asides = { claims: Claim[]; visits: Visit[]; bodies: Body[]; holdings: Holding[]; instruments: Instrument[] };

/** What a report tells beside its undertakings: contested statements, new bodies, holdings, texts named, visits. */
export function asidesOf(scene: Scene): Asides {
  const asides: Asides = { claims: [], visits: [], bodies: [], holdings: [], instruments: [] };
  for (const sentence of scene.sentences) {
    const claim = claimIn(sentence, scene);
    if (claim) asides.claims.push(claim);
    asides.bodies.push(...newBodies(sentence, scene));
    asides.holdings.push(...holdingsIn(sentence, scene));
    asides.instruments.push(...instrumentsIn(sentence, scene));
    asides.visits.push(...visitsIn(sentence, scene));
  }
  return asides;
}

const whole = ({ line, from, to }: Sentence, scene: Scene) =>
  span(scene, line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);

/** A statement of fact that another side would word otherwise: kept as somebody's words, the outlet's where nobody is named. */
function claimIn(sentence: Sentence, scene: Scene): Claim | undefined {
  const { line, from, to, named } = sentence;
  const contested = line.tokens.slice(from, to).some((t) => is(scene.lexicon, t, "contest"));
  if (!contested) return undefined;
  const speaker = joined(line, named, scene.lexicon).find(
    (s) => s.who === "person" && line.tokens.slice(s.to, s.to + 4).some((t) => is(scene.lexicon, t, "say")),
  );
  const about = sentence.mentions.find((m) => ["site", "city", "region"].includes(m.place.type));
  const voice: Speaker =
    speaker?.who === "person"
      ? { voice: "named", name: speaker.member.name, person: speaker.member.office ? speaker.member.id : null }
      : { voice: "outlet", name: null, person: null };
  return { speaker: voice, about: about?.place.name ?? null, span: whole(sentence, scene) };
}

const NEW = new Set(["established", "founded", "new", "created", "formed"]);
function newBodies({ line, from, to }: Sentence, scene: Scene): Body[] {
  return line.bodies
    .filter(
      (b) =>
        b.from >= from &&
        b.to <= to &&
        line.tokens.slice(Math.max(from, b.from - 3), b.from).some((t) => NEW.has(t.lower)) &&
        line.tokens
          .slice(Math.max(from, b.from - 3), b.from)
          .some((t) => ["newly", "new", "recently"].includes(t.lower)),
    )
    .map((b) => ({
      name: b.name,
      new: true,
      span: span(scene, line.tokens[b.from]?.start ?? 0, line.tokens[b.to - 1]?.end ?? 0),
    }));
}

/** "manuscripts … preserved in the library": things of an archive or museum with who keeps them. */
function holdingsIn({ line, from, to }: Sentence, scene: Scene): Holding[] {
  const found: Holding[] = [];
  for (let t = from; t < to; t++) {
    if (!is(scene.lexicon, line.tokens[t], "holding")) continue;
    const kept = line.tokens.slice(t, Math.min(to, t + HELD)).findIndex((x) => is(scene.lexicon, x, "keep"));
    if (kept < 0) continue;
    let end = t + kept + 1;
    while (end < to && line.tokens[end]?.kind !== "mark") end++;
    const custodian = line.bodies.find((b) => b.from > t + kept && b.to <= end);
    found.push({
      what: textOf(line, t, t + kept),
      custodian: custodian?.name ?? null,
      span: span(scene, line.tokens[t]?.start ?? 0, line.tokens[end - 1]?.end ?? 0),
    });
    t = end;
  }
  return found;
}
const HELD = 16;

/** Agreements, memoranda, protocols by their name, with what is told of their state. */
function instrumentsIn(sentence: Sentence, scene: Scene): Instrument[] {
  const { line, from, to } = sentence;
  const found: Instrument[] = [];
  for (let t = from; t < to; t++) {
    const token = line.tokens[t];
    if (!is(scene.lexicon, token, "instrument") || ["statement", "notes", "letter"].includes(token?.lower ?? ""))
      continue;
    const type =
      [...(token?.forms ?? [])].find((f) => scene.lexicon.classes.get("instrument")?.has(f) && !f.endsWith("s")) ??
      token?.lower ??
      "";
    let end = t + 1;
    while (
      end < to &&
      end < t + HELD &&
      line.tokens[end]?.kind !== "mark" &&
      !["was", "were", "is", "will", "has", "have", "which", "that", "and", "as"].includes(
        line.tokens[end]?.lower ?? "",
      )
    )
      end++;
    const near = line.tokens.slice(from, to);
    const state =
      ["signed", "initialled", "ratified", "renewed"].find((w) => near.some((x) => x.lower === w)) ??
      (near.some((x) => x.lower === "draft") ? "draft" : null);
    const sides = pairIn(sentence) ?? [];
    found.push({
      type,
      title: textOf(line, t, end),
      status: state,
      sides,
      span: span(scene, token?.start ?? 0, line.tokens[end - 1]?.end ?? 0),
    });
    t = end - 1;
  }
  return found;
}

/** Who travels where, as far as a sentence says that somebody is on a visit. */
function visitsIn({ line, from, to, named }: Sentence, scene: Scene): Visit[] {
  const told = line.tokens
    .slice(from, to)
    .findIndex((t, i) => t.lower === "visit" && line.tokens[from + i - 1]?.lower !== "to");
  const at = from + told;
  const visitor = named.find((s) => s.who === "person");
  if (told < 0 || visitor?.who !== "person" || line.tokens[at + 1]?.lower !== "to") return [];
  const stops = line.mentions
    .filter((m) => m.from > at && m.to <= Math.min(to, at + 6))
    .map((m) => span(scene, line.tokens[m.from]?.start ?? 0, line.tokens[m.to - 1]?.end ?? 0));
  return stops.length > 0 ? [{ person: visitor.member.name, inviter: null, from: null, to: null, stops }] : [];
}
