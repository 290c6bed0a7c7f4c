import type { Named, Told } from "../register/joining.ts";
import type { MeetingTold } from "../register/records.ts";

/** A telling as it is compared with others; `people` are those its document names. */
export function toldOf(
  key: string,
  document: string,
  publishedOn: string | null,
  record: MeetingTold,
  people: Named,
): Told {
  const day = record.on ?? publishedOn;
  return {
    ...{ key, document, day: day ?? "", dayIs: record.on ? "told" : publishedOn ? "published" : "unknown" },
    ...{ place: record.place, sides: [...new Set(record.sides)].sort() },
    people: record.participants.map(({ name, person, side }) => {
      const named = person === null ? undefined : people.get(person);
      const office = [named?.office, named?.organisation].filter(Boolean).join(", ") || null;
      return { name, side, office, isPerson: person !== null };
    }),
  };
}
