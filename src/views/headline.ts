/**
 * The headline of a text by its shape alone, from its beginning: a line of four words or more before the first long
 * paragraph, no sentence, no address, not mostly figures. Null where there is none: a first sentence is no headline.
 */
export function headlineOf(beginning: string): string | null {
  for (const line of beginning.split("\n").map((each) => each.trim())) {
    if (line.length > LONGEST) return null;
    if (line.split(/\s+/).length < 4 || /[.:;,]$/.test(line) || line.includes("://")) continue;
    const figures = line.replace(/\P{N}/gu, "").length;
    if (figures <= 0.15 * line.length) return line;
  }
  return null;
}

const LONGEST = 180;
