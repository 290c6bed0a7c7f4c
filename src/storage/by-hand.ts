import { ADDED, HAND, type HandTyped } from "../register/by-hand.ts";
import type { ByHand, Matter, RecordMatter } from "../register/entry.ts";
import { pointed } from "../register/keyed.ts";
import { recordKey } from "../register/record-key.ts";
import { append } from "./append.ts";
import { joinFamilies, undertakingsIn } from "./families.ts";
import { aboutDocument, documentsWith } from "./gather.ts";
import { type Ground, written } from "./ground.ts";
import { project } from "./project.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { checkSpans } from "./readings.ts";
import { sha256 } from "./sha256.ts";
import { storable } from "./storable.ts";
import type { EnteredByHand, TypedWords } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { textOf } from "./taking-in.ts";

/** Typed words, records and charge go in together, or not at all. */
export function enterByHand(
  ground: Ground,
  entered: EnteredByHand,
  by: string,
): Promise<{ entries: string[]; keys: string[]; document: string }> {
  const { records, on, attached, of, standsOn, charge } = storable(entered); // or quotations would not be of the text as it is kept
  return written(ground, async (within) => {
    const stands = "document" in on ? await storedWords(within, on.document) : await typedWords(within, on, by);
    const { document, text, textHash, publishedOn, before } = stands;
    for (const { record } of records) checkSpans(record, document, text);
    if (attached !== undefined) await textOf(within, attached); // it is there
    const keys = await freeKeys(within, textHash, records);
    const ids = new Map(records.flatMap(({ record }, at) => ("id" in record ? [[record.id, keys[at] ?? ""]] : [])));
    const entering = records.map((typed, at): RecordMatter => {
      const { type, record } = pointed(asAdded(typed), keys[at] ?? "", ids);
      const own = { ...(attached && { attached }), ...(of && { of }), ...(standsOn && { standsOn }) };
      const marks: ByHand = at === 0 ? { by: "hand", ...own } : { by: "hand", beside: keys[0] ?? "" };
      return { type, document, key: keys[at] ?? "", on: publishedOn, record, ...marks } as RecordMatter;
    });
    const [main, ...beside] = entering;
    if (!main) throw new Error("nothing to enter");
    // The main one last: with it, and not before, all of them stand (by-hand.ts, orphaned).
    const links = await append(within, by, [...before, ...beside, main, ...chargeOf(within, main, charge)]);
    const [own, ...charged] = links.slice(before.length + beside.length);
    await project(within, [document], own?.seq ?? 0);
    const takeBack = [own, ...charged];
    return { entries: takeBack.flatMap((link) => link?.id ?? []), keys, document };
  });
}

const asAdded = (typed: HandTyped): HandTyped =>
  typed.type === "observation" ? { ...typed, record: { ...typed.record, rule: ADDED } } : typed;

type Words = {
  document: string;
  text: string;
  textHash: string;
  publishedOn: string | null;
  before: Matter[]; // entries that come before the records
};

async function storedWords(within: Ground, document: string): Promise<Words> {
  const { text, textHash, state } = await textOf(within, document);
  if (state === "taken-back") {
    throw new StoreError("taken-back", `document ${document} was taken back. Undo that first; nothing was entered.`);
  }
  const entries = await aboutDocument(within, document);
  const reading = entries.findLast(({ entry }) => entry.type === "reading")?.entry;
  const publishedOn = reading?.type === "reading" ? reading.publishedOn : null;
  return { document, text, textHash, publishedOn, before: [] };
}

/** Each typing is a document of its own, however alike the words: its original says who typed them, and when. */
async function typedWords(
  within: Ground,
  { text, language, publishedOn, source }: TypedWords,
  by: string,
): Promise<Words> {
  const { db, register, now, nextId } = within;
  const at = now();
  const bytes = new TextEncoder().encode(`${by}, ${at.toISOString()}, ${nextId(at)}\n\n${text}`);
  const document = sha256(bytes);
  const textHash = sha256(text);
  await db.insertInto("originals").values({ register, document, bytes }).execute();
  await db.insertInto("texts").values({ register, document, text }).execute();
  await projectUndertakings(
    within,
    await undertakingsIn(within, await joinFamilies(within, new Map([[document, text]]))),
  );
  const file = `by hand ${at.toISOString().slice(0, 10)} ${document.slice(0, 6)}.txt`;
  const added = { document, file, mediaType: "text/plain", bytes: bytes.length, textHash, extractor: HAND, language };
  const read = { document, textHash, reader: HAND, publishedOn, source, records: [] };
  const before: Matter[] = [
    { type: "document-added", ...added },
    { type: "reading", ...read },
  ];
  return { document, text, textHash, publishedOn, before };
}

/** Keys that no record of this text has, in whatever document: a record by hand is never taken for another. */
async function freeKeys(within: Ground, textHash: string, records: readonly HandTyped[]): Promise<string[]> {
  const keys: string[] = [];
  for (const typed of records) {
    for (let nth = 0, found = false; !found; nth++) {
      const key = recordKey(textHash, typed, nth);
      found = !keys.includes(key) && !(await documentsWith(within, [key])).has(key);
      if (found) keys.push(key);
    }
  }
  return keys;
}

function chargeOf({ identity }: Ground, main: RecordMatter, charge: EnteredByHand["charge"]): Matter[] {
  if (!charge || main.type !== "observation") return [];
  return [{ type: "charge", undertaking: main.of ?? identity(main.record, main.key), ...charge }];
}
