import type { Matter, RecordMatter } from "../register/entry.ts";
import { keyed } from "../register/keyed.ts";
import { appendSaid } from "./append.ts";
import { joinFamilies, undertakingsIn } from "./families.ts";
import { type Ground, inChunks, written } from "./ground.ts";
import { headOf } from "./head.ts";
import { projectDocuments } from "./project.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { checkSpans } from "./readings.ts";
import { sha256 } from "./sha256.ts";
import { storable, storableText } from "./storable.ts";
import type { TakenAndRead } from "./store.ts";
import { addedBy } from "./taking-in.ts";

/**
 * Documents that were read elsewhere, with their readings: all of them in one transaction, and each table written once for
 * all. What has a text already, or was erased by law, is passed over.
 */
export async function takeInMany(
  ground: Ground,
  many: readonly TakenAndRead[],
  by: string,
): Promise<{ added: number }> {
  const { added, before, after } = await written(ground, async (within) => {
    const come = await unknownOf(within, many);
    const { seq: before } = await headOf(within);
    await enterOriginals(within, come);
    const seqs = await enterEntries(within, come, by);
    const renamed = await joinFamilies(within, new Map(come.map(({ document, text }) => [document, text])));
    const touched = await projectDocuments(within, seqs);
    await projectUndertakings(within, [...touched, ...(await undertakingsIn(within, renamed))]);
    return { added: come.length, before, after: (await headOf(within)).seq };
  });
  if (Math.clz32(after) < Math.clz32(before)) await ground.engine.learn(); // each time it has grown to twice as much
  return { added };
}

type Come = TakenAndRead & { document: string; text: string; isKept: boolean };

/** Each once, as it is named first. */
async function unknownOf({ db, register }: Ground, many: readonly TakenAndRead[]): Promise<Come[]> {
  const all = new Map<string, TakenAndRead>();
  for (const one of many) {
    const document = sha256(one.original.bytes);
    if (!all.has(document)) all.set(document, one);
  }
  const known = new Map<string, { state: string; textHash: string }>();
  for (const some of inChunks([...all.keys()])) {
    const these = db.selectFrom("documents").select(["id", "state", "textHash"]).where("register", "=", register);
    for (const { id, ...row } of await these.where("id", "in", some).execute()) known.set(id, row);
  }
  return [...all].flatMap(([document, one]) => {
    const before = known.get(document);
    if (before && (before.textHash !== "" || before.state === "erased")) return [];
    return [{ ...one, document, text: storableText(one.extracted.text), isKept: before !== undefined }];
  });
}

async function enterOriginals({ db, register }: Ground, come: readonly Come[]): Promise<void> {
  const originals = come.flatMap(({ document, original: { bytes }, isKept }) =>
    isKept ? [] : { register, document, bytes },
  );
  for (const some of inChunks(originals, 100)) await db.insertInto("originals").values(some).execute();
  const texts = come.map(({ document, text }) => ({ register, document, text }));
  for (const some of inChunks(texts, 100)) await db.insertInto("texts").values(some).execute();
}

/** Gives the last seq about each. */
async function enterEntries(within: Ground, come: readonly Come[], by: string): Promise<Map<string, number>> {
  const said = come.flatMap((one) => {
    const { document, original, extracted, text, reader } = one;
    const added = { by, matter: addedBy(document, original, { ...extracted, text }), document };
    return [added, ...readIn(one).map((matter) => ({ by: reader, matter, document }))];
  });
  const links = await appendSaid(within, said);
  return new Map(links.map(({ seq }, at) => [said[at]?.document ?? "", seq]));
}

/** The records of a reading, and the reading that lists them. */
function readIn({ document, text, reader, reading }: Come): Matter[] {
  const textHash = sha256(text);
  const records = keyed(textHash, storable(reading));
  for (const { record } of records) checkSpans(record, document, text);
  const { publishedOn, source } = reading;
  const read = records.map(
    ({ type, key, record }) => ({ type, document, key, on: publishedOn, record }) as RecordMatter,
  );
  const keys = records.map(({ key }) => key);
  return [...read, { type: "reading", document, textHash, reader, publishedOn, source, records: keys }];
}
