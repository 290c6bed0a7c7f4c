import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { bodies } from "./people.ts";
import type { Token } from "./token.ts";

/** A paragraph as the stages after the names see it. */
export type Line = {
  index: number; // of the paragraph in its document
  tokens: readonly Token[];
  mentions: readonly Mention[];
  at: readonly (Mention | undefined)[]; // the gazetteer mention that a token belongs to
  bodies: readonly { from: number; to: number; name: string }[]; // ministries, libraries, museums …
  quoted: readonly boolean[]; // which tokens stand inside quotation marks long enough to be speech
};

export function lineOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Line {
  const mentions = lexicon.names(tokens, 0, tokens.length);
  const at: (Mention | undefined)[] = new Array(tokens.length);
  for (const mention of mentions) for (let t = mention.from; t < mention.to; t++) at[t] ??= mention;
  return { index, tokens, mentions, at, bodies: bodies({ tokens, at }, lexicon), quoted: quotedOf(tokens) };
}

const QUOTE_OPEN = new Set(["“", "«", "„"]);
const QUOTE_CLOSE = new Set(["”", "»"]);
const SHORTEST_SPEECH = 5; // words: less is a title or a term

function quotedOf(tokens: readonly Token[]): boolean[] {
  const inside: boolean[] = new Array(tokens.length).fill(false);
  let open = -1;
  for (const [t, token] of tokens.entries()) {
    const straight = token.text === '"';
    if (open < 0 && (QUOTE_OPEN.has(token.text) || straight)) open = t;
    else if (open >= 0 && (QUOTE_CLOSE.has(token.text) || straight)) {
      if (t - open > SHORTEST_SPEECH) inside.fill(true, open, t + 1);
      open = -1;
    }
  }
  if (open >= 0 && tokens.length - open > SHORTEST_SPEECH) inside.fill(true, open);
  return inside;
}
