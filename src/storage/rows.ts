import { isTableType } from "../documents/table-types.ts";
import { HAND } from "../register/by-hand.ts";
import type { DocumentState } from "../register/document-state.ts";
import type { Shown } from "../register/observed.ts";
import { spansOf } from "../register/record-key.ts";
import type { Ground } from "./ground.ts";
import type { DocumentRow, RecordRow } from "./tables.ts";

export type NewRecordRow = Omit<RecordRow, "cameIn" | "wentOut">;

/** The rows of a document's records. Whose side a speaker speaks for is what this document says of that person. */
export function recordRows(document: string, shown: readonly Shown[], { identity }: Ground): NewRecordRow[] {
  const sides = new Map<string, string | null>();
  const meetings = new Map<string, string | null>();
  for (const one of shown) {
    if (one.review === "rejected") continue;
    if (one.type === "person-named") sides.set(one.record.name, one.record.side).set(one.key, one.record.side);
    if (one.type === "meeting-told") meetings.set(one.key, one.record.on);
  }
  return shown.map((one) => {
    const observation = one.type === "observation" ? one.record : undefined;
    const speaker = observation?.speaker.voice === "named" ? observation.speaker : undefined;
    const record = JSON.stringify(one.record);
    const read = JSON.stringify(one.read);
    return {
      ...{ document, key: one.key, type: one.type, day: one.on ?? "", place: spansOf(one)[0]?.start ?? 0 },
      ...{ entry: one.entry, recordedBy: one.recordedBy, review: one.review, judgement: one.judgement },
      undertaking: observation ? (one.of ?? identity(observation, one.key)) : null,
      object: observation?.object?.gazetteer ?? null,
      speakerSide: speaker ? (sides.get(speaker.person ?? "") ?? sides.get(speaker.name ?? "") ?? null) : null,
      meetingOn: observation?.meeting ? (meetings.get(observation.meeting) ?? null) : null,
      read: read === record ? null : read,
      ...{ record, attached: one.attached, standsOn: one.standsOn },
    };
  });
}

/** Words typed by hand have nothing left to read in them, and tables are read by their columns. */
const isNoReaders = ({ extractor, mediaType }: { extractor: string; mediaType: string }): boolean =>
  extractor === HAND || isTableType(mediaType);

/** The row of a document; undefined where nothing has been entered of it yet. */
export function documentRow(
  id: string,
  seq: number,
  recordedAt: string,
  { kept, added, erased, state, reason, publishedOn, source, reader, settled, takenBy, again }: DocumentState,
  shown: readonly Shown[],
): DocumentRow | undefined {
  if (!kept && !erased) return undefined;
  const standing = shown.filter(({ review }) => review !== "rejected");
  return {
    ...{ id, seq, addedAt: recordedAt, state, reason, reader: erased ? null : reader },
    ...{ file: kept?.file ?? "", mediaType: kept?.mediaType ?? "", language: added?.language ?? "und" },
    ...{ textHash: added?.textHash ?? "", day: publishedOn ?? "" },
    ...{
      source: source && JSON.stringify(source),
      issuedBy: source?.issuedBy ?? null,
      supposed: source?.supposed ? 1 : 0,
    },
    records: standing.filter(({ type }) => type !== "problem").length,
    unreviewed: shown.filter(({ type, review }) => type === "observation" && review === "unreviewed").length,
    problems: standing.filter(({ type }) => type === "problem").length,
    takenBy: erased ? null : takenBy,
    again: again && state !== "taken-back" && !erased ? 1 : 0,
    settled: state === "taken-back" || erased || !added || isNoReaders(added) ? null : settled,
  };
}
