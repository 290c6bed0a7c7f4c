import type { Shown } from "../register/observed.ts";
import type { Observed } from "../register/records.ts";
import { type Ground, inChunks } from "./ground.ts";
import type { Findable, FoundAs, FoundNoun } from "./store.ts";
import type { DocumentRow, FoundRow, UndertakingRow } from "./tables.ts";

type Of = { document: string; row: DocumentRow | undefined; shown: readonly Shown[] };

/** What is found of documents: each itself, and whom and what it names. A text is folded once, when it comes in. */
export async function projectFound(within: Ground, all: readonly Of[]): Promise<void> {
  const there = all.flatMap(({ row, shown }) => (row ? [{ row, shown }] : []));
  for (const some of inChunks(there, 200)) {
    const known = await rowsOf(
      within,
      some.map(({ row }) => row.id),
    );
    const standing = some.filter(({ row: { state } }) => state !== "erased" && state !== "taken-back");
    const texts = await documentsFound(
      within,
      standing.map(({ row }) => row),
      known,
    );
    await renew(within, known, [...texts, ...standing.flatMap(({ row, shown }) => recordsFound(within, row, shown))]);
  }
}

/** What is found of undertakings: each, and the object it is about. `ids` are those that may be there no more. */
export async function projectFoundUndertakings(
  within: Ground,
  ids: readonly string[],
  undertakings: readonly UndertakingRow[],
): Promise<void> {
  const known = await undertakingsFound(within, ids);
  await renew(
    within,
    known,
    undertakings.flatMap((row) => undertakingFound(within, row)),
  );
}

type Row = Omit<FoundRow, "place">;

async function documentsFound(
  within: Ground,
  documents: readonly DocumentRow[],
  known: readonly Row[],
): Promise<Row[]> {
  const before = new Map(known.flatMap((row) => (row.noun === "document" ? [[row.id, row] as const] : [])));
  const isFolded = ({ id, textHash }: DocumentRow): boolean => before.get(id)?.madeOf === textHash;
  const texts = await textsOf(
    within,
    documents.flatMap((document) => (isFolded(document) ? [] : document.id)),
  );
  return documents.map((document) => {
    const { id, day, file, textHash } = document;
    const old = before.get(id);
    if (old?.madeOf === textHash) return { ...old, day };
    const made = within.found({ noun: "document", file, text: texts.get(id) ?? "" });
    return { ...rowOf("document", id, made), document: id, same: id, day, madeOf: textHash };
  });
}

async function textsOf({ db, register }: Ground, documents: readonly string[]): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map();
  const texts = db.selectFrom("texts").select(["document", "text"]).where("register", "=", register);
  const found = await texts.where("document", "in", documents).execute();
  return new Map(found.map(({ document, text }) => [document, text]));
}

const NOUNS_OF: Partial<Record<Shown["type"], FoundNoun>> = {
  ...{ "person-named": "person", "meeting-told": "meeting", instrument: "agreement", body: "body" },
};

function recordsFound({ found }: Ground, document: DocumentRow, shown: readonly Shown[]): Row[] {
  return shown.flatMap((one) => {
    const noun = NOUNS_OF[one.type];
    if (!noun || one.review === "rejected") return [];
    const told = one.type === "meeting-told" ? one.record.on : null;
    const { type, record } = one;
    const made = found({ noun, type, record } as Findable);
    return [
      {
        ...rowOf(noun, one.key, { ...made, same: made.same || one.key }),
        document: document.id,
        day: told ?? one.on ?? "",
      },
    ];
  });
}

function undertakingFound({ found }: Ground, { id, kind, sides, object, objectId, lastOn }: UndertakingRow): Row[] {
  const record: Pick<Observed, "kind" | "object" | "sides"> = {
    ...{ kind, sides: JSON.parse(sides), object: object === null ? null : JSON.parse(object) },
  };
  const itself = { ...rowOf("undertaking", id, found({ noun: "undertaking", record })), same: id, day: lastOn };
  if (objectId === null) return [itself];
  return [itself, { ...rowOf("object", id, found({ noun: "object", record })), same: objectId, day: lastOn }];
}

// The noun stands in the column too, so that the index knows it and a word of every document is not looked up for the few objects.
export const rowOf = (noun: FoundNoun, id: string, { title, about, folded, same }: FoundAs): Row => ({
  ...{ noun, id, document: "", same, day: "", madeOf: "" },
  ...{ title: plain(title), about: plain(about), folded: `=${noun}${plain(folded)}` },
});

/** PostgreSQL keeps no NUL, and neither keeps half of a pair. */
const plain = (words: string): string => words.replaceAll("\u0000", "").toWellFormed();

const rowsOf = ({ rows, register }: Ground, documents: readonly string[]): Promise<Row[]> =>
  rows
    .selectFrom("found")
    .select(COLUMNS)
    .where("register", "=", register)
    .where("document", "in", documents)
    .execute();

const undertakingsFound = ({ rows, register }: Ground, ids: readonly string[]): Promise<Row[]> =>
  rows
    .selectFrom("found")
    .select(COLUMNS)
    .where("register", "=", register)
    .where("noun", "in", ["undertaking", "object"])
    .where("id", "in", [...ids])
    .execute();

const COLUMNS = ["noun", "document", "id", "same", "day", "title", "about", "madeOf", "folded"] as const;

const placeOf = ({ noun, document, id }: Row): string => JSON.stringify([noun, document, id]);

/** Only what changed is written, and folded again only where its words did: the index costs more than the row. */
async function renew(within: Ground, known: readonly Row[], next: readonly Row[]): Promise<void> {
  const { rows, register } = within;
  const before = new Map(known.map((row) => [placeOf(row), row]));
  const after = new Map(next.map((row) => [placeOf(row), row]));
  for (const [place, { noun, document, id }] of before) {
    const now = after.get(place);
    const old = before.get(place);
    if (now && COLUMNS.every((column) => now[column] === old?.[column])) continue;
    const [change, drop] = [rows.updateTable("found"), rows.deleteFrom("found")];
    if (now) {
      const { folded, ...other } = now;
      const set = change.set(folded === old?.folded ? other : now).where("register", "=", register);
      await set.where("document", "=", document).where("noun", "=", noun).where("id", "=", id).execute();
    } else {
      const gone = drop.where("register", "=", register).where("document", "=", document).where("noun", "=", noun);
      await gone.where("id", "=", id).execute();
    }
  }
  const came = [...after].flatMap(([place, row]) => (before.has(place) ? [] : [{ ...row, register }]));
  for (const some of inChunks(came)) await rows.insertInto("found").values(some).execute();
}
