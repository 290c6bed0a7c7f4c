import { z } from "zod";

/**
 * An exact quotation: a half-open stretch of a document's text in UTF-16 units, carrying the words it covers so that a
 * moved text is noticed (W3C Web Annotation: TextPositionSelector with TextQuoteSelector).
 */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0), quote: z.string() });
export type Span = z.infer<typeof Span>;

/** Whose telling a document is. Unknown stays null; `supposed` marks an issuer nobody stated. */
export const Source = z.object({
  publisher: z.string().nullable(),
  cites: z.string().nullable(),
  issuedBy: z.string().nullable(), // the side whose account this is: ISO 3166 alpha-2, or an organisation's acronym
  supposed: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** What was published, as text. Every span in the register points back into `text`; the text never changes. */
export type Document = {
  /** SHA-256 of the original bytes, in hex: the same bytes are the same document. */
  id: string;
  /** Base name of the file it came in. */
  file: string;
  /** BCP 47 primary tag, as found from the script and the words; "und" where that cannot be told. */
  language: string;
  text: string;
};

/** The span of a document from `start` to `end`. Throws when the stretch is not inside the text. */
export function span({ text }: Pick<Document, "text">, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no such stretch: ${start}-${end}`);
  return { start, end, quote: text.slice(start, end) };
}

export const stillStands = (s: Span, { text }: Pick<Document, "text">): boolean =>
  s.end > s.start && text.slice(s.start, s.end) === s.quote;
