import { stillStands } from "../documents/document.ts";
import { isAdding } from "../register/by-hand.ts";
import { EMPTY, entryOf, fault, type Head, type Link } from "../register/chain.ts";
import type { Entry } from "../register/entry.ts";
import { spansIn } from "../register/spans-in.ts";
import type { Ground } from "./ground.ts";
import { headOf } from "./head.ts";
import { sha256 } from "./sha256.ts";
import type { Verified } from "./store.ts";
import { textOfHash } from "./texts.ts";

type Failure = Extract<Verified, { ok: false }>;

/** One pass over the entries, and nothing that is computed from them is believed. Gives the first thing that fails. */
export async function verify(ground: Ground, against?: Head): Promise<Verified> {
  const seen = { entries: 0, erased: 0, documents: 0, spans: 0 };
  const empty = new Map<number, string>(); // erased, and no entry has said so yet
  const texts = lastText(ground);
  const originals: Originals = { checked: new Set(), gone: new Map() };
  const claims = [await headOf(ground), ...(against ? [against] : [])];
  let head = EMPTY;
  for await (const link of linksOf(ground)) {
    const rewritten = claims.some(({ seq, hash }) => link.seq === seq && link.hash !== hash);
    const says = fault(head, link) ?? (rewritten ? "its hash is not the one of the head" : undefined);
    if (says) return broken(link.seq === head.seq + 1 ? link : null, null, `entry ${link.seq}: ${says}.`);
    head = { seq: link.seq, hash: link.hash };
    seen.entries++;
    const entry = entryOf(link);
    if (!entry) empty.set(link.seq, link.id);
    if (entry?.type === "erases") {
      for (const seq of entry.entries) if (empty.delete(seq)) seen.erased++;
      for (const carrier of entry.originals ?? []) originals.gone.delete(carrier);
    }
    const failure = entry && (await checkEntry(ground, entry, link, seen, texts, originals));
    if (failure) return failure;
  }
  const [lost] = empty;
  if (lost)
    return broken({ seq: lost[0], id: lost[1] }, null, `entry ${lost[0]}: its body is gone, and no erasure says so.`);
  const [gone] = originals.gone.values();
  if (gone) return gone;
  const cut = claims.find(({ seq }) => seq > head.seq);
  if (cut)
    return broken(
      null,
      null,
      `entries ${head.seq + 1} to ${cut.seq} are missing: the end of the register was cut off.`,
    );
  if ((await headOf(ground)).seq < head.seq)
    return broken(null, null, `entries were added after the head, past Entente.`);
  return { ok: true, ...seen, head };
}

const broken = (entry: { seq: number; id: string } | null, document: string | null, says: string): Failure => ({
  ok: false,
  entry: entry && { seq: entry.seq, id: entry.id },
  document,
  says,
});

/** The text of a document as it was when an entry was made: `enter` tells which one an entry gave it. */
type Texts = {
  enter(document: string, textHash: string): void;
  of(document: string): Promise<string | undefined>;
};
/** `gone` are lacking, and no erasure of something they carried has said so yet. */
type Originals = { checked: Set<string>; gone: Map<string, Failure> };

async function checkEntry(
  ground: Ground,
  entry: Entry,
  link: Link,
  seen: { documents: number; spans: number },
  texts: Texts,
  originals: Originals,
): Promise<Failure | undefined> {
  if (isAdding(entry)) {
    if (!originals.checked.has(entry.document)) seen.documents++;
    return (await checkOriginal(ground, entry, link, originals)) ?? (await checkText(entry, link, texts));
  }
  if (!("record" in entry)) return undefined;
  const text = (await texts.of(entry.document)) ?? "";
  for (const span of spansIn(entry.record)) {
    seen.spans++;
    if (!stillStands(span, { text })) {
      return broken(
        link,
        entry.document,
        `entry ${link.seq}: document ${entry.document} does not say “${span.quote.slice(0, 80)}” at ${span.start}–${span.end}.`,
      );
    }
  }
  return undefined;
}

type Kept = Extract<Entry, { type: "original-kept" | "document-added" }>;

const naming = ({ document, file }: Kept, link: Link): string => `document ${document} (${file}), entry ${link.seq}`;

async function checkOriginal(
  { db, register }: Ground,
  kept: Kept,
  link: Link,
  { checked, gone }: Originals,
): Promise<Failure | undefined> {
  const { document } = kept;
  if (checked.has(document)) return undefined;
  checked.add(document);
  const originals = db.selectFrom("originals").select("bytes").where("register", "=", register);
  const original = await originals.where("document", "=", document).executeTakeFirst();
  if (!original) gone.set(document, broken(link, document, `${naming(kept, link)}: its original is gone.`));
  else if (sha256(original.bytes) !== document)
    return broken(link, document, `${naming(kept, link)}: its original was changed.`);
  return undefined;
}

async function checkText(kept: Kept, link: Link, texts: Texts): Promise<Failure | undefined> {
  if (kept.type !== "document-added") return undefined;
  const { document, textHash } = kept;
  texts.enter(document, textHash);
  const text = await texts.of(document);
  if (text === undefined) return broken(link, document, `${naming(kept, link)}: its text is gone.`);
  return sha256(text) === textHash ? undefined : broken(link, document, `${naming(kept, link)}: its text was changed.`);
}

/** Records follow their document in the chain, so the last text is mostly the next one asked for. */
function lastText(ground: Ground): Texts {
  const { db, register } = ground;
  const hashes = new Map<string, string>();
  let last: { document: string; text: string | undefined } | undefined;
  const found = async (document: string): Promise<string | undefined> => {
    const texts = db.selectFrom("texts").select("text").where("register", "=", register);
    const stands = (await texts.where("document", "=", document).executeTakeFirst())?.text;
    const textHash = hashes.get(document);
    if (textHash === undefined || stands === undefined || sha256(stands) === textHash) return stands;
    return (await textOfHash(ground, document, textHash)) ?? stands;
  };
  return {
    enter(document, textHash) {
      hashes.set(document, textHash);
      if (last?.document === document) last = undefined;
    },
    async of(document) {
      if (last?.document !== document) last = { document, text: await found(document) };
      return last.text;
    },
  };
}

/** All links in order. What is appended meanwhile is read too, so that an erasure under way is met in full. */
export async function* linksOf({ db, register }: Ground): AsyncGenerator<Link> {
  for (let after = 0; ; ) {
    const some = await db
      .selectFrom("entries")
      .select(["seq", "id", "recordedAt", "recordedBy", "type", "seal", "body", "salt", "hash"])
      .where("register", "=", register)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(500)
      .execute();
    yield* some;
    if (some.length === 0) return;
    after = some.at(-1)?.seq ?? after;
  }
}
