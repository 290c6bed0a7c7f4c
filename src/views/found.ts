import { columnOf, type Spelling } from "../matching/spelling.ts";
import type { Typed } from "../register/record-key.ts";
import type { ObjectOf, Observed } from "../register/records.ts";
import { folded } from "./folded.ts";
import { firstWords, titleOfText } from "./headline.ts";
import type { Names } from "./names.ts";
import { titleOf } from "./titles.ts";

/** What to call things, and every name a side or object goes by. */
export type EveryName = Names & { called(id: string): readonly string[] };

type Findable =
  | { noun: "document"; file: string; text: string }
  | { noun: "note"; words: string }
  | { noun: "undertaking" | "object"; record: Pick<Observed, "kind" | "object" | "sides"> }
  | ({ noun: string } & Typed);

/** How it is called in a list, what is said beside that, what it is found by, and what is one thing with it ("": nothing). */
type FoundAs = { title: string; about: string; folded: string; same: string };
type Said = Omit<FoundAs, "folded"> & { by: readonly (string | null)[] };

/**
 * A document by its text and file; an undertaking by its title, its sides and every name of its object; people, bodies,
 * meetings and agreements by their names; a note by its words.
 */
export const foundBy =
  (names: EveryName, spelling: Spelling) =>
  (what: Findable): FoundAs => {
    const { by, ...said } = saidOf(what, names);
    return { ...said, folded: columnOf(by.filter((one) => one !== null).join("\n"), spelling) };
  };

function saidOf(what: Findable, names: EveryName): Said {
  if ("text" in what) {
    const title = titleOfText(what.text.slice(0, 1500)) ?? what.file;
    return { title, about: title === what.file ? "" : what.file, by: [what.text, what.file], same: "" };
  }
  if ("words" in what) return { title: firstWords(what.words), about: "", by: [what.words], same: "" };
  if (!("type" in what))
    return what.noun === "object" ? objectSaid(what.record, names) : undertakingSaid(what.record, names);
  return recordSaid(what, names);
}

function undertakingSaid(record: Pick<Observed, "kind" | "object" | "sides">, names: EveryName): Said {
  const { kind, object, sides } = record;
  const by = [
    names.kind(kind),
    ...objectNames(object, names),
    ...sides.flatMap((side) => [side, ...names.called(side)]),
  ];
  return { title: titleOf(record, names), about: object?.name ?? "", by, same: "" };
}

function objectSaid({ object }: Pick<Observed, "object">, names: EveryName): Said {
  const known = object?.gazetteer ? names.object(object.gazetteer) : undefined;
  const title = known?.name ?? object?.name ?? "";
  return {
    title,
    about: known?.type ?? object?.type ?? "",
    by: objectNames(object, names),
    same: object?.gazetteer ?? "",
  };
}

const objectNames = (object: ObjectOf | null, names: EveryName): string[] =>
  object ? [object.name, ...(object.gazetteer ? names.called(object.gazetteer) : [])] : [];

function recordSaid({ type, record }: Typed, names: EveryName): Said {
  const sides = (all: readonly string[]): string =>
    [...new Set(all)]
      .sort()
      .map((side) => names.side(side))
      .join(", ");
  switch (type) {
    case "person-named": {
      const about = [record.office, record.side && names.side(record.side)].filter(Boolean).join(", ");
      return { title: record.name, about, by: [record.name], same: JSON.stringify([folded(record.name), record.side]) };
    }
    case "meeting-told": {
      const who = record.participants.map(({ name }) => name);
      const title = who.join(", ") || [record.mode, record.place].filter(Boolean).join(", ");
      const by = [...who, record.mode, record.place, ...record.sides.flatMap((side) => [side, ...names.called(side)])];
      const about = [[record.mode, record.place].filter(Boolean).join(", "), sides(record.sides)].filter(Boolean);
      // Nobody named: no telling is another's.
      const same = who.length > 0 && record.on ? JSON.stringify([record.on, record.sides, who]) : "";
      return { title, about: about.join(" · "), by, same };
    }
    case "instrument": {
      const by = [record.title, record.type, ...record.sides.flatMap((side) => [side, ...names.called(side)])];
      const about = [record.type, record.status, sides(record.sides)].filter(Boolean).join(", ");
      return { title: record.title, about, by, same: JSON.stringify([folded(record.title), record.sides]) };
    }
    case "body":
      return { title: record.name, about: "", by: [record.name], same: folded(record.name) };
    default:
      return { title: "", about: "", by: [], same: "" };
  }
}
