import { type Original, original, originalOf } from "../intake/original.ts";
import { type Parsers, parsers } from "../intake/parsers.ts";
import { takeFile } from "../intake/take.ts";
import type { Refused, Taken, TakenFile } from "../intake/taken.ts";

/** A document with the bytes it is known by. */
export type FileTaken = Original & Taken;
export type TakeFile = (path: string) => Promise<(Pick<TakenFile, "refused"> & { documents: FileTaken[] }) | Refused>;

/** All documents a file gives, or why it gives none. */
export function fileTaking(apart: Parsers = parsers()): TakeFile {
  return async (path) => {
    const came = original(path);
    if ("reason" in came) return came;
    const taken = await takeFile(came.file, came.bytes, apart);
    if ("reason" in taken) return taken;
    const documents = taken.documents.map((document) => ({
      ...document,
      ...originalOf(document.file, document.bytes),
    }));
    return { documents, refused: taken.refused };
  };
}
