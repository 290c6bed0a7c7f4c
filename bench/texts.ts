import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packaged } from "../src/packs/load.ts";
import type { Reader } from "../src/packs/reader.ts";

/** The reports of examples/ that the reader has a language for. */
export function exampleTexts(reader: Reader): string[] {
  const folder = join(packaged, "examples");
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  return texts.filter((text) => "reading" in reader.read(documentOf(reader, text)));
}

export const documentOf = (reader: Reader, text: string) => ({
  id: "bench",
  file: "bench.txt",
  language: reader.language(text),
  text,
});

/** The texts one after the other, over and over, up to a length; names differ with each round, as in a real long text. */
export function longText(texts: readonly string[], names: readonly string[], length: number): string {
  const surnames = new RegExp(
    `\\b(?:${[...new Set(names.map((name) => name.split(" ").at(-1) ?? name))].join("|")})\\b`,
    "gu",
  );
  let long = "";
  for (let round = 0; long.length < length; round++) {
    const ending = [...String(round)].map((digit) => "bcdfghklmn"[Number(digit)]).join("");
    for (const text of texts) long += `${round === 0 ? text : text.replace(surnames, (name) => name + ending)}\n\n`;
  }
  return long.slice(0, length);
}
