import { describe, expect, onTestFinished, test } from "vitest";
import { asFile, observedAt, quoted, readAs } from "./sample.ts";
import type { Store } from "./store.ts";

const text = (words: string, extractor: string) => ({ text: words, extractor, language: "en" });
const OLD = "Hi\n\nThe sides agreed on a film week.\n\nThey spoke of a music day and of a bo-\nok fair.\n";
const NEW = "The sides agreed on a film week.\n\nThey spoke of a music day and of a book fair.\n";

/** A newer extractor's text beside the old one; of every database under the store. */
export function againContract(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const isWhole = async (store: Store): Promise<void> => {
    expect(await store.verify()).toMatchObject({ ok: true });
    expect((await store.rebuild()).differences).toEqual([]);
  };
  const queue = async (store: Store) =>
    (await store.toTakeOut(["html@2"], 10)).map(({ id, again }) => `${id} ${again}`);
  const reading = (words: string, ...quotes: string[]) =>
    readAs({ undertakings: quotes.map((quote) => observedAt(quoted(words, quote), { kind: "film-week" })) });
  const shown = async (store: Store, document: string) =>
    (await store.recordsOf(document)).map((one) => {
      const { span } = one.record as { span: { start: number; quote: string } };
      return `${span.start} ${span.quote}: ${one.review}`;
    });

  describe(`${name}: texts taken out again`, () => {
    test("the new text stands and is read anew; what a person said carries over to the same words; the old text stays", async () => {
      const store = await opened();
      const page = { ...asFile("<p>page")[0], file: "page.html", mediaType: "text/html" };
      const { document } = await store.keepOriginal(page, "me");
      await store.enterTaken(document, { text: text(OLD, "html@1"), parts: [], extractor: "html@1" });
      const read = reading(OLD, "a film week", "a music day", "a bo-\nok fair");
      const { keys } = await store.enterReading(document, "r@1", read);
      const [film = "", music = "", book = ""] = keys;
      await store.judge(film, { verdict: "confirm" }, "me");
      await store.judge(music, { verdict: "reject" }, "me");
      await store.judge(book, { verdict: "correct", changes: { stage: "offered" } }, "me");
      expect(await store.takenOutBy(["html@1"], ["html@2"])).toMatchObject([{ id: document, again: false }]);
      expect(await queue(store)).toEqual([]);

      await store.askAgain(document, "me");
      await expect(store.askAgain(document, "me")).rejects.toMatchObject({ kind: "not-refused" });
      expect(await queue(store)).toEqual([`${document} true`]);
      expect(await store.document(document)).toMatchObject({ state: "read", again: true, takenBy: "html@1" });
      await isWhole(store);
      const taken = { text: text(NEW, "html@2"), parts: [], extractor: "html@2" };
      expect(await store.enterTaken(document, taken)).toBe(true);
      expect(await store.enterTaken(document, taken)).toBe(false);
      expect(await queue(store)).toEqual([]);
      const standing = { state: "unread", text: NEW, again: false, takenBy: "html@2", reader: "r@1" };
      expect(await store.document(document)).toMatchObject(standing);
      // Until it is read, what was read stands: where the new text has its words, there.
      expect(await shown(store, document)).toEqual([
        `${NEW.indexOf("a film week")} a film week: confirmed`,
        `${NEW.indexOf("a music day")} a music day: rejected`,
        `${OLD.indexOf("a bo-")} a bo-\nok fair: corrected`,
      ]);
      await isWhole(store);

      expect((await store.unread("r@1", 10)).map(({ id }) => id)).toEqual([document]);
      const now = reading(NEW, "a film week", "a music day", "a book fair");
      const { keys: after } = await store.enterReading(document, "r@1", now);
      expect(after.filter((key) => keys.includes(key))).toEqual([]);
      expect(await store.record(after[0] ?? "")).toMatchObject({ key: film, review: "confirmed" });
      expect((await shown(store, document)).sort()).toEqual(
        [
          `${NEW.indexOf("a film week")} a film week: confirmed`,
          `${NEW.indexOf("a music day")} a music day: rejected`,
          `${NEW.indexOf("a book fair")} a book fair: unreviewed`,
          `${OLD.indexOf("a bo-")} a bo-\nok fair: corrected`,
        ].sort(),
      );
      await isWhole(store);

      await store.erase(document, "asked for", "me");
      expect(await store.document(document)).toMatchObject({ state: "erased", text: "" });
      await isWhole(store);
    });

    test("the same text changes who took it out, and nothing else; what a newer one refuses stays, and says so", async () => {
      const store = await opened();
      const [original, extracted] = asFile(OLD);
      const { document } = await store.addDocument(original, { ...extracted, extractor: "html@1" }, "me");
      await store.enterReading(document, "r@1", reading(OLD, "a film week"));
      await store.askAgain(document, "me");
      await store.enterTaken(document, { text: text(OLD, "html@2"), parts: [], extractor: "html@2" });
      expect(await store.document(document)).toMatchObject({ state: "read", takenBy: "html@2", again: false });
      expect(await store.unread("r@1", 10)).toEqual([]);

      await store.askAgain(document, "me");
      await store.refuse(document, { extractor: "html@3", reason: "it is damaged", next: "fetch it again" });
      const kept = { state: "read", text: OLD, again: false, reason: "it is damaged; fetch it again" };
      expect(await store.document(document)).toMatchObject(kept);
      expect(await store.takenOutBy(["html@1", "html@2"], ["html@3"])).toEqual([]);
      expect(await store.takenOutBy(["html@1", "html@2"], ["html@4"])).toHaveLength(1);
      await isWhole(store);
    });

    test("a reading of a text that was replaced meanwhile enters nothing; read there and back, each text has its own", async () => {
      const store = await opened();
      const [original, extracted] = asFile(OLD);
      const { document } = await store.addDocument(original, extracted, "me");
      const textHash = (await store.document(document))?.textHash ?? "";
      const take = async (words: string, extractor: string) => {
        await store.askAgain(document, "me");
        await store.enterTaken(document, { text: text(words, extractor), parts: [], extractor });
      };
      await store.enterReading(document, "r@1", reading(OLD, "a film week", "a bo-\nok fair"));
      await take(NEW, "txt@2");
      const head = await store.head();
      const late = await store.enterReading(document, "r@2", reading(OLD, "a film week"), textHash);
      expect([late, await store.head()]).toEqual([{ entries: [], keys: [] }, head]);
      await store.enterReading(document, "r@1", reading(NEW, "a book fair"));
      expect(await shown(store, document)).toEqual([`${NEW.indexOf("a book fair")} a book fair: unreviewed`]);
      await take(OLD, "txt@3");
      await store.enterReading(document, "r@1", reading(OLD, "a film week", "a bo-\nok fair"));
      expect(await shown(store, document)).toHaveLength(2);
      expect((await store.family(document)).map(({ id }) => id)).toEqual([document]);
      await isWhole(store);
    });
  });
}
