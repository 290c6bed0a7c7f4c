import type { Matter, RecordMatter } from "../register/entry.ts";
import { keyed } from "../register/keyed.ts";
import { append } from "./append.ts";
import { type Ground, written } from "./ground.ts";
import { projectDocuments } from "./project.ts";
import { projectUndertakings } from "./project-undertakings.ts";
import { checkSpans } from "./readings.ts";
import { storable, storableText } from "./storable.ts";
import type { TakenAndRead } from "./store.ts";
import { enterText, sha256, storeOriginal } from "./taking-in.ts";

/**
 * Documents that were read elsewhere, with their readings: all of them in one transaction. What has a text already, or was
 * erased by law, is passed over.
 */
export async function takeInMany(
  ground: Ground,
  many: readonly TakenAndRead[],
  by: string,
): Promise<{ added: number }> {
  return written(ground, async (within) => {
    const touched = new Set<string>();
    let added = 0;
    for (const one of many) {
      const document = sha256(one.original.bytes);
      const { rows, register } = within;
      const known = rows.selectFrom("documents").select(["state", "textHash"]).where("register", "=", register);
      const before = await known.where("id", "=", document).executeTakeFirst();
      if (before && (before.textHash !== "" || before.state === "erased")) continue;
      if (!before) await storeOriginal(within, document, one.original);
      for (const undertaking of await takeIn(within, document, one, by)) touched.add(undertaking);
      added++;
    }
    await projectUndertakings(within, touched);
    return { added };
  });
}

async function takeIn(
  within: Ground,
  document: string,
  { original, extracted, reader, reading }: TakenAndRead,
  by: string,
): Promise<Set<string>> {
  await enterText(within, document, original, extracted, by);
  const text = storableText(extracted.text);
  const textHash = sha256(text);
  const records = keyed(textHash, storable(reading));
  for (const { record } of records) checkSpans(record, document, text);
  const { publishedOn, source } = reading;
  const read = records.map(
    ({ type, key, record }) => ({ type, document, key, on: publishedOn, record }) as RecordMatter,
  );
  const keys = records.map(({ key }) => key);
  const closing: Matter = { type: "reading", document, textHash, reader, publishedOn, source, records: keys };
  const links = await append(within, reader, [...read, closing]);
  return projectDocuments(within, [document], links.at(-1)?.seq ?? 0);
}
