/** The words in which databases differ, for statements that make tables. */
export type Words = {
  database: "SQLite" | "PostgreSQL";
  text: string; // compared and sorted bytewise, in both
  whole: string; // a whole number of up to 53 bits; 0 and 1 where it is yes or no
  bytes: string;
  /** After a table whose key is most of its columns. */
  keyed: string;
  /** `on` is "table (columns) where condition"; `at` is "" or the other schema with its dot, as in `${at}table`. */
  index: (at: string, name: string, on: string) => string;
};

export const SQLITE: Words = {
  ...{ database: "SQLite", text: "text", whole: "integer", bytes: "blob" },
  keyed: "without rowid", // a rowid beside a key of many columns would keep each row twice
  index: (at, name, on) => `create index ${at}${name} on ${on}`,
};

export const POSTGRES: Words = {
  ...{ database: "PostgreSQL", text: 'text collate "C"', whole: "bigint", bytes: "bytea", keyed: "" },
  index: (at, name, on) => `create index ${name} on ${at}${on}`,
};
