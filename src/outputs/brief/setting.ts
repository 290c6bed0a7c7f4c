import type { Brief, Item } from "../../views/brief/content.ts";
import { clipped, name, strong, text, words } from "../lines.ts";
import type { Notebook } from "../notebook.ts";
import type { Block, Line } from "../paper.ts";
import { day } from "../phrases.ts";
import type { ListItem } from "./room.ts";

/** What each section of a brief is written with. */
export type Setting = {
  brief: Brief;
  side: (id: string) => string;
  cite: Notebook["cite"];
  share: number; // of the room a section keeps to; more where open undertakings leave some
};

export const LONGEST = { name: 90, office: 110, title: 140, words: 90, quotation: 320 };

export const heading = (level: 1 | 2 | 3, words: string): Block => ({ is: "heading", level, text: words });
export const paragraph = (line: Line, tone: "plain" | "quiet" | "look" = "plain"): Block => ({
  is: "paragraph",
  tone,
  line,
});
export const list = (items: readonly ListItem[]): Block[] =>
  items.length > 0 ? [{ is: "list", items: [...items] }] : [];
export const item = (line: Line, detail: Line | null = null): ListItem => ({ number: null, line, detail });

/** Under the number an open undertaking has in this brief, where it is among those shown. */
export const numbered = ({ id }: Item, line: Line, numbers: ReadonlyMap<string, number>): ListItem => ({
  ...{ number: numbers.get(id) ?? null, line, detail: null },
});

/** "and 12 more in the register": what was cut is counted. */
export const more = (all: number, shown: number, what = ""): ListItem[] =>
  all > shown ? [item([{ is: "quiet", text: `and ${all - shown} more ${what && `${what} `}in the register` }])] : [];

export const unreviewed = (is: boolean): Line => (is ? [{ is: "unreviewed" }] : []);

/** An undertaking by its neutral title; where no object tells it from others, by the words it stands on. */
export function called({ title, words: own }: Item, bold = true): Line {
  const short = clipped(title, LONGEST.title);
  const quote = own?.spans[0]?.quote;
  return [
    ...(bold ? strong(short) : text(short)),
    ...(quote ? [...text(": "), ...words(clipped(quote, LONGEST.words))] : []),
  ];
}

export const person = (called: string, office: string | null): Line => [
  ...name(clipped(called, LONGEST.name)),
  ...(office ? [...text(", "), ...name(clipped(office, LONGEST.office))] : []),
];

export const dated = (on: string | null): string => (on === null ? "on a day not told" : day(on));
