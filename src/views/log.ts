import type { About, Entry, RecordMatter } from "../register/entry.ts";
import { canTakeBack, type LoggedAs } from "../register/logged.ts";
import type { LogLine } from "./answers.ts";
import type { Names } from "./names.ts";
import { titleOf } from "./titles.ts";

/** An entry with what it is about; storage's lines are such. */
export type LoggedRow = {
  seq: number;
  entry: Entry;
  act: LoggedAs;
  of: Entry | null;
  record: Entry | null;
  file: string | null; // the document's name
  takenBack: boolean;
};
type Told = Pick<LoggedRow, "of" | "record" | "file">;

/** What a line needs of the register: what things are called, and the page of a record's thing, where that stands. */
export type LogNames = Names & {
  called(about: About): string | undefined;
  pageOfRecord(key: string): LogLine["to"] | undefined;
};

/** What is to be asked before a line can be said: the things it names, and the records it leads to. */
export function asksOf({ entry, of, record }: LoggedRow): { things: About[]; records: string[] } {
  const told = [entry, ...(of ? [of] : [])];
  const records = [...told, ...(record ? [record] : [])].flatMap((one) => ("record" in one ? [one.key] : []));
  return { things: told.flatMap(thingsOf), records };
}

function thingsOf(entry: Entry): About[] {
  if (entry.type === "note") return [entry.about];
  if (entry.type === "same" || entry.type === "different")
    return [entry.one, entry.other].map((id) => ({ noun: entry.of, id }));
  return "undertaking" in entry ? [{ noun: "undertaking", id: entry.undertaking }] : [];
}

/** A line of the log, in plain words: "confirmed: Film week (AZ–IR), proposed". */
export function logLine(row: LoggedRow, names: LogNames): LogLine {
  const { seq, entry, act, takenBack } = row;
  return {
    ...{ seq, entry: entry.id, at: entry.recordedAt, by: entry.recordedBy, act },
    byMachine: /^[\w.-]+@\d/.test(entry.recordedBy),
    says: saysOf(entry, row, names),
    to: leadsTo(entry, row, names),
    ...{ takenBack, canTakeBack: !takenBack && canTakeBack(entry) },
  };
}

function saysOf(entry: Entry, { of, record, file }: Told, names: LogNames): string {
  const title = (id: string): string =>
    names.called({ noun: "undertaking", id }) ?? "an undertaking that is taken back";
  const judged = record && "record" in record ? recordWords(record, names) : "a record that is erased";
  const document = file ?? "a document that is erased";
  switch (entry.type) {
    case "original-kept":
    case "document-added":
      return `added ${entry.file}`;
    case "asked-again":
      return `had ${document} tried again`;
    case "reading":
      return `read ${document}: ${lines(entry.records.length)}`;
    case "reading-failed":
    case "unread":
    case "refused":
      return `did not read ${document}: ${entry.reason}`;
    case "confirms":
      return `confirmed: ${judged}`;
    case "corrects":
      return `corrected: ${judged}`;
    case "rejects":
      return `rejected: ${judged}`;
    case "undoes":
      return of ? `took back: ${saysOf(of, { of: null, record, file }, names)}` : "took back what is erased";
    case "same":
    case "different":
      return samenessWords(entry, names);
    case "withdraws":
      return `entered that ${names.side(entry.side)} withdrew: ${title(entry.undertaking)}`;
    case "answers":
      return `entered that ${names.side(entry.side)} ${entry.answer}: ${title(entry.undertaking)}`;
    case "terms": {
      const due = [entry.due && `due ${entry.due}`, entry.until && `until ${entry.until}`].filter(Boolean).join(", ");
      return `entered the term of ${title(entry.undertaking)}${due && `: ${due}`}`;
    }
    case "charge": {
      const told = [entry.owner ?? "nobody", entry.due && `by ${entry.due}`].filter(Boolean).join(", ");
      return `gave ${title(entry.undertaking)} to ${told}`;
    }
    case "columns-named":
      return `said what columns mean: ${shortened(entry.header.filter(Boolean).join(" · "))}`;
    case "note":
      return `noted on ${names.called(entry.about) ?? `a ${entry.about.noun} that is there no more`}: ${shortened(entry.text)}`;
    case "erases":
      return `erased a document: ${entry.because}`;
    case "parted":
      return `took ${document} apart`;
    default:
      return `entered: ${recordWords(entry, names)}`;
  }
}

/** Two who are one now have one name, which is said once. */
function samenessWords(entry: Extract<Entry, { type: "same" | "different" }>, names: LogNames): string {
  const both = new Set(thingsOf(entry).flatMap((one) => names.called(one) ?? []));
  const many = { person: "people", meeting: "meetings", undertaking: "undertakings" }[entry.of];
  const judged = `judged two ${many} to be ${entry.type === "same" ? "the same" : "different"}`;
  return [[judged, [...both].join("; ")].filter(Boolean).join(": "), entry.because].filter(Boolean).join(", because ");
}

/** What a record is, in a few words. */
function recordWords({ type, record }: RecordMatter, names: Names): string {
  switch (type) {
    case "observation":
      return `${titleOf(record, names)}, ${record.stage}`;
    case "meeting-told": {
      const between = record.sides.length > 0 ? ` (${[...record.sides].sort().join("–")})` : "";
      return `${record.mode}${between}${record.on ? `, ${record.on}` : ""}${record.place ? `, ${record.place}` : ""}`;
    }
    case "person-named":
      return [record.name, record.office].filter(Boolean).join(", ");
    case "instrument":
      return [`${record.type}: ${record.title}`, record.status].filter(Boolean).join(", ");
    case "problem":
      return shortened(record.says);
    case "occasion":
      return `anniversary of ${record.of}`;
    case "claim":
      return `claim${record.about ? `: ${record.about}` : ""}`;
    case "visit":
      return `visit of ${record.person}`;
    case "body":
      return record.name;
    case "holding":
      return record.what;
  }
}

function leadsTo(entry: Entry, { of, record }: Pick<LoggedRow, "of" | "record">, names: LogNames): LogLine["to"] {
  if (entry.type === "undoes") return of && leadsTo(of, { of: null, record }, names);
  if (entry.type === "erases") return null;
  const [thing] = thingsOf(entry);
  if (thing) return names.called(thing) === undefined ? null : { ...thing, record: null };
  const told = "record" in entry ? entry : record && "record" in record ? record : null;
  if (told) return names.pageOfRecord(told.key) ?? { noun: "document", id: told.document, record: told.key };
  return "document" in entry ? { noun: "document", id: entry.document, record: null } : null;
}

const lines = (n: number): string => `${n} ${n === 1 ? "line" : "lines"}`;
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text);
