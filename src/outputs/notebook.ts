import type { Quoted } from "../views/brief/content.ts";
import type { Block, Inline, Line, Note } from "./paper.ts";
import { speaker } from "./phrases.ts";

/** Where a document is published, for its footnotes. */
export type Sources = ReadonlyMap<string, { title: string | null; publisher: string | null; language: string }>;

/** Footnotes while a paper is written: a quotation has one number, however often it is cited. */
export type Notebook = {
  cite(quotations: readonly Quoted[]): Line;
  /** Numbers them in the order in which they are met, and leaves out what was cut. */
  numbered(parts: readonly Block[][]): { parts: Block[][]; notes: Note[] };
};

export function notebook(): Notebook {
  const quotations: Quoted[] = [];
  const places = new Map<string, number>();
  const placeOf = (one: Quoted): number => {
    const known = places.get(one.key);
    if (known !== undefined) return known;
    places.set(one.key, quotations.push(one) - 1);
    return quotations.length - 1;
  };
  return {
    cite: (cited) => cited.map((one) => ({ is: "note", number: placeOf(one) })),
    numbered(parts) {
      const numbers = new Map<number, number>();
      const number = (inline: Inline): Inline => {
        if (inline.is !== "note") return inline;
        const given = numbers.get(inline.number) ?? numbers.size + 1;
        numbers.set(inline.number, given);
        return { is: "note", number: given };
      };
      const done = parts.map((blocks) => blocks.map((block) => withLines(block, (line) => line.map(number))));
      const notes = [...numbers].map(([place, n]) => noteOf(quotations[place] as Quoted, n));
      return { parts: done, notes };
    },
  };
}

function withLines(block: Block, change: (line: Line) => Line): Block {
  switch (block.is) {
    case "heading":
      return block;
    case "paragraph":
      return { ...block, line: change(block.line) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          line: change(item.line),
          detail: item.detail && change(item.detail),
        })),
      };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case "quotation":
      return { ...block, by: change(block.by) };
  }
}

const noteOf = ({ speaker: who, alsoIn, ...quoted }: Quoted, number: number): Note => ({
  ...{ ...quoted, number, speaker: who && speaker(who), title: null, publisher: null, language: "und" },
  alsoIn: alsoIn.map((carrier) => ({ ...carrier, title: null, publisher: null })),
});

/** Notes with where their documents were published: looked up once it is known which are cited. */
export const sourced = (notes: readonly Note[], sources: Sources): Note[] =>
  notes.map((note) => ({
    ...note,
    ...sources.get(note.document),
    alsoIn: note.alsoIn.map((carrier) => {
      const { title, publisher } = sources.get(carrier.document) ?? carrier;
      return { ...carrier, title, publisher };
    }),
  }));
