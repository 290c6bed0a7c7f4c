import type { Lexicon } from "../src/reading/lexicon.ts";
import type { Mention, NameRow } from "../src/reading/mention.ts";
import { tokens } from "../src/reading/token.ts";
import type { Assignment } from "./assignment.ts";

type Piece = { start: number; end: number; text: string };
/** A text with other names in it, and where a place of the old text stands in the new one. */
export type Swapped = { text: string; at: (offset: number) => number };

const VOWEL = /^(?:[AEIO]|U(?!ni|kr|ru|ga|S|K|N|z))/u;
const ARTICLE = /(?<![\p{L}\p{N}])([Aa])n?( )$/u;
const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Swaps every name of the assignment in a text, and mends "a" and "an" before them. */
export function swapped(text: string, { things, phrases }: Assignment, lexicon: Lexicon): Swapped {
  const called = [...phrases.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pieces: Piece[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${called.join("|")})(?![\\p{L}\\p{N}])`, "gu")))
    pieces.push({ start: match.index, end: match.index + match[0].length, text: phrases.get(match[0]) ?? match[0] });

  const cut = tokens(text, (lower) => [lower]);
  for (const mention of lexicon.names(cut, 0, cut.length)) {
    const row = things.get(mention.place.id);
    const [start, end] = [cut[mention.from]?.start ?? 0, cut[mention.to - 1]?.end ?? 0];
    if (pieces.some((piece) => piece.start < end && start < piece.end)) continue;
    const word = text.slice(start, end);
    if (row)
      pieces.push({
        start,
        end,
        text:
          mention.to - mention.from === 1 && word.includes("-") ? joined(word, things, lexicon) : wording(row, mention),
      });
  }
  pieces.sort((a, b) => a.start - b.start);

  let changed = "";
  let from = 0;
  const shifts: { end: number; by: number; start: number; length: number }[] = [];
  for (const piece of pieces) {
    const article = ARTICLE.exec(text.slice(from, piece.start));
    const kept = text.slice(from, piece.start - (article?.[0].length ?? 0));
    changed += article ? `${kept}${article[1]}${VOWEL.test(piece.text) ? "n" : ""} ` : kept;
    shifts.push({ start: piece.start, end: piece.end, length: piece.text.length, by: changed.length });
    changed += piece.text;
    from = piece.end;
  }
  changed += text.slice(from);
  const at = (offset: number) => {
    const last = shifts.findLast((shift) => shift.start <= offset);
    if (!last) return offset;
    return offset < last.end ? last.by : last.by + last.length + (offset - last.end);
  };
  return { text: changed, at };
}

/** "Azerbaijani-Iranian": each name that a hyphen joins. A name that has a hyphen of its own is a thing's first part too. */
function joined(word: string, things: Assignment["things"], lexicon: Lexicon): string {
  const whole = tokens(word, (lower) => [lower]);
  const [mention] = lexicon.names(whole, 0, 1);
  const parts = word.split("-").map(
    (part) =>
      lexicon.names(
        tokens(part, (lower) => [lower]),
        0,
        1,
      )[0],
  );
  if (parts.some((part) => !part))
    return mention && things.has(mention.place.id) ? wording(things.get(mention.place.id) as NameRow, mention) : word;
  return word
    .split("-")
    .map((part, i) => {
      const found = parts[i];
      const row = found && things.get(found.place.id);
      return found && row ? wording(row, found) : part;
    })
    .join("-");
}

/** What the thing is called in the form in which the other one stood. */
function wording(row: NameRow, { form }: Mention): string {
  const worded = form === "adjective" ? row.adjectives?.[0] : form === "people" ? row.people?.[0] : row.names[0];
  return worded ?? row.names[0] ?? row.of;
}

export type GoldDocument = { file: string; people: { name: string }[]; undertakings: GoldLine[] };
type GoldLine = { quote?: string; start?: number; [field: string]: unknown };

/** A document of the gold with the same swaps: quotations where they stand, everything else word by word. */
export function swappedGold(
  gold: GoldDocument,
  text: string,
  now: Swapped,
  sides: ReadonlyMap<string, NameRow>,
  swap: (words: string) => string,
): GoldDocument {
  const quoted = (quote: string, start?: number) => {
    const at = start ?? text.indexOf(quote);
    if (at < 0) throw new RangeError(`${gold.file}: the gold quotation is not in the document: ${quote}`);
    const [begin, end] = [now.at(at), now.at(at + quote.length)];
    return { quote: now.text.slice(begin, end), start: begin };
  };
  const walk = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) {
      if (field === "sides") return value.map((side) => sides.get(side)?.of ?? side);
      if (field === "alsoQuotes" || field === "quotes") return value.map((quote) => quoted(String(quote)).quote);
      return value.map((item) => walk(item, field));
    }
    if (value !== null && typeof value === "object") {
      const line = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === "quote" ? v : walk(v, k)]));
      const { quote, start } = value as GoldLine;
      return typeof quote === "string" ? { ...line, ...quoted(quote, start) } : line;
    }
    if (field === "side") return typeof value === "string" ? (sides.get(value)?.of ?? value) : value;
    return typeof value === "string" && SAID.has(field) ? swap(value) : value;
  };
  return walk(gold, "") as GoldDocument;
}
/** The fields of the gold that hold words of the text; the others are codes. */
const SAID = new Set(["name", "office", "alsoNames", "alsoOffices", "participants", "by", "alsoBy"]);
