import type { ObjectOf } from "../register/records.ts";
import { sideOf } from "./cast.ts";
import type { Lexicon } from "./lexicon.ts";
import { lineOf } from "./line.ts";
import { objectIn } from "./object.ts";
import { COURTESY, named, TOPIC } from "./things.ts";
import { tokens } from "./token.ts";

/** What a few words name, as the cell of a table holds them: no sentence, so nobody says anything of it. */
export type Named = { sides: string[]; kinds: string[]; object: ObjectOf | null };

/** Sides and kinds in the order of the words, each once; topics and courtesies are no kinds. */
export function namedIn(text: string, lexicon: Lexicon): Named {
  const line = lineOf(tokens(text, lexicon.formsOf), 0, lexicon);
  const found = named(line, 0, line.tokens.length, lexicon).map(({ row }) => row.kind);
  const kinds = [...new Set(found.filter((kind) => kind !== TOPIC && kind !== COURTESY))];
  const whole = { kind: kinds[0] ?? TOPIC, spanFrom: 0, spanTo: line.tokens.length };
  return {
    sides: [...new Set(line.mentions.flatMap((mention) => sideOf(mention) ?? []))],
    kinds,
    object: objectIn(line, whole),
  };
}
