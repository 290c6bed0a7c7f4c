import { appendOnly } from "./append-only.ts";
import type { Feature } from "./feature.ts";
import type { Words } from "./words.ts";

/** Version 1, released: never edited in effect. */
export const FIRST: readonly Feature[] = [{ kept, projected }, { kept: appendOnly }];

function kept({ text, whole, bytes }: Words): string[] {
  return [
    `create table registers (register ${text} not null primary key, home ${text}, recorder ${text}, samples ${whole} not null)`,
    `create table heads (register ${text} not null primary key, seq ${whole} not null, hash ${text} not null,
      "recordedAt" ${text} not null)`,
    `create table entries (register ${text} not null, seq ${whole} not null, id ${text} not null, "recordedAt" ${text} not null,
      "recordedBy" ${text} not null, type ${text} not null, seal ${text} not null, body ${text}, salt ${text},
      hash ${text} not null, primary key (register, seq), unique (register, id))`,
    `create table originals (register ${text} not null, document ${text} not null, bytes ${bytes} not null,
      primary key (register, document))`,
    `create table texts (register ${text} not null, document ${text} not null, text ${text} not null,
      primary key (register, document))`,
  ];
}

function projected(words: Words, at: string): string[] {
  const { text, whole, keyed } = words;
  const index = (name: string, table: string, columns: string, where?: string): string =>
    words.index(at, name, `${table} (register, ${columns})${where ? ` where ${where}` : ""}`);
  return [
    `create table ${at}subjects (register ${text} not null, subject ${text} not null, seq ${whole} not null,
      primary key (register, subject, seq)) ${keyed}`,
    `create table ${at}erasures (register ${text} not null, seq ${whole} not null, "by" ${whole} not null,
      primary key (register, seq)) ${keyed}`,
    `create table ${at}documents (register ${text} not null, id ${text} not null, seq ${whole} not null, file ${text} not null,
      "mediaType" ${text} not null, language ${text} not null, "textHash" ${text} not null, day ${text} not null,
      source ${text}, "issuedBy" ${text}, supposed ${whole} not null, state ${text} not null, reason ${text}, reader ${text},
      "addedAt" ${text} not null, records ${whole} not null, unreviewed ${whole} not null, problems ${whole} not null,
      settled ${text}, primary key (register, id))`,
    index("documents_by_day", "documents", "day, id"),
    index("documents_by_state", "documents", "state, day, id"),
    index("documents_unread", "documents", "settled, seq"),
    `create table ${at}tries (register ${text} not null, document ${text} not null, reader ${text} not null,
      attempts ${whole} not null, done ${whole} not null, primary key (register, document, reader)) ${keyed}`,
    `create table ${at}records (register ${text} not null, document ${text} not null, key ${text} not null,
      "cameIn" ${whole} not null, "wentOut" ${whole}, type ${text} not null, day ${text} not null, place ${whole} not null,
      entry ${text} not null, "recordedBy" ${text} not null, review ${text} not null, judgement ${text},
      undertaking ${text}, object ${text}, "speakerSide" ${text}, "meetingOn" ${text}, read ${text}, record ${text} not null,
      primary key (register, document, key, "cameIn"))`,
    index("records_of_document", "records", "document, place, key", '"wentOut" is null'),
    index("records_by_key", "records", "key"),
    index("records_by_type", "records", "type, day, document, key", '"wentOut" is null'),
    index("records_to_review", "records", "type, review, day, document, key", '"wentOut" is null'),
    index(
      "records_of_undertaking",
      "records",
      "undertaking, day, document, key",
      '"wentOut" is null and undertaking is not null',
    ),
    index("records_about", "records", "object, day, document, key", '"wentOut" is null and object is not null'),
    `create table ${at}moved (register ${text} not null, document ${text} not null, key ${text} not null, "to" ${text} not null,
      primary key (register, document, key)) ${keyed}`,
    index("moved_by_key", "moved", "key"),
    `create table ${at}sided (register ${text} not null, sides ${text} not null, type ${text} not null, day ${text} not null,
      document ${text} not null, key ${text} not null, primary key (register, sides, type, day, document, key)) ${keyed}`,
    `create table ${at}undertakings (register ${text} not null, id ${text} not null, kind ${text} not null,
      sides ${text} not null, "objectId" ${text}, object ${text}, evidence ${text} not null, ended ${text}, until ${text},
      "firstOn" ${text} not null, "lastOn" ${text} not null, quotations ${whole} not null, unreviewed ${whole} not null,
      primary key (register, id)) ${keyed}`,
    index("undertakings_by_day", "undertakings", '"lastOn", id'),
    index("undertakings_about", "undertakings", '"objectId", "lastOn", id', '"objectId" is not null'),
    index("undertakings_by_evidence", "undertakings", 'ended, evidence, "lastOn", id'),
  ];
}
