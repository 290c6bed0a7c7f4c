import { TABLE_TYPES } from "../documents/table-types.ts";

/** Every sort of file that is taken in, in one place: the endings of its names, what a person calls it, its media type. */
export const FORMATS = {
  txt: { endings: ["txt"], called: "a plain text", mediaType: "text/plain" },
  html: { endings: ["html", "htm", "xhtml"], called: "a page", mediaType: "text/html" },
  pdf: { endings: ["pdf"], called: "a PDF", mediaType: "application/pdf" },
  docx: {
    endings: ["docx"],
    called: "a Word document",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  eml: { endings: ["eml"], called: "an e-mail", mediaType: "message/rfc822" },
  feed: { endings: ["rss", "atom", "xml"], called: "a feed", mediaType: "application/rss+xml" },
  xlsx: {
    endings: ["xlsx"],
    called: "a workbook",
    mediaType: TABLE_TYPES.xlsx,
  },
  csv: { endings: ["csv", "tsv"], called: "a table", mediaType: TABLE_TYPES.csv },
} as const;

export type Format = keyof typeof FORMATS;
export type MediaType = (typeof FORMATS)[Format]["mediaType"];

/** What made a text, with its version: a changed extractor counts up here, and makes a new text of an old file. */
export type Extractor = (typeof EXTRACTORS)[Format];

/**
 * What takes texts out as of this version, by format; `other` is for every sort of file that none takes. A refused file
 * is tried again by an extractor that has not refused it yet.
 */
export const EXTRACTORS = {
  ...{ txt: "txt@1", html: "html@2", pdf: "pdf@2", docx: "docx@1", eml: "eml@1", feed: "feed@1" },
  ...{ xlsx: "xlsx@1", csv: "csv@1", other: "other@1" },
} as const satisfies { [F in Format | "other"]: `${F}@${number}` };

/** Versions of extractors before these; a text that one of them took out can be taken out anew, and may come better. */
export const EARLIER: readonly string[] = Object.values(EXTRACTORS).flatMap((extractor) => {
  const [format, version] = extractor.split("@");
  return Array.from({ length: Number(version) - 1 }, (_, n) => `${format}@${n + 1}`);
});

/** What takes the place of an extractor; null where none does, it is of this version or a person's hand. */
export const newerThan = (extractor: string | null): string | null =>
  extractor !== null && EARLIER.includes(extractor)
    ? EXTRACTORS[extractor.slice(0, extractor.indexOf("@")) as Format]
    : null;

export const extractorOf = (file: string): string => EXTRACTORS[formatOf(file) ?? "other"];

/** The media type a file's name speaks of. */
export function mediaTypeOf(file: string): string {
  const format = formatOf(file);
  return format ? FORMATS[format].mediaType : "application/octet-stream";
}

/** Tables are taken with their columns named (columns.ts), not as reports. */
const TABLES: ReadonlySet<Format> = new Set(["xlsx", "csv"]);

const BY_ENDING: ReadonlyMap<string, Format> = new Map(
  Object.entries(FORMATS).flatMap(([format, { endings }]) => endings.map((ending) => [ending, format as Format])),
);

/** Without their dots. */
export const TAKEN_ENDINGS: readonly string[] = [...BY_ENDING.keys()];

export const formatOf = (file: string): Format | undefined =>
  BY_ENDING.get(file.slice(file.lastIndexOf(".") + 1).toLowerCase());

export const isTable = (file: string): boolean => TABLES.has(formatOf(file) ?? "txt");

const endings = (are: (format: Format) => boolean): string =>
  [...BY_ENDING].flatMap(([ending, format]) => (are(format) ? [`.${ending}`] : [])).join(" ");

export const REPORT_ENDINGS = endings((format) => !TABLES.has(format));
export const TABLE_ENDINGS = endings((format) => TABLES.has(format));

/** The name a part without one is given: its place, and the ending its media type goes by. */
export function nameFor(stem: string, mediaType: string): string {
  const found = Object.values(FORMATS).find((format) => format.mediaType === mediaType);
  return `${stem}.${found?.endings[0] ?? "bin"}`;
}
