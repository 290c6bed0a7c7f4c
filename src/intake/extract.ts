import { damaged } from "./damaged.ts";
import { FORMATS, type Format, formatOf } from "./formats.ts";
import { notTaken } from "./not-taken.ts";
import { isRefused, type Refused, type Taken, type TakenFile } from "./taken.ts";

type Extract = (file: string, bytes: Uint8Array, depth: number) => Promise<TakenFile | Refused>;

/** How deep documents may be carried in one another: an e-mail in an e-mail in an e-mail. */
const DEEPEST = 5;

/** Each parser is loaded when its first file comes. */
const BY_FORMAT: Record<Format, Extract> = {
  txt: async (file, bytes) => alone(file, bytes, (await import("./txt.ts")).takeTxt(bytes)),
  html: async (file, bytes) => alone(file, bytes, (await import("./html.ts")).takeHtml(bytes)),
  pdf: async (file, bytes) => alone(file, bytes, await (await import("./pdf.ts")).takePdf(bytes)),
  docx: async (file, bytes) => alone(file, bytes, await (await import("./docx.ts")).takeDocx(bytes)),
  xlsx: async (file, bytes) => alone(file, bytes, await (await import("./sheet.ts")).takeXlsx(bytes)),
  csv: async (file, bytes) => alone(file, bytes, (await import("./sheet.ts")).takeCsv(bytes)),
  feed: async (file, bytes) => (await import("./feed.ts")).takeFeed(file, bytes),
  eml: async (file, bytes, depth) => {
    const { takeEml } = await import("./eml.ts");
    return takeEml(file, bytes, async (inner, itsBytes) =>
      depth < DEEPEST ? await extract(inner, itsBytes, depth + 1) : tooDeep,
    );
  },
};

/** What a file's bytes give, by the ending of its name. Run apart from the program (parsers.ts): a file may be made to hang it. */
export async function extract(file: string, bytes: Uint8Array, depth = 0): Promise<TakenFile | Refused> {
  const format = formatOf(file);
  if (!format) return notTaken(file);
  try {
    return await BY_FORMAT[format](file, bytes, depth);
  } catch (error) {
    // A parser's own fault, or a file made to break it: the others go on.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return nestedTooDeep;
    if (error instanceof RangeError)
      return { reason: "it asks its parser for more room than there is", next: SAVE_TEXT };
    return damaged(FORMATS[format].called, error);
  }
}

const alone = (file: string, bytes: Uint8Array, taken: Taken | Refused): TakenFile | Refused =>
  isRefused(taken) ? taken : { documents: [{ file, bytes, ...taken }], refused: [] };

const SAVE_TEXT = "save its text as a .txt file";
const tooDeep: Refused = { reason: `it lies more than ${DEEPEST} e-mails deep`, next: "save it and add it by itself" };
const nestedTooDeep: Refused = { reason: "its parts are nested too deep in each other to be read", next: SAVE_TEXT };
