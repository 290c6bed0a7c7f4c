/** Media types of tables: a row is no report, and waits until a person has said what its columns mean. */
export const TABLE_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;

const ALL: ReadonlySet<string> = new Set(Object.values(TABLE_TYPES));
export const isTableType = (mediaType: string): boolean => ALL.has(mediaType);
