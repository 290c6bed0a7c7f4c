import { expect, onTestFinished, test } from "vitest";
import { mediaTypeOf } from "../intake/formats.ts";
import { parsers } from "../intake/parsers.ts";
import { undertakingKey } from "../matching/undertaking-key.ts";
import { openReader } from "../packs/reader.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import { bringIn } from "./bringing-in.ts";
import { keepFile } from "./keeping.ts";

const reader = openReader();
const apart = parsers({ processes: 1 });
const bytes = (text: string) => new TextEncoder().encode(text);
const MET =
  "Azerbaijani Culture Minister Anar Karimov suggested holding a film week in Tehran. He said that it is to be held in the spring.";
const ITEM = (n: number) => `<item><title>Talks ${n}</title><description>${MET} Part ${n}.</description></item>`;
const PART = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const letter = (boundary: string, ...parts: string[]) =>
  `Subject: Talks in Baku\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts.join("").replaceAll("--b\r\n", `--${boundary}\r\n`)}--${boundary}--`;
const INNER = letter(
  "c",
  PART("text/plain", MET),
  PART('text/plain; name="list.txt"\r\nContent-Disposition: attachment', "The list of films."),
);
const OUTER = letter(
  "b",
  PART("text/plain", "See below."),
  PART("message/rfc822\r\nContent-Disposition: attachment", INNER),
  PART('application/pdf; name="scan.pdf"\r\nContent-Disposition: attachment', "no PDF at all"),
);

async function opened(): Promise<Store> {
  const store = await open(":memory:", { create: true, identity: undertakingKey });
  onTestFinished(() => store.close());
  return store;
}
const keep = async (store: Store, file: string, text: string) => {
  const kept = await keepFile(store, { bytes: bytes(text), file, mediaType: mediaTypeOf(file) }, "me");
  if ("reason" in kept) throw new Error(kept.reason);
  return kept;
};
const states = async (store: Store) => {
  const { items } = await store.documents({}, { limit: 100 });
  return Object.fromEntries(items.map(({ file, state }) => [file, state]));
};
const isWhole = async (store: Store): Promise<void> => {
  expect(await store.verify()).toMatchObject({ ok: true });
  expect((await store.rebuild()).differences).toEqual([]);
};

test("reports, an e-mail with a letter inside and a feed: each part is a document that names its carrier, each ends in a state", async () => {
  const store = await opened();
  const report = await keep(store, "report.txt", MET);
  const mail = await keep(store, "outer.eml", OUTER);
  const feed = await keep(store, "news.rss", `<rss><channel>${ITEM(1)}${ITEM(2)}</channel></rss>`);
  await keep(store, "picture.jpg", "x");
  expect(new Set(Object.values(await states(store)))).toEqual(new Set(["waiting"]));
  const brought = await bringIn(store, reader, apart);
  expect(await states(store)).toEqual({
    ...{ "report.txt": "read", "outer.eml": "read", "outer-attachment-1.eml": "read", "list.txt": "read" },
    ...{ "scan.pdf": "refused", "news.rss": "parted", "news-1.rss": "read", "news-2.rss": "read" },
    "picture.jpg": "refused",
  });
  expect(brought).toMatchObject({ added: 4, read: 6, stopped: undefined });
  expect(brought.refused.map(({ file, inside }) => [file, inside])).toEqual([
    ["outer.eml", "scan.pdf"],
    ["picture.jpg", null],
  ]);
  const parts = async (id: string) => (await store.carriage(id)).parts.map(({ id: part, file }) => [file, part]);
  const ofMail = await parts(mail.document);
  expect(ofMail.map(([file]) => file).sort()).toEqual(["outer-attachment-1.eml", "scan.pdf"]);
  const inner = ofMail.find(([file]) => file === "outer-attachment-1.eml")?.[1] ?? "";
  expect((await parts(inner)).map(([file]) => file)).toEqual(["list.txt"]);
  expect((await parts(feed.document)).map(([file]) => file)).toEqual(["news-1.rss", "news-2.rss"]);
  expect(await store.document(report.document)).toMatchObject({ state: "read" });
  await isWhole(store);
});

test("two workers share the taking out: each original is parsed once", async () => {
  const store = await opened();
  for (let n = 0; n < 30; n++) await keep(store, `${n}.txt`, `${MET} Report ${n}.`);
  await keep(store, "news.rss", `<rss><channel>${ITEM(1)}${ITEM(2)}</channel></rss>`);
  const parsed: Record<string, string[]> = { a: [], b: [] };
  const by = (worker: string) => {
    const original = (id: string) => {
      parsed[worker]?.push(id);
      return store.original(id);
    };
    return bringIn({ ...store, original }, reader, apart, undefined, undefined, { worker, seconds: 600 });
  };
  const [a, b] = await Promise.all([by("a"), by("b")]);
  const all = Object.values(parsed).flat();
  expect([all.length, new Set(all).size]).toEqual([31, 31]);
  expect(Math.min(...Object.values(parsed).map(({ length }) => length))).toBeGreaterThan(0);
  expect(a.read + b.read).toBe(32);
  await isWhole(store);
});

test("cut off while the parts of a file are entered, it is gone through again and comes to the same", async () => {
  const whole = await opened();
  await keep(whole, "news.rss", `<rss><channel>${[1, 2, 3].map(ITEM).join("")}</channel></rss>`);
  await bringIn(whole, reader, apart);

  const store = await opened();
  await keep(store, "news.rss", `<rss><channel>${[1, 2, 3].map(ITEM).join("")}</channel></rss>`);
  let left = 2;
  const dying: Store = {
    ...store,
    addDocument: (...given) => (left-- > 0 ? store.addDocument(...given) : Promise.reject(new Error("killed"))),
  };
  await expect(bringIn(dying, reader, apart)).rejects.toThrow("killed");
  expect(await states(store)).toMatchObject({ "news.rss": "waiting" });
  await isWhole(store);
  expect(await bringIn(store, reader, apart)).toMatchObject({ read: 3 });
  expect(await states(store)).toEqual(await states(whole));
  await isWhole(store);
});

test("the same feed tomorrow brings in what is new alone; an item that was erased stays away, and its feed's original goes", async () => {
  const store = await opened();
  const first = await keep(store, "monday.rss", `<rss><channel>${ITEM(1)}${ITEM(2)}</channel></rss>`);
  await bringIn(store, reader, apart);
  const [item] = (await store.carriage(first.document)).parts;
  await store.erase(item?.id ?? "", "asked for", "me");
  const second = await keep(store, "tuesday.rss", `<rss><channel>${ITEM(2)}${ITEM(1)}${ITEM(3)}</channel></rss>`);
  expect(await bringIn(store, reader, apart)).toMatchObject({ added: 0, read: 1 });
  for (const { document } of [first, second]) expect(await store.original(document)).toBeUndefined();
  expect((await store.carriage(second.document)).parts.map(({ state }) => state)).toEqual(["read", "erased", "read"]);
  expect(await keepFile(store, { bytes: bytes(ITEM(1)), file: "one.rss", mediaType: "x" }, "me")).toMatchObject({
    reason: expect.stringContaining("erased by law"),
  });
  await isWhole(store);
});

test("an item of a feed is taken out again with its feed, which it names; a letter with what it carries", async () => {
  const store = await opened();
  const feed = await keep(store, "news.rss", `<rss><channel><title>News</title>${ITEM(1)}${ITEM(2)}</channel></rss>`);
  const mail = await keep(store, "outer.eml", OUTER);
  await bringIn(store, reader, apart);
  const [item] = (await store.carriage(feed.document)).parts;
  const { text } = (await store.document(item?.id ?? "")) ?? {};
  expect(text).toContain("From: News");
  for (const id of [item?.id ?? "", mail.document]) await store.askAgain(id, "me");
  expect(await bringIn(store, reader, apart)).toMatchObject({ added: 0, read: 0 });
  expect(await store.document(item?.id ?? "")).toMatchObject({ text, again: false, state: "read" });
  expect((await store.carriage(mail.document)).parts).toHaveLength(2);
  expect((await store.toTakeOut([], 10)).filter(({ again }) => again)).toEqual([]);
  await isWhole(store);
});

test("what was refused is tried again when it is added again; too large a file is not stored at all", async () => {
  const store = await opened();
  const { document } = await keep(store, "a.pdf", "no PDF");
  expect((await bringIn(store, reader, apart)).refused).toMatchObject([{ file: "a.pdf", id: document }]);
  expect((await bringIn(store, reader, apart)).refused).toEqual([]);
  expect(await keep(store, "a.pdf", "no PDF")).toMatchObject({ added: false, state: "waiting" });
  expect((await bringIn(store, reader, apart)).refused).toHaveLength(1);
  const large = { bytes: new Uint8Array(50 * 1024 * 1024 + 1), file: "b.pdf", mediaType: "application/pdf" };
  expect(await keepFile(store, large, "me")).toMatchObject({ reason: "50.0 MB is more than the limit of 50 MB" });
  await isWhole(store);
});

test("where parsers cannot begin nothing is refused, and what waits goes on waiting", async () => {
  const store = await opened();
  await keep(store, "a.pdf", "no PDF");
  await keep(store, "report.txt", MET);
  const hasty = parsers({ processes: 1, limits: { seconds: 10, heap: 512, memory: 1024, begin: 0.001 } });
  onTestFinished(() => hasty.close());
  const brought = await bringIn(store, reader, hasty);
  expect(brought).toMatchObject({ refused: [], stopped: { reason: expect.stringContaining("could not begin") } });
  expect(await states(store)).toMatchObject({ "a.pdf": "waiting" });
  await bringIn(store, reader, apart);
  expect(await states(store)).toEqual({ "a.pdf": "refused", "report.txt": "read" });
});
