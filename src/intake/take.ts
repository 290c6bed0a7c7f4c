import { takeHtml } from "./html.ts";
import { type Refused, type Taken, tooLarge } from "./taken.ts";
import { takeTxt } from "./txt.ts";

type Extract = (bytes: Uint8Array) => Taken | Refused;
const BY_ENDING: ReadonlyMap<string, Extract> = new Map([
  ["txt", takeTxt],
  ["html", takeHtml],
  ["htm", takeHtml],
  ["xhtml", takeHtml],
]);

export const ENDINGS = [...BY_ENDING.keys()].map((ending) => `.${ending}`).join(" ");

export const isTaken = (file: string): boolean => BY_ENDING.has(endingOf(file));

/** The text of a file's bytes, by the ending of its name; or why there is none. Never throws for what a file holds. */
export function take(file: string, bytes: Uint8Array): Taken | Refused {
  const extract = BY_ENDING.get(endingOf(file));
  return tooLarge(bytes.length) ?? extract?.(bytes) ?? notTaken;
}

export const notTaken: Refused = {
  reason: `only ${ENDINGS} files are taken so far`,
  next: "save its text as a .txt file",
};

const endingOf = (file: string): string => file.slice(file.lastIndexOf(".") + 1).toLowerCase();
