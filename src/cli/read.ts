import { find } from "../intake/folder.ts";
import { ENDINGS } from "../intake/take.ts";
import { type FileTaken, fileTaking } from "../workers/file-taken.ts";
import { limited } from "../workers/limited.ts";
import { command } from "./command.ts";
import { sentence } from "./complaint.ts";
import { openPacks } from "./packs.ts";
import { progress } from "./progress.ts";
import { readingTable } from "./reading-table.ts";
import { answer, answerExactly, note } from "./streams.ts";

export const named = command({
  usage: "read [--json] PATH…",
  about:
    `Reads reports (${ENDINGS}) and folders of them\n` +
    "and prints what they say: people, meetings, undertakings, problems.\n" +
    "Nothing is stored. A file that cannot be read is named on standard error; the rest is still read, and the exit status is 1.",
  options: { json: { type: "boolean" } },
  says: { json: "print JSON, with every quotation's place in the text" },
  examples: ["read examples", "read --json report.txt page.html > readings.json"],
  places: [1, Number.POSITIVE_INFINITY],
  async run({ values: { json = false }, positionals }) {
    const found = find(positionals);
    const unread: { file: string; reason: string }[] = [];
    const leave = (path: string, file: string, reason: string, next: string) => {
      unread.push({ file, reason });
      note(sentence(`${path}: ${reason}`, next));
    };
    for (const { path, reason, next } of found.refused) leave(path, path, reason, next);
    for (const path of found.besides) note(`${path}: not taken, it is no report`);

    const reader = openPacks();
    const takeFile = fileTaking();
    const counter = progress("read");
    let written = 0;
    const readOne = (path: string, { file, sha256, text, mediaType }: FileTaken) => {
      const result = limited(reader).read({ id: sha256, file, language: reader.language(text), text });
      if ("unread" in result) {
        unread.push({ file, reason: result.unread });
        note(`${path}: ${result.unread}.`);
        return;
      }
      const { language, publishedOn, ...rest } = result.reading;
      const shown = mediaType === "text/plain" ? {} : { text };
      if (json)
        answerExactly(
          `${written > 0 ? ",\n" : "\n"}${JSON.stringify({ file, sha256, language, publishedOn, ...shown, ...rest })}`,
        );
      else answer(`${written > 0 ? "\n" : ""}${readingTable(file, result.reading)}`);
      written += 1;
    };
    if (json) answerExactly('{"entente":"reading/1","documents":[');
    for (const [at, path] of found.files.entries()) {
      counter.at(at, found.files.length);
      const taken = await takeFile(path);
      if ("reason" in taken) {
        leave(path, path, taken.reason, taken.next);
        continue;
      }
      for (const { file, reason, next } of taken.refused) leave(`${path}: ${file}`, file, reason, next);
      for (const document of taken.documents) readOne(path, document);
    }
    counter.end();
    if (json) answerExactly(`\n],"unread":${JSON.stringify(unread)}}\n`);
    return unread.length > 0 ? 1 : 0;
  },
});
