import { complaint } from "../packs/load.ts";
import { openReader, type Reader } from "../packs/reader.ts";
import { note } from "./streams.ts";

/** The packs, opened; a row of them that is not sound is named for whoever edits it, and the others are read by. */
export function openPacks(): Reader {
  const reader = openReader();
  for (const problem of reader.problems) note(complaint(problem));
  return reader;
}
