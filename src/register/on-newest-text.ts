import { Span } from "../documents/document.ts";
import type { Entry } from "./entry.ts";
import type { Placed } from "./judgements.ts";
import { spansIn } from "./spans-in.ts";

// A newer extractor makes a new text beside the old one. What was read in, or said of, the old one keeps its words: where
// the new text has exactly these too, that is where they stand now, and else they stand in the old text alone.

/**
 * The entries about one document, with the quotations of records on its newest text. `texts` are those it ever had, by
 * hash. A record that has words which are not in the newest text is left as it is, marked `elsewhere`.
 */
export function onNewestText(entries: readonly Placed[], texts: ReadonlyMap<string, string>): Placed[] {
  const newest = entries.findLast(isText)?.entry.textHash;
  const text = texts.get(newest ?? "");
  let hash = newest;
  return entries.map((placed) => {
    const { entry } = placed;
    if (isText(placed)) hash = placed.entry.textHash;
    if (!("record" in entry) || hash === newest) return placed;
    const places = text === undefined ? undefined : placesOf(spansIn(entry.record), texts.get(hash ?? "") ?? "", text);
    if (!places) return { ...placed, elsewhere: true };
    return { ...placed, entry: { ...entry, record: moved(entry.record, places) } as Entry };
  });
}

type Text = Placed<Extract<Entry, { type: "document-added" }>>;
const isText = (placed: Placed): placed is Text => placed.entry.type === "document-added";

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** Where each span begins in the other text, by its place in this one; undefined where one is not there. */
function placesOf(spans: readonly Span[], from: string, to: string): Map<string, number> | undefined {
  const places = new Map<string, number>();
  const outermost = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const span of outermost) {
    const around = outermost.find((other) => other.start <= span.start && other.end >= span.end && other !== span);
    const begins = places.get(placeOf(around ?? span));
    const start = begins === undefined ? found(span, from, to) : begins + span.start - (around ?? span).start;
    if (start === undefined) return undefined;
    places.set(placeOf(span), start);
  }
  return places;
}

/** How many characters on either side tell one place of the same words from another. */
const BESIDE = 40;

/** The one place of the words; of several the one as far down the text, where there are as many, or with the same words beside it. */
function found({ start, quote }: Span, from: string, to: string): number | undefined {
  const now = placesIn(to, quote);
  if (now.length <= 1) return now[0];
  const before = placesIn(from, quote);
  if (before.length === now.length) return now[before.indexOf(start)];
  const beside = (text: string, at: number): [string, string] => [
    text.slice(Math.max(0, at - BESIDE), at),
    text.slice(at + quote.length, at + quote.length + BESIDE),
  ];
  const [left, right] = beside(from, start);
  const alike = now.filter((at) => beside(to, at)[0] === left || beside(to, at)[1] === right);
  return alike.length === 1 ? alike[0] : undefined;
}

function placesIn(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function moved(value: unknown, places: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, places));
  if (typeof value !== "object" || value === null) return value;
  const span = "quote" in value ? Span.safeParse(value) : undefined;
  if (!span?.success)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, places)]));
  const start = places.get(placeOf(span.data)) ?? span.data.start;
  return { ...value, start, end: start + span.data.quote.length };
}
