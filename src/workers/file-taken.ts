import { type Original, original } from "../intake/original.ts";
import { take } from "../intake/take.ts";
import type { Refused, Taken } from "../intake/taken.ts";
import { htmlApart, type TakeHtml } from "./html-apart.ts";

export type FileTaken = Original & Taken;
export type TakeFile = (path: string) => Promise<FileTaken | Refused>;

/** The bytes and the text of a file, or why there is none. Texts are taken in process, pages apart. */
export function fileTaking(takeHtml: TakeHtml = htmlApart()): TakeFile {
  return async (path) => {
    const came = original(path);
    if ("reason" in came) return came;
    const taken = await textOf(came, takeHtml);
    return "reason" in taken ? taken : { ...came, ...taken };
  };
}

/** The text of bytes whose name ends as a page's does comes from the thread; any other is taken here. */
export const textOf = async (
  { file, bytes }: Pick<Original, "file" | "bytes">,
  takeHtml: TakeHtml,
): Promise<Taken | Refused> => (/\.(html?|xhtml)$/i.test(file) ? takeHtml(bytes) : take(file, bytes));
