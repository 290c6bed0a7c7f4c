import type { Observed } from "./records.ts";
import { containment, shinglesOf } from "./reprints.ts";
import { wordsOf } from "./words.ts";

/** What one document carries of a saying. */
export type Carrier = {
  key: string;
  document: string;
  publishedOn: string | null;
  family?: string | null; // documents that are one report (reprints); none: a document of its own
  publisher?: string | null;
  cites?: string | null; // whom the document names as its source
  record: Observed;
};

/** One saying, whoever carries it. `on` is the first day it stood anywhere. */
export type Quotation<C> = { original: C; copies: C[]; on: string | null };

/** Of the shingles of the shorter quotation, how many must stand in the other: a sentence cut or edited in reprinting. */
const SAME_WORDS = 0.5;

/**
 * Sayings of one undertaking, each once. Documents of one family say the same where stage, speaker and words are the
 * same; what one document tells apart is never taken for one.
 */
export function quotationsOf<C extends Carrier>(carriers: readonly C[]): Quotation<C>[] {
  const alike = Map.groupBy(carriers.toSorted(byDocument), ({ family, document, record: { stage, speaker } }) =>
    JSON.stringify([family ?? document, stage, speaker.voice, speaker.name && wordsOf(speaker.name)]),
  );
  return [...alike.values()].flatMap((some) => (some.length === 1 ? [some] : together(some))).map(quotationOf);
}

const byDocument = (a: Carrier, b: Carrier): number =>
  inOrder(a.document, b.document) || a.record.span.start - b.record.span.start || inOrder(a.key, b.key);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those with the most words in common first, so that it does not matter who came first. */
function together<C extends Carrier>(carriers: readonly C[]): C[][] {
  const words = carriers.map(({ record }) => wordsOf(record.span.quote));
  const pairs = carriers.flatMap((one, at) =>
    carriers.slice(at + 1).flatMap((other, further) => {
      const to = at + 1 + further;
      const share = one.document === other.document ? 0 : sameWords(words[at] ?? [], words[to] ?? []);
      return share >= SAME_WORDS ? [{ at, to, share }] : [];
    }),
  );
  const groups = carriers.map((one) => [one]);
  for (const { at, to } of pairs.sort((a, b) => b.share - a.share || a.at - b.at || a.to - b.to)) {
    const [one = [], other = []] = [groups[at], groups[to]];
    const documents = new Set(one.map(({ document }) => document));
    if (one === other || other.some(({ document }) => documents.has(document))) continue;
    const both = [...one, ...other];
    for (const [n, group] of groups.entries()) if (group === one || group === other) groups[n] = both;
  }
  return [...new Set(groups)];
}

/** What the longer has of the runs of words of the shorter, 0–1; 2 where the words are the same, which goes before any. */
function sameWords(one: readonly string[], other: readonly string[]): number {
  if (one.join(" ") === other.join(" ")) return 2;
  const size = Math.min(one.length, other.length);
  return containment(new Set(shinglesOf(one, size)), new Set(shinglesOf(other, size)));
}

function quotationOf<C extends Carrier>(carriers: readonly C[]): Quotation<C> {
  const [original, ...copies] = originalFirst(carriers);
  if (!original) throw new Error("nobody carries it");
  const [first = null] = carriers.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  return { original, copies, on: first };
}

type Printed = Pick<Carrier, "document" | "publishedOn" | "publisher" | "cites">;

/**
 * Documents that carry the same, the original first: the one that others cite and that cites none of them; else the
 * earliest, undated ones last; on one day who cites nobody; then by id, so that there is always one.
 */
export function originalFirst<D extends Printed>(documents: readonly D[]): D[] {
  const citing = documents.filter(({ cites }) => cites);
  const rank = (one: D): number => {
    const cited = citing.some((other) => isCited(one, other));
    return cited && !documents.some((other) => isCited(other, one)) ? 0 : 1;
  };
  const ranked = documents.map((document) => ({ document, rank: rank(document) }));
  return ranked.sort((a, b) => a.rank - b.rank || earlier(a.document, b.document)).map(({ document }) => document);
}

const earlier = (a: Printed, b: Printed): number =>
  inOrder(a.publishedOn ?? "~", b.publishedOn ?? "~") ||
  (a.cites ? 1 : 0) - (b.cites ? 1 : 0) ||
  inOrder(a.document, b.document);

/** "Trend" is cited as "Trend News Agency" too. */
function isCited({ publisher, document }: Printed, by: Printed): boolean {
  if (!publisher || !by.cites || document === by.document) return false;
  const [name, cited] = [publisher, by.cites].map((words) => ` ${wordsOf(words).join(" ")} `);
  return name !== undefined && cited !== undefined && (name.includes(cited) || cited.includes(name));
}
