import type { Instrument, MeetingTold, PersonNamed } from "../register/records.ts";
import { enterRows } from "./enter-rows.ts";
import type { Ground } from "./ground.ts";
import { projectAgreements } from "./project-agreements.ts";
import { projectMeetings } from "./project-meetings.ts";
import { projectPeople } from "./project-people.ts";
import { personOf } from "./said-the-same.ts";
import type { BelongsRow, RecordRow } from "./tables.ts";

const NOUNS = { "person-named": "person", "meeting-told": "meeting", instrument: "agreement" } as const;
type Row = Pick<RecordRow, "document" | "key" | "day" | "record"> & { type: keyof typeof NOUNS };

/** Which things the records of documents are of now, and these things with them; in the entry's own transaction. */
export async function projectJoined(within: Ground, documents: readonly string[]): Promise<void> {
  const before = await belongingTo(within, documents);
  const found = await standing(within, documents);
  const after = await belonging(within, found);
  const changed = documents.filter((document) => !isSame(before.get(document) ?? [], after.get(document) ?? []));
  const [old, come] = [before, after].map((all) => changed.flatMap((document) => all.get(document) ?? []));
  await dropBelongs(within, [...new Set(old?.map(({ document }) => document))]);
  await enterRows(within, "belongs", come ?? []);
  const things = (noun: string) =>
    new Set([...(old ?? []), ...(come ?? [])].flatMap((b) => (b.noun === noun ? [b.thing] : [])));
  await projectPeople(within, things("person"));
  await projectAgreements(within, things("agreement"));
  await projectMeetings(within, new Map(documents.map((id) => [id, tellings(within, id, found.get(id) ?? [])])));
}

/** Meetings are entered with all their tellings. */
const BY_DOCUMENT = ["person", "agreement"] as const;

async function belongingTo(
  { rows, register }: Ground,
  documents: readonly string[],
): Promise<Map<string, BelongsRow[]>> {
  const found = await rows
    .selectFrom("belongs")
    .selectAll()
    .where("register", "=", register)
    .where("document", "in", documents)
    .where("noun", "in", BY_DOCUMENT)
    .execute();
  return Map.groupBy(found, ({ document }) => document);
}

async function dropBelongs({ rows, register }: Ground, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return;
  const old = rows.deleteFrom("belongs").where("register", "=", register).where("document", "in", documents);
  await old.where("noun", "in", BY_DOCUMENT).execute();
}

async function standing({ rows, register }: Ground, documents: readonly string[]): Promise<Map<string, Row[]>> {
  const found = await rows
    .selectFrom("records")
    .select(["document", "key", "type", "day", "record"])
    .where("register", "=", register)
    .where("document", "in", documents)
    .where("wentOut", "is", null)
    .where("review", "!=", "rejected")
    .execute();
  const joined = found.filter((row): row is Row => Object.hasOwn(NOUNS, row.type));
  return Map.groupBy(
    joined.sort((a, b) => (a.key < b.key ? -1 : 1)),
    ({ document }) => document,
  );
}

function tellings({ joining }: Ground, document: string, found: readonly Row[]) {
  const named = found.flatMap(({ type, key, record }) =>
    type === "person-named" ? [[key, JSON.parse(record) as PersonNamed] as const] : [],
  );
  const people = new Map(named);
  return found.flatMap(({ type, key, day, record }) =>
    type === "meeting-told"
      ? [joining.told(key, document, day || null, JSON.parse(record) as MeetingTold, people)]
      : [],
  );
}

async function belonging(
  within: Ground,
  found: ReadonlyMap<string, readonly Row[]>,
): Promise<Map<string, BelongsRow[]>> {
  const own = [...found.values()].flatMap((rows) => rows.flatMap((row) => ownOf(within, row)));
  const said = await personOf(within, new Set(own.flatMap((b) => (b.noun === "person" ? [b.own] : []))));
  return Map.groupBy(
    own.map((b) => ({ ...b, thing: said.get(b.own) ?? b.own })),
    ({ document }) => document,
  );
}

function ownOf({ joining }: Ground, { type, day, document, key, record }: Row): BelongsRow[] {
  const at = { day, document, key };
  if (type === "person-named") {
    const person = JSON.parse(record) as PersonNamed;
    const { id } = joining.person(person, key);
    const toldAs = [person.office, person.organisation].filter(Boolean).join(", ");
    return [{ ...at, noun: "person", thing: id, own: id, name: person.name, toldAs }];
  }
  if (type !== "instrument") return [];
  const agreement = JSON.parse(record) as Instrument;
  const id = joining.agreement(agreement, key);
  return [{ ...at, noun: "agreement", thing: id, own: id, name: agreement.title, toldAs: agreement.status ?? "" }];
}

const isSame = (before: readonly BelongsRow[], after: readonly BelongsRow[]): boolean => {
  const line = ({ noun, thing, day, key, own, name, toldAs }: BelongsRow): string =>
    JSON.stringify([noun, thing, day, key, own, name, toldAs]);
  return before.length === after.length && before.map(line).sort().join() === after.map(line).sort().join();
};
