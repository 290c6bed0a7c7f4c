import type { Told } from "./taken.ts";
import { oneLine } from "./words.ts";

/** What is told, without what is not: each on one line. */
export function told(of: { [T in keyof Told]: string | undefined }): Told {
  const lines = Object.entries(of).map(([what, says]) => [what, oneLine(says ?? "")]);
  return Object.fromEntries(lines.filter(([, says]) => says));
}

/** The lines above the text: headline, day, sender. */
export const headOf = ({ headline, on, from }: Told): (string | undefined)[] => [headline, on, from && `From: ${from}`];
