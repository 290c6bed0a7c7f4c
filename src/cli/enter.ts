import { mediaTypeOf } from "../intake/formats.ts";
import { original } from "../intake/original.ts";
import { parsers } from "../intake/parsers.ts";
import type { Reader } from "../packs/reader.ts";
import { localDay } from "../server/day.ts";
import { namesOf } from "../server/desk.ts";
import { enterByHand } from "../server/enter-by-hand.ts";
import { Refusal } from "../server/refusal.ts";
import type { Store } from "../storage/store.ts";
import { keepFile } from "../workers/keeping.ts";
import { bring } from "./adding.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { documentCalled } from "./document-called.ts";
import { OPTIONS, sentOf, THINGS } from "./entering.ts";
import { openPacks } from "./packs.ts";
import { PROGRAM } from "./program.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
const text = { type: "string" } as const;
const TOLD = Object.fromEntries(names.map((name) => [name, text])) as Record<keyof typeof OPTIONS, typeof text>;

export const named = command({
  usage: `enter ${THINGS.join("|")} … [--words "…"] [--document ID] [--file PATH] [--as "NAME"] [--data DIR]`,
  about:
    "Enters something by hand, in a person's name. It stands on words: with --document on these words of that document;\n" +
    "else on what is typed, which is kept as a document of its own. --file keeps a file with it, and quotes it where it has\n" +
    "the words. Each can be taken back; how is printed.",
  options: {
    ...{ ...TOLD, with: { type: "string", multiple: true } },
    ...{ words: text, document: text, file: text, as: text, data: text },
  },
  says: {
    ...(Object.fromEntries(names.map((name) => [name, OPTIONS[name].says])) as Record<keyof typeof OPTIONS, string>),
    words: "a quotation, or what happened in your own words; of a note, the note",
    document: "the document that has these words: its file's name, or the beginning of its SHA-256",
    file: "a file kept with it; it is added to the register too",
    as: "who enters (the register's recorder)",
    data: REGISTER,
  },
  examples: [
    'enter meeting --sides AZ-IR --on 2026-11-20 --place Baku --with "Anar Karimov, Minister of Culture (AZ)"',
    'enter undertaking --sides AZ-IR --kind film-week --stage agreed --said-by both --held 2027-05 --owner "Leyla" --due 2027-03-01',
    'enter undertaking --sides AZ-IR --kind film-week --stage proposed --document report.txt --words "proposed a film week"',
    'enter agreement --sides AZ-IR --type memorandum --title "On film" --status signed --signed 2026-11-20 --file signed.pdf',
    'enter person --name "Reza Salehi" --office "Minister of Culture" --side IR --from 2024',
    'enter note --about partner:IR --words "They prefer letters."',
  ],
  places: [1, 1],
  async run({ values: { words, document, file, as: who, data = DATA, ...given }, positionals: [what = ""] }) {
    const today = localDay(new Date());
    sentOf(what, given, today, { words: words ?? null }); // what is told wrongly is refused before anything is stored
    return withRegister(data, {}, async (store) => {
      const by = who?.trim() || (await store.info()).recorder;
      if (!by) throw new Complaint("enter: this register does not say who records in it", 'give --as "NAME"', 2);
      const reader = openPacks();
      const quoted = document === undefined ? null : await quotation(store, document, words);
      const attached = file === undefined ? null : await attach(store, reader, file, by);
      const sent = sentOf(what, given, today, { words: words ?? null, quoted, attached });
      const desk = { store, reader, names: namesOf(reader), today: () => today };
      const { entries, key } = await enterByHand(desk, sent, by).catch((error: unknown) => {
        if (error instanceof Refusal)
          throw new Complaint(`enter: ${error.message.replace(/\.$/, "")}`, "nothing was entered");
        throw error;
      });
      const place = data === DATA ? "" : ` --data ${data}`;
      answer(
        `Entered: ${what}${key ? ` ${key}` : ""}, ${entries.length > 1 ? "entries" : "entry"} ${entries.join(" ")}\n`,
      );
      answer(`To take it back: ${PROGRAM} undo${place} ${entries.join(" ")}\n`);
      return 0;
    });
  },
});

async function quotation(store: Store, asked: string, words: string | undefined) {
  if (!words) throw new Complaint("enter: --document is given without --words", "quote the words it stands on", 2);
  const { id, file } = await documentCalled(store, "enter", asked);
  const start = (await store.document(id))?.text.indexOf(words) ?? -1;
  if (start < 0)
    throw new Complaint(`enter: ${file} does not say “${words}”`, "quote its exact words, or leave --document out");
  return { document: id, start, end: start + words.length };
}

/** The file is in the register before anything is taken out of it; what has no text is kept as it is. */
async function attach(store: Store, reader: Reader, path: string, by: string): Promise<string> {
  const came = original(path);
  const kept = "reason" in came ? came : await keepFile(store, { ...came, mediaType: mediaTypeOf(came.file) }, by);
  if ("reason" in kept) throw new Complaint(`enter: ${path}: ${kept.reason}`, kept.next);
  if (kept.added) await bring(store, reader, parsers(), (id, file) => (id === kept.document ? path : file));
  return kept.document;
}
