import { LONGEST_TEXT, type Refused, tooLong } from "./taken.ts";

/** A text made of what a file holds: paragraphs with a blank line between, no control characters; or why it is none. */
export function words(paragraphs: readonly (string | undefined)[], nothing: Refused): string | Refused {
  const kept: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    length += paragraph?.length ?? 0;
    if (length > LONGEST_TEXT) return tooLong;
    const tidied = tidy(paragraph ?? "");
    if (tidied) kept.push(tidied);
  }
  return kept.length > 0 ? `${kept.join("\n\n")}\n` : nothing;
}

/** Control characters and halves of characters say nothing to a reader, and break what stores or shows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

export const tidy = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, "\n").replace(CONTROLS, "").trim();

/** As words of one line. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, " ");
