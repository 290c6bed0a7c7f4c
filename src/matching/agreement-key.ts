import type { Instrument } from "../register/records.ts";
import { folded } from "./names-alike.ts";

/**
 * Which agreement a document speaks of: the same sides, sort of text and title are one. A bare "the memorandum", or a text
 * whose sides nobody tells, is only itself, and its id is the record's key.
 */
export function agreementKey(
  { type, title, sides }: Pick<Instrument, "type" | "title" | "sides">,
  key: string,
): string {
  const each = [...new Set(sides)].sort();
  const words = folded(title).split(" ");
  if (each.length < 2 || words.length < 3) return key;
  return `${each.join("-")}.${folded(type).replaceAll(" ", "-")}.${words.join("-").slice(0, 120)}`;
}
