import type { Instrument, MeetingTold, PersonNamed } from "../register/records.ts";
import { enterBelongs } from "./belongs.ts";
import type { Ground } from "./ground.ts";
import { projectAgreements } from "./project-agreements.ts";
import { projectMeetings } from "./project-meetings.ts";
import { projectPeople } from "./project-people.ts";
import { personOf } from "./said-the-same.ts";
import type { BelongsRow, RecordRow } from "./tables.ts";

const NOUNS = { "person-named": "person", "meeting-told": "meeting", instrument: "agreement" } as const;
type Row = Pick<RecordRow, "key" | "day" | "record"> & { type: keyof typeof NOUNS };

/** Which things the records of a document are of now, and these things with it; in the entry's own transaction. */
export async function projectJoined(within: Ground, document: string): Promise<void> {
  const { rows, register } = within;
  const before = await rows
    .selectFrom("belongs")
    .selectAll()
    .where("register", "=", register)
    .where("document", "=", document)
    .execute();
  const found = await standing(within, document);
  const told = tellings(within, document, found);
  const after = await belonging(within, document, found);
  const people = (all: readonly BelongsRow[], noun: string) => all.flatMap((b) => (b.noun === noun ? [b.thing] : []));
  const others = before.filter(({ noun }) => noun !== "meeting");
  if (!isSame(others, after)) {
    await rows
      .deleteFrom("belongs")
      .where("register", "=", register)
      .where("document", "=", document)
      .where("noun", "in", ["person", "agreement"])
      .execute();
    await enterBelongs(within, after);
    await projectPeople(within, new Set([...people(others, "person"), ...people(after, "person")]));
    await projectAgreements(within, new Set([...people(others, "agreement"), ...people(after, "agreement")]));
  }
  await projectMeetings(within, document, told);
}

async function standing({ rows, register }: Ground, document: string): Promise<Row[]> {
  const found = await rows
    .selectFrom("records")
    .select(["key", "type", "day", "record"])
    .where("register", "=", register)
    .where("document", "=", document)
    .where("wentOut", "is", null)
    .where("review", "!=", "rejected")
    .execute();
  return found.filter((row): row is Row => Object.hasOwn(NOUNS, row.type)).sort((a, b) => (a.key < b.key ? -1 : 1));
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

async function belonging(within: Ground, document: string, found: readonly Row[]): Promise<BelongsRow[]> {
  const { joining } = within;
  const own = found.flatMap(({ type, key, day, record }): BelongsRow[] => {
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
  });
  const said = await personOf(within, new Set(own.flatMap((b) => (b.noun === "person" ? [b.own] : []))));
  return own.map((b) => ({ ...b, thing: said.get(b.own) ?? b.own }));
}

const isSame = (before: readonly BelongsRow[], after: readonly BelongsRow[]): boolean => {
  const line = ({ noun, thing, day, key, own, name, toldAs }: BelongsRow): string =>
    JSON.stringify([noun, thing, day, key, own, name, toldAs]);
  return before.length === after.length && before.map(line).sort().join() === after.map(line).sort().join();
};
