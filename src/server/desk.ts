import type { ColumnNames } from "../intake/columns-guessed.ts";
import type { Reader } from "../packs/reader.ts";
import type { Store } from "../storage/store.ts";
import type { Finding } from "../views/finding.ts";
import type { Names } from "../views/names.ts";
import type { Seen } from "../views/undertakings.ts";
import type { Sheet, TableRead } from "../workers/table-work.ts";
import type { HeadMemo } from "./head-memo.ts";

/** What every route answers from. */
export type Desk = {
  store: Store;
  reader: Pick<Reader, "kinds" | "language">;
  names: Names;
  atHead: HeadMemo;
  version: string;
  today(): string;
  /** How names are found in other spellings; without it, by the letters they have. */
  finding?: Finding;
  /** Has what was sent taken in and read, beside answering. Without it, that is another process's work. */
  wake?: () => void;
  /** Tables of old commitments, by their originals. */
  tables?: {
    called: ColumnNames; // what columns are called, by what they hold
    sheets(document: string): Promise<Sheet[] | { unread: string }>;
    read(document: string): Promise<TableRead>;
  };
};

/** Things as they are today: undated documents count too. On another day only what is dated by then does. */
export const seen = ({ names, reader, today }: Pick<Desk, "names" | "reader" | "today">, on?: string): Seen => ({
  asOf: on === undefined ? { day: today(), undated: true } : { day: on, undated: false },
  names,
  isText: (kind) => reader.kinds.get(kind)?.text === true,
});

export const namesOf = ({ kinds, names, object }: Pick<Reader, "kinds" | "names" | "object">): Names => ({
  side: (id) => names(id),
  kind: (id) => kinds.get(id)?.label ?? id,
  object: (id) => object(id),
});
