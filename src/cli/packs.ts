import { complaint } from "../packs/load.ts";
import { openReader, type Reader } from "../packs/reader.ts";
import { note } from "./streams.ts";

/** The packs, opened; a row of them that is not sound is named for whoever edits it, and the others are read by. */
export function openPacks(): Reader {
  if (opened) return opened;
  opened = openReader();
  for (const problem of opened.problems) note(complaint(problem));
  return opened;
}

// Once a program: opening them takes longer than all else there is to do at the start.
let opened: Reader | undefined;
