import { describe, expect, onTestFinished, test } from "vitest";
import { asFile, instrumentAt, meetingAt, observedAt, personAt, quoted, readAs } from "./sample.ts";
import type { Extracted, Original, Paging, Store } from "./store.ts";

const ALL: Paging = { limit: 100 };
const text = (says: string): Extracted => ({ text: says, extractor: "pdf@1", language: "en" });
const file = (says: string, name = "a.pdf"): Original => ({
  ...{ bytes: new TextEncoder().encode(says), file: name, mediaType: "application/pdf" },
});
const SHUSHA = { name: "Shusha", type: "city", gazetteer: "shusha" };
const REFUSAL = { extractor: "pdf@1", reason: "it is locked with a password", next: "save a copy without it" };

/** What every database under the store must do with originals: keep first, take out after, lose nothing between. */
export function takingContract(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const isWhole = async (store: Store): Promise<void> => {
    expect(await store.verify()).toMatchObject({ ok: true });
    expect((await store.rebuild()).differences).toEqual([]);
  };
  const queue = async (store: Store, ...extractors: string[]) =>
    (await store.toTakeOut(extractors.length > 0 ? extractors : ["pdf@1"], 10)).map(({ id }) => id);

  describe(`${name}: many at once`, () => {
    const says = (n: number) => `Karimov and both sides agreed on a film week and on a programme, number ${n}.`;
    const many = [1, 2, 3, 2].map((n) => ({
      ...{ original: file(says(n), `${n}.txt`), extracted: text(says(n)), reader: "r@1" },
      reading: readAs({
        ...{ publishedOn: "2022-05-02", people: [personAt(quoted(says(n), "Karimov"))] },
        undertakings: [observedAt(quoted(says(n), "a film week"), { object: SHUSHA })],
        meetings: [meetingAt(quoted(says(n), "agreed"), { on: "2022-05-01" })],
        instruments: [instrumentAt(quoted(says(n), "a programme"))],
      }),
    }));

    test("what is taken in many at once is as what is taken in one by one; what is known or erased is passed over", async () => {
      const [store, singly] = [await opened(), await opened()];
      const { document } = await store.addDocument(file(says(3)), text(says(3)), "me");
      await store.erase(document, "asked for", "me");
      expect(await store.takeInMany(many, "me")).toEqual({ added: 2 });
      expect(await store.takeInMany(many, "me")).toEqual({ added: 0 });
      for (const { original, extracted, reader, reading } of many.slice(0, 2)) {
        const added = await singly.addDocument(original, extracted, "me");
        await singly.enterReading(added.document, reader, reading);
      }
      expect((await store.undertakings({ all: true }, ALL)).items).toEqual(
        (await singly.undertakings({ all: true }, ALL)).items,
      );
      const [one, other] = [await store.documents({ state: "read" }, ALL), await singly.documents({}, ALL)];
      const told = ({ id, records, textHash, state }: (typeof one.items)[number]) => [id, records, textHash, state];
      expect(one.items.map(told)).toEqual(other.items.map(told));
      const things = async (of: Store) => {
        const met = (await of.meetings({}, ALL)).items.map(({ id, on, tellings }) => [
          id,
          on,
          tellings.map((t) => t.key),
        ]);
        return {
          met,
          people: await of.people({}, ALL),
          agreements: await of.agreements({}, ALL),
          pairs: await of.pairs({}),
        };
      };
      const all = await things(store);
      expect(all).toEqual(await things(singly));
      expect(await store.counts()).toMatchObject({ documents: 2, meetings: all.met.length });
      await isWhole(store);
    });

    test("words that are not in a text are refused, and none of the many is entered", async () => {
      const store = await opened();
      const head = await store.head();
      const astray = readAs({ undertakings: [observedAt({ start: 0, end: 4, quote: "Maxi" })] });
      const [first, second] = many as [(typeof many)[number], (typeof many)[number]];
      const refused = store.takeInMany([first, { ...second, reading: astray }], "me");
      await expect(refused).rejects.toMatchObject({ kind: "not-in-text" });
      expect(await store.head()).toEqual(head);
      expect((await store.documents({}, ALL)).items).toEqual([]);
    });
  });

  describe(`${name}: originals first`, () => {
    test("what is kept waits, is no reader's, and is read once its text is taken out", async () => {
      const store = await opened();
      const kept = await store.keepOriginal(file("one"), "me");
      expect(kept).toMatchObject({ added: true, state: "waiting" });
      const head = await store.head();
      expect(await store.keepOriginal(file("one", "b.pdf"), "me")).toMatchObject({ ...kept, added: false });
      expect(await store.head()).toEqual(head);
      const { document } = kept;
      expect(await store.document(document)).toMatchObject({ file: "a.pdf", state: "waiting", text: "", textHash: "" });
      expect(await queue(store)).toEqual([document]);
      expect(await store.unread("r@1", 10)).toEqual([]);
      expect(await store.counts()).toMatchObject({ documents: 1, unread: 1 });
      await isWhole(store);

      expect(await store.enterTaken(document, { text: text("They met."), parts: [], extractor: "pdf@1" })).toBe(true);
      expect(await store.enterTaken(document, { text: text("Other."), parts: [], extractor: "pdf@1" })).toBe(false);
      await store.refuse(document, REFUSAL);
      expect(await store.document(document)).toMatchObject({ file: "a.pdf", state: "unread", text: "They met." });
      expect(await queue(store)).toEqual([]);
      expect((await store.unread("r@1", 10)).map(({ id }) => id)).toEqual([document]);
      const entered = (await store.entries(0, 10)).map(({ type, recordedBy }) => [type, recordedBy]);
      expect(entered).toEqual([
        ["original-kept", "me"],
        ["document-added", "pdf@1"],
      ]);
      await isWhole(store);
    });

    test("what is refused keeps its original, reason and next step; a newer extractor or a person has it tried again", async () => {
      const store = await opened();
      const { document } = await store.keepOriginal(file("locked"), "me");
      await store.refuse(document, REFUSAL);
      const refused = { state: "refused", reason: "it is locked with a password; save a copy without it" };
      expect(await store.document(document)).toMatchObject(refused);
      expect(Buffer.from((await store.original(document)) ?? []).toString()).toBe("locked");
      expect(await queue(store, "pdf@1", "docx@2")).toEqual([]);
      expect(await queue(store, "pdf@2", "docx@1")).toEqual([document]);
      const head = await store.head();
      await store.refuse(document, REFUSAL); // a second process came to the same
      expect(await store.head()).toEqual(head);

      await store.askAgain(document, "me");
      expect(await store.document(document)).toMatchObject({ state: "waiting", reason: null });
      expect(await queue(store)).toEqual([document]);
      await expect(store.askAgain(document, "me")).rejects.toMatchObject({ kind: "not-refused" });
      await store.refuse(document, REFUSAL);
      expect(await store.document(document)).toMatchObject(refused);
      await isWhole(store);
      await store.enterTaken(document, { text: text("Opened."), parts: [], extractor: "pdf@2" });
      expect(await store.document(document)).toMatchObject({ state: "unread", reason: null, text: "Opened." });
      await isWhole(store);
    });

    test("what one worker takes to take out no other does, until it is taken out or refused, the time is over, or the worker is gone", async () => {
      const store = await opened();
      const ids: string[] = [];
      for (const says of ["one", "two", "three"]) ids.push((await store.keepOriginal(file(says), "me")).document);
      const [one = "", two = "", three = ""] = ids;
      const take = async (worker: string, seconds: number, limit: number, gone?: string) => {
        const isGone = (name: string) => name === gone;
        return (await store.leaseOriginals(["pdf@1"], { worker, seconds, isGone }, limit)).map(({ id }) => id);
      };
      expect(await take("a", 600, 2)).toEqual([one, two]);
      expect(await take("b", -1, 9)).toEqual([three]);
      expect(await take("a", 600, 9)).toEqual(ids); // what b held was over; what is one's own is taken again
      expect(await take("b", 600, 9)).toEqual([]);
      expect(await queue(store)).toEqual(ids); // the queue itself is the same for all
      await store.enterTaken(one, { text: text("They met."), parts: [], extractor: "pdf@1" });
      await store.refuse(two, REFUSAL);
      expect((await store.leaseOriginals(["pdf@2"], { worker: "b", seconds: 600 }, 9)).map(({ id }) => id)).toEqual([
        two,
      ]);
      expect((await store.lease("r@1", { worker: "b", seconds: 600 }, 9)).map(({ id }) => id)).toEqual([one]);
      expect(await take("b", 600, 9, "a")).toEqual([three]);
    });

    test("an e-mail and what it carries know each other; what was refused inside may come with its text later", async () => {
      const store = await opened();
      const mail = await store.keepOriginal(file("mail", "letter.eml"), "me");
      const scan = await store.keepOriginal(file("scan", "scan.pdf"), "me");
      await store.refuse(scan.document, REFUSAL);
      const list = await store.addDocument(file("list", "list.txt"), text("The list."), "txt@1");
      const parts = [list.document, scan.document];
      await store.enterTaken(mail.document, { text: text("See below."), parts, extractor: "eml@1" });
      const files = async (id: string) => {
        const { parts: carried, carriers } = await store.carriage(id);
        return [carried.map((d) => d.file), carriers.map((d) => d.file)];
      };
      expect(await files(mail.document)).toEqual([["list.txt", "scan.pdf"], []]);
      expect(await files(scan.document)).toEqual([[], ["letter.eml"]]);
      expect(await store.addDocument(file("scan", "again.pdf"), text("A scan."), "t")).toMatchObject({ added: false });
      expect(await store.document(scan.document)).toMatchObject({ file: "scan.pdf", state: "unread", text: "A scan." });
      await isWhole(store);
    });

    test("a feed has no text of its own, and is counted by its items", async () => {
      const store = await opened();
      const feed = await store.keepOriginal(file("feed", "news.rss"), "me");
      const item = await store.addDocument(file("item", "news-1.rss"), text("They met."), "feed@1");
      await store.enterTaken(feed.document, { text: null, parts: [item.document], extractor: "feed@1" });
      expect(await store.document(feed.document)).toMatchObject({ state: "parted", text: "" });
      expect((await store.unread("r@1", 10)).map(({ id }) => id)).toEqual([item.document]);
      expect(await store.counts()).toMatchObject({ documents: 1, unread: 1 });
      expect((await store.documents({ state: "parted" }, ALL)).total).toBe(1);
      await isWhole(store);
    });

    test("erasing what is refused, or waits, clears its original", async () => {
      const store = await opened();
      const waits = await store.keepOriginal(file("waits"), "me");
      const locked = await store.keepOriginal(file("locked"), "me");
      await store.refuse(locked.document, REFUSAL);
      for (const { document } of [waits, locked]) {
        await store.erase(document, "asked for", "me");
        expect(await store.original(document)).toBeUndefined();
        expect(await store.document(document)).toMatchObject({ state: "erased", file: "", reason: "asked for" });
        await expect(store.askAgain(document, "me")).rejects.toMatchObject({ kind: "erased" });
      }
      expect(await queue(store)).toEqual([]);
      await expect(store.keepOriginal(file("locked"), "me")).rejects.toMatchObject({ kind: "erased" });
      await isWhole(store);
    });

    test("erasing what an e-mail carries clears that e-mail's original too, and it stays cleared when it comes again", async () => {
      const store = await opened();
      const outer = await store.keepOriginal(file("outer", "outer.eml"), "me");
      const inner = await store.keepOriginal(file("inner", "inner.eml"), "me");
      const list = await store.addDocument(file("list", "list.txt"), text("The list."), "txt@1");
      await store.enterTaken(inner.document, { text: text("Inner."), parts: [list.document], extractor: "eml@1" });
      await store.enterTaken(outer.document, { text: text("Outer."), parts: [inner.document], extractor: "eml@1" });
      await store.erase(list.document, "asked for", "me");
      for (const { document } of [outer, inner]) expect(await store.original(document)).toBeUndefined();
      expect(await store.document(outer.document)).toMatchObject({ state: "unread", text: "Outer." });
      await isWhole(store);

      const third = await store.keepOriginal(file("third", "third.eml"), "me");
      await store.enterTaken(third.document, { text: text("Third."), parts: [list.document], extractor: "eml@1" });
      expect(await store.original(third.document)).toBeUndefined();
      expect(await store.document(list.document)).toMatchObject({ state: "erased", reason: "asked for" });
      await isWhole(store);
    });

    test("what a person added by mistake is taken back before and after its text came, and is there again when it is added again", async () => {
      const store = await opened();
      const { document } = await store.keepOriginal(file("one"), "me");
      const [kept] = await store.entries(0, 1);
      await store.undo(kept?.id ?? "", "me");
      expect(await store.document(document)).toMatchObject({ state: "taken-back" });
      expect(await queue(store)).toEqual([]);
      expect(await store.keepOriginal(file("one"), "me")).toEqual({ document, added: true, state: "waiting" });
      expect(await queue(store)).toEqual([document]);
      await store.enterTaken(document, { text: text("They met."), parts: [], extractor: "pdf@1" });
      await store.undo(kept?.id ?? "", "me");
      expect((await store.unread("r@1", 10)).map(({ id }) => id)).toEqual([]);
      await isWhole(store);
      expect(await store.addDocument(file("one"), text("They met."), "me")).toEqual({ document, added: true });
      expect((await store.unread("r@1", 10)).map(({ id }) => id)).toEqual([document]);
      await isWhole(store);
    });

    test("a document is read and judged as ever after its original came first", async () => {
      const store = await opened();
      const says = "Both sides agreed on a film week in Shusha.";
      const { document } = await store.keepOriginal(asFile(says)[0], "me");
      await store.enterTaken(document, { text: text(says), parts: [], extractor: "txt@1" });
      const read = readAs({ undertakings: [observedAt(quoted(says, "a film week"))] });
      const { keys } = await store.enterReading(document, "r@1", read);
      await store.judge(keys[0] ?? "", { verdict: "confirm" }, "me");
      expect(await store.document(document)).toMatchObject({ state: "read", records: 1, unreviewed: 0 });
      await isWhole(store);
    });
  });
}
