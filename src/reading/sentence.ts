import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./token.ts";

const OPENING = new Set(['"', "“", "«", "„", "(", "[", "‘", "'"]);
const CLOSING = new Set(['"', "”", "»", ")", "]", "’", "'"]);
const STOP = new Set([".", "!", "?", "…"]);

/** Cuts a paragraph's tokens into sentences: token positions `from` to `to`. */
export function sentences(
  cut: readonly Token[],
  { abbreviations }: Pick<Lexicon, "abbreviations">,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let t = 0; t < cut.length; t++) {
    const token = cut[t];
    if (!token || !STOP.has(token.text)) continue;
    const before = cut[t - 1];
    const shortened =
      token.text === "." &&
      before &&
      before.end === token.start &&
      (abbreviations.has(before.lower) || (before.text.length === 1 && before.cap));
    let to = t + 1;
    while (cut[to] && CLOSING.has(cut[to]?.text ?? "") && cut[to]?.start === cut[to - 1]?.end) to++;
    let next = to;
    while (cut[next] && OPENING.has(cut[next]?.text ?? "")) next++;
    const begins = !cut[next] || cut[next]?.cap || cut[next]?.kind === "number" || next > to;
    const apart = !cut[to] || (cut[to]?.start ?? 0) > (cut[to - 1]?.end ?? 0);
    // "… the High Commissioner stated.Scholarships will …": the space after a full stop forgotten.
    const glued =
      token.text === "." &&
      to === t + 1 &&
      before?.kind === "word" &&
      before.text.length > 2 &&
      !before.cap &&
      Boolean(cut[to]?.cap);
    if (shortened || !begins || !(apart || glued)) continue;
    found.push({ from, to });
    from = to;
    t = to - 1;
  }
  if (from < cut.length) found.push({ from, to: cut.length });
  return found;
}
