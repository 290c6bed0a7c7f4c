import type { Observed } from "../register/records.ts";
import { sideOf } from "./cast.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { TOPIC } from "./things.ts";

const FIRM = new Set(["agreed", "scheduled", "underway", "delivered"]);
const same = (a: Observed, b: Observed): boolean =>
  a.kind === b.kind &&
  a.stage === b.stage &&
  a.speaker.voice === b.speaker.voice &&
  a.speaker.name === b.speaker.name &&
  a.meeting === b.meeting &&
  (!a.object || !b.object || a.object.gazetteer === b.object.gazetteer) &&
  alike(a.span.quote, b.span.quote);

const wordsOf = (quote: string): Set<string> =>
  new Set((quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 3 || /\d/u.test(w)));
/** One thing worded twice: most words of the shorter wording are in the longer, and neither names a number the other does not. */
const alike = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  const shared = [...short].filter((w) => long.has(w) || [...long].some((l) => l.slice(0, 5) === w.slice(0, 5))).length;
  const numbers = (s: Set<string>) =>
    [...s]
      .filter((w) => /\d/u.test(w))
      .sort()
      .join();
  return shared >= short.size * ALIKE && (numbers(x) === "" || numbers(y) === "" || numbers(x) === numbers(y));
};
const ALIKE = 0.6;

/** The same thing once per speaker and stage, where it is said most fully; the general only where nothing more specific is told. */
export function dedupe(all: readonly Observed[], scene: Scene): Observed[] {
  const kept: Observed[] = [];
  for (const u of all) {
    if (u.kind === TOPIC && (outside(u, scene) || (u.speaker.voice === "outlet" && EXISTS.has(u.stage)))) continue;
    if (u.kind === TOPIC && ["delivered", "underway"].includes(u.stage)) continue;
    if (ownWork(u, scene)) continue;
    if (u.kind === "agreement" && kept.some((k) => k.kind === u.kind && k.stage === u.stage) && pointsBack(u, scene))
      continue;
    const twice = kept.findIndex((k) => k.span.start < u.span.end && u.span.start < k.span.end && k.kind === u.kind);
    if (twice >= 0) continue;
    const before = kept.findIndex((k) => same(k, u));
    if (before < 0) kept.push(u);
    else if (u.kind !== TOPIC && fuller(u, kept[before])) kept[before] = u;
    else if (u.kind === TOPIC) kept.push(u);
  }
  return kept.filter((u) => !framed(u, kept, scene)).sort((a, b) => a.span.start - b.span.start);
}

/** "signed the document on behalf of …": a text that is only called the document has been named before. */
const pointsBack = (u: Observed, { lexicon }: Scene): boolean => {
  const words = u.span.quote.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const at = words.findIndex((w, i) => i > 0 && ["the", "this"].includes(words[i - 1] ?? "") && isText(w, lexicon));
  return at > 0 && (/^documents?$/u.test(words[at] ?? "") || !NAMES_A_TEXT.has(words[at + 1] ?? ""));
};
const NAMES_A_TEXT = new Set(["on", "of", "for", "between", "concerning", "regarding", "in", "to"]);
const isText = (word: string, { classes, formsOf }: Lexicon): boolean =>
  formsOf(word).some((form) => form === "document" || Boolean(classes.get("text")?.has(form)));

/** That cooperation exists, in the outlet's words, is courtesy. */
const EXISTS = new Set(["raised", "underway", "delivered"]);

/** A side's work at home ("reconstruction in our towns") is no undertaking unless another side takes part. */
const ownWork = (u: Observed, scene: Scene): boolean => {
  if (!AT_HOME.has(u.kind) || u.speaker.voice === "both" || u.speaker.voice === "agentless") return false;
  const side = scene.cast.members.find((m) => m.name === u.speaker.name)?.side ?? null;
  const at = scene.lines.findIndex(
    (l) => (l.tokens[0]?.start ?? 0) <= u.span.start && (l.tokens.at(-1)?.end ?? 0) >= u.span.end,
  );
  const line = scene.lines[at];
  if (!line) return false;
  const inside = line.tokens.filter((t) => t.start >= u.span.start && t.end <= u.span.end);
  const places = line.mentions.filter(
    (m) => (line.tokens[m.from]?.start ?? -1) >= u.span.start && (line.tokens[m.from]?.end ?? 0) <= u.span.end,
  );
  const together = inside.some((t) => t.forms.some((f) => scene.lexicon.classes.get("together")?.has(f)));
  // "digitised a large part of its manuscripts": done, and with its own.
  const its = u.stage === "delivered" && inside.some((t) => ["its", "their", "our"].includes(t.lower));
  if (!together && places.length === 0 && its) return true;
  return (
    !together &&
    places.length > 0 &&
    places.every((m) => sideOf(m) === side || (u.speaker.voice === "outlet" && places.length === 1))
  );
};

/** Kinds of work that a side also does for itself. */
const AT_HOME = new Set(["restoration-project", "manuscript-research"]);

const fuller = (a: Observed, b: Observed | undefined): boolean =>
  Boolean(
    b && (a.position === "body") >= (b.position === "body") && a.span.end - a.span.start > b.span.end - b.span.start,
  );

/** A general line that only frames what is told more exactly, or a headline and lead of what the body says as well. */
function framed(u: Observed, all: readonly Observed[], scene: Scene): boolean {
  const others = all.filter((o) => o !== u && o.meeting === u.meeting);
  if (u.position !== "body") {
    const body = others.filter((o) => o.position === "body");
    if (
      u.kind === TOPIC &&
      !FIRM.has(u.stage) &&
      body.length > 0 &&
      (u.position === "title" || bare(u, scene) || body.some((o) => o.kind === TOPIC))
    )
      return true;
    const told = (o: Observed) => o.kind === u.kind && (u.position === "title" || alike(o.span.quote, u.span.quote));
    if (
      others.some(
        (o) => o.position === "body" && told(o) && (o.stage === u.stage || (FIRM.has(o.stage) && FIRM.has(u.stage))),
      )
    )
      return true;
    if (u.position === "title" && others.some((o) => o.position === "lead" && o.kind === u.kind)) return true;
    // Title and text tell of one thing: the title's word for how far it has come counts only where it says more.
    const alsoTold = others.some(
      (o) => o.position !== "title" && alike(o.span.quote, u.span.quote) && (!FIRM.has(u.stage) || FIRM.has(o.stage)),
    );
    if (u.position === "title" && alsoTold) return true;
  }
  if (u.kind !== TOPIC) return false;
  const prospects = u.cue.quote
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((w) => scene.lexicon.formsOf(w).some((f) => scene.lexicon.classes.get("chance")?.has(f)));
  const general = (u.speaker.voice === "both" || prospects) && u.stage === "raised" && bare(u, scene);
  return general && others.length > 0;
}

/** "prospects of cooperation" with no field named. */
const bare = (u: Observed, { lexicon }: Scene): boolean => {
  const fields = lexicon.classes.get("field");
  const words = u.span.quote.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (words.some((w) => lexicon.classes.get("field-word")?.has(w.replace(/s$/u, "")))) return false;
  return !words.some((w) => (fields?.has(w) ?? false) && !GENERAL.has(w));
};
const GENERAL = new Set([
  "cultural",
  "culture",
  "cooperation",
  "relations",
  "exchange",
  "exchanges",
  "development",
  "international",
  "national",
]);

/** Cooperation in trade, energy, transport: not ours, unless culture is named with it. */
const outside = (u: Observed, { lexicon }: Scene): boolean => {
  const words = u.span.quote.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const out = lexicon.classes.get("outside");
  const fields = lexicon.classes.get("field");
  return (
    words.some((w) => out?.has(w)) &&
    !words.some(
      (w) =>
        (fields?.has(w) ?? false) &&
        ![
          "cooperation",
          "relations",
          "development",
          "international",
          "national",
          "state",
          "exchange",
          "foreign",
          "industry",
          "economy",
          "policy",
        ].includes(w),
    )
  );
};
