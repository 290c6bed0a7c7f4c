import { briefPaper } from "../outputs/brief/brief-paper.ts";
import { type Sources, sourced } from "../outputs/notebook.ts";
import type { Note, Paper } from "../outputs/paper.ts";
import type { RecordType, Stored } from "../storage/store.ts";
import { briefOf } from "../views/brief/brief.ts";
import type { Brief, BriefRows } from "../views/brief/content.ts";
import { headlineOf } from "../views/headline.ts";
import { type Desk, seen } from "./desk.ts";
import { all, undertakingsWith } from "./gather.ts";

export type BriefAsked = { sides: [string, string]; on?: string | undefined; everything: boolean };
export type BriefMade = { brief: Brief; paper: Paper };
type From = Pick<Desk, "store" | "names" | "reader" | "today">;

/** The brief of two sides out of the register, by questions that its indexes answer: never a whole table. */
export async function makeBrief(desk: From, { sides, on, everything }: BriefAsked): Promise<BriefMade> {
  const { store, names, reader } = desk;
  const [rows, { home, samples }, head] = await Promise.all([rowsOf(desk, sides), store.info(), store.head()]);
  const isTopic = (kind: string): boolean => reader.kinds.get(kind)?.topic === true;
  const brief = briefOf(rows, seen(desk, on), {
    sides,
    home: sides.find((side) => side === home) ?? null,
    everything,
    isTopic,
  });
  const paper = briefPaper(brief, (id) => names.side(id), { head: `${head.seq}:${head.hash}`, samples });
  return { brief, paper: { ...paper, notes: sourced(paper.notes, await sourcesOf(desk, paper.notes)) } };
}

async function rowsOf({ store }: From, sides: [string, string]): Promise<BriefRows> {
  const [undertakings, met] = await Promise.all([
    undertakingsWith(store, { sides }),
    all((page) => store.meetings({ sides }, page)),
  ]);
  const meetings = met.flatMap(({ tellings }) => tellings);
  const meetingOf = new Map(met.flatMap(({ id, tellings }) => tellings.map(({ key }) => [key, id])));
  const told = [...undertakings.flatMap(({ observations }) => observations), ...meetings];
  const documents = [...new Set(told.map(({ document }) => document))];
  const besides = await store.recordsIn(documents, ["person-named", "claim", "problem"]);
  const of = <T extends RecordType>(type: T) => besides.filter((row) => row.type === type) as unknown as Stored<T>[];
  return {
    undertakings,
    meetings,
    meetingOf,
    people: of("person-named"),
    claims: of("claim"),
    problems: of("problem"),
  };
}

async function sourcesOf({ store }: From, notes: readonly Note[]): Promise<Sources> {
  const cited = [...new Set(notes.flatMap(({ document, alsoIn }) => [document, ...alsoIn.map((one) => one.document)]))];
  const found = await Promise.all(
    cited.map(async (id) => {
      const document = await store.document(id);
      if (!document) return [];
      const { source, language, text } = document;
      const title = headlineOf(text.slice(0, 1500));
      return [[id, { title, publisher: source?.publisher ?? null, language }] as const];
    }),
  );
  return new Map(found.flat());
}
