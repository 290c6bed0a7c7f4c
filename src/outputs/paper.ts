import { z } from "zod";
import { Span } from "../documents/document.ts";

// One tree for every paper the register gives; HTML renders it, and the desk; DOCX and PDF can. No markup in any text.

export const Inline = z.discriminatedUnion("is", [
  z.object({ is: z.literal("text"), text: z.string() }),
  z.object({ is: z.literal("strong"), text: z.string() }),
  z.object({ is: z.literal("quiet"), text: z.string() }),
  z.object({ is: z.literal("name"), text: z.string() }), // of a person or office, in whatever script: its own direction
  z.object({ is: z.literal("words"), text: z.string() }), // quoted inside a line
  z.object({ is: z.literal("unreviewed") }), // the line stands on something nobody has judged
  z.object({ is: z.literal("note"), number: z.int() }),
]);
export type Inline = z.infer<typeof Inline>;

export const Line = z.array(Inline);
export type Line = z.infer<typeof Line>;

export const Block = z.discriminatedUnion("is", [
  z.object({ is: z.literal("heading"), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: z.string() }),
  z.object({ is: z.literal("paragraph"), tone: z.enum(["plain", "quiet", "look"]), line: Line }),
  z.object({
    is: z.literal("list"),
    items: z.array(z.object({ number: z.int().nullable(), line: Line, detail: Line.nullable() })),
  }),
  z.object({ is: z.literal("table"), head: z.array(z.string()), rows: z.array(z.array(Line)) }),
  z.object({ is: z.literal("quotation"), words: z.string(), by: Line }),
]);
export type Block = z.infer<typeof Block>;

/** A document that carries words, and where it was published. */
export const Carrier = z.object({
  document: z.string(),
  file: z.string(),
  title: z.string().nullable(), // its headline
  publisher: z.string().nullable(),
  on: z.string().nullable(),
});
export type Carrier = z.infer<typeof Carrier>;

/** A footnote: the words of one record, whose they are, and where they can be read. */
export const Note = z.object({
  number: z.int(),
  key: z.string(),
  ...Carrier.shape,
  language: z.string(), // "und" where it is not known
  speaker: z.string().nullable(),
  spans: z.array(Span),
  unreviewed: z.boolean(),
  alsoIn: z.array(Carrier), // reprints of it
});
export type Note = z.infer<typeof Note>;

export const Paper = z.object({
  title: z.string(),
  language: z.string(),
  head: z.object({ start: z.string(), middle: z.string(), end: z.string() }), // on every printed page
  foot: z.string(), // the register's state
  body: z.array(Block),
  annexes: z.array(z.array(Block)), // each begins on a page of its own; the quotations come last
  notes: z.array(Note), // in the order of their numbers, each cited at least once
});
export type Paper = z.infer<typeof Paper>;
