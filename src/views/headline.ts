/**
 * The headline of a text by its shape alone, from its beginning: a line of four words or more before the first long
 * paragraph, no sentence, no address, no line of where and when it stood. Null where there is none: a first sentence is no
 * headline.
 */
export function headlineOf(beginning: string): string | null {
  for (const line of linesOf(beginning)) {
    if (line.length > LONGEST) return null;
    if (isWords(line) && !/[.:;,]$/.test(line)) return line;
  }
  return null;
}

/** What a document is called in a list: its headline, else its first words; null where it has none. */
export function titleOfText(beginning: string): string | null {
  const headline = headlineOf(beginning);
  if (headline !== null) return headline;
  const lines = linesOf(beginning);
  const first = lines.find((line) => line.length > PARAGRAPH && !ADDRESS.test(line)) ?? lines.find(isWords) ?? lines[0];
  return first === undefined ? null : firstWords(first);
}

/** The beginning of what is said, on one line, cut at a word. */
export function firstWords(said: string): string {
  const line = said.replace(/\s+/g, " ").trim();
  if (line.length <= TITLE) return line;
  const cut = line.slice(0, TITLE).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > TITLE / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, "")}…`;
}

const LONGEST = 180;
const PARAGRAPH = 80;
const TITLE = 100;

/** Addresses of other pages are none of a text's own words. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.includes("://"));

/** Not "Aras Wire, Tehran, Thursday, 23 June 2022, 09:40", which has a day with its year, nor "From press@mincult.example". */
function isWords(line: string): boolean {
  const figures = line.replace(/\P{N}/gu, "").length;
  return line.split(/\s+/).length >= 4 && figures <= 0.15 * line.length && !DAY.test(line) && !ADDRESS.test(line);
}
const DAY = /\d{1,2}\.? \p{L}+,? \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}/u;
const ADDRESS = /[\w-]\.[a-z]{2,}\b/;
