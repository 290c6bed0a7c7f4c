import { describe, expect, onTestFinished, test } from "vitest";
import type { RecordsRead } from "../register/keyed.ts";
import type { Observed } from "../register/records.ts";
import { asFile, BOTH, named, observe, observedAt, personAt, quoted, readAs } from "./sample.ts";
import type { Page, Paging, Store } from "./store.ts";

const TEXT =
  "Minister Karimov suggested to nominate the Khudaferin bridges. Both sides agreed on a film week in Shusha.";
const BRIDGES = { name: "Khudaferin bridges", type: "site", gazetteer: "khudaferin-bridges" };
const NOMINATION: Partial<Observed> = {
  ...{ id: "u1", kind: "wh-nomination", object: BRIDGES, speaker: named("Karimov", "p1") },
};
const karimov = personAt(quoted(TEXT, "Karimov"));
const nomination = (given: Partial<Observed> = {}) =>
  observedAt(quoted(TEXT, "nominate the Khudaferin bridges"), { ...NOMINATION, ...given });
const filmWeek = (given: Partial<Observed> = {}, words = "a film week") =>
  observedAt(quoted(TEXT, words), { id: "u2", stage: "agreed", ...given });
const READ = readAs({ people: [karimov], undertakings: [nomination(), filmWeek()] });
const ALL: Paging = { limit: 100 };

/** What every database under the store must do. `open` gives an empty register whose undertakings are joined by object. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const withReading = async (reading: RecordsRead = READ): Promise<{ store: Store; document: string }> => {
    const store = await opened();
    const { document } = await store.addDocument(...asFile(TEXT), "t");
    await store.enterReading(document, "r@1", reading);
    return { store, document };
  };
  const all = async (store: Store) => (await store.observations({ all: true }, ALL)).items;
  const lines = async (store: Store) =>
    (await all(store))
      .map(({ record, review }) => `${record.span.quote}: ${record.kind} ${record.stage}, ${review}`)
      .sort();
  const keyOf = async (store: Store, kind: string): Promise<string> =>
    (await all(store)).find(({ record }) => record.kind === kind)?.key ?? "none";
  const isWhole = async (store: Store): Promise<void> => {
    expect(await store.verify()).toMatchObject({ ok: true });
    expect((await store.rebuild()).differences).toEqual([]);
  };

  describe(`${name}: documents and readings`, () => {
    test("the same bytes are one document, and add nothing the second time", async () => {
      const store = await opened();
      const first = await store.addDocument(...asFile("one", "a.txt"), "t");
      expect(first.added).toBe(true);
      const head = await store.head();
      expect(await store.addDocument(...asFile("one", "b.txt"), "t")).toEqual({
        document: first.document,
        added: false,
      });
      expect(await store.head()).toEqual(head);
      expect(await store.document(first.document)).toMatchObject({ file: "a.txt", text: "one", state: "unread" });
      expect(Buffer.from((await store.original(first.document)) ?? []).toString()).toBe("one");
    });

    test("text comes back as it went in, whatever is in it; what no database keeps, as a sign of the same length", async () => {
      const store = await opened();
      const text = "Şuşa شوشا \ufeff 😀 \u{20000} e\u0301\r\n";
      const { document } = await store.addDocument(...asFile(text), "t");
      expect((await store.document(document))?.text).toBe(text);
      const odd = await store.addDocument(...asFile("a \u0000 b \ud83d c"), "t\u0000");
      expect((await store.document(odd.document))?.text).toBe("a \ufffd b \ufffd c");
      expect(await store.document("a\u0000b")).toBeUndefined();
      await store.failReading(odd.document, "r@1", "a \u0000 b");
      expect(await store.document(odd.document)).toMatchObject({ reason: "a \ufffd b" });
      await isWhole(store);
    });

    test("a document without a reading by this reader is the queue; three failures park it until another reader comes", async () => {
      const store = await opened();
      const ids: string[] = [];
      for (const text of ["one", "two", "three"]) ids.push((await store.addDocument(...asFile(text), "t")).document);
      const [read = "", failing = "", foreign = ""] = ids;
      const queue = async (reader: string) => (await store.unread(reader, 10)).map(({ id }) => id);
      expect(await queue("r@2")).toEqual(ids);
      await store.enterReading(read, "r@2", readAs());
      await store.leaveUnread(foreign, "r@2", "no reader for fa yet");
      expect(await queue("r@2")).toEqual([failing]);
      for (const attempt of [1, 2]) expect(await store.failReading(failing, "r@2", "a fault")).toEqual({ attempt });
      expect(await queue("r@2")).toEqual([failing]);
      await store.failReading(failing, "r@2", "a fault");
      expect(await queue("r@2")).toEqual([]);
      expect((await queue("r@1")).sort()).toEqual(ids.toSorted());
      expect((await queue("r@3")).sort()).toEqual(ids.toSorted());
      expect(await store.document(failing)).toMatchObject({ state: "failed", reason: "a fault" });
      expect(await store.document(foreign)).toMatchObject({ state: "unread", reason: "no reader for fa yet" });
      await store.failReading(read, "r@3", "a fault");
      expect(await store.document(read)).toMatchObject({ state: "read", reader: "r@2", reason: "a fault" });
      expect(await store.counts()).toMatchObject({ documents: 3, unread: 2 });
      await isWhole(store);
    });

    test("what one worker takes to read no other does, until it is read, the time is over, or the worker is known to be gone", async () => {
      const store = await opened();
      const ids: string[] = [];
      for (const text of ["one", "two", "three"]) ids.push((await store.addDocument(...asFile(text), "t")).document);
      const [one = "", two = "", three = ""] = ids;
      const take = async (worker: string, seconds: number, limit: number, gone?: string) => {
        const isGone = (name: string) => name === gone;
        return (await store.lease("r@1", { worker, seconds, isGone }, limit)).map(({ id }) => id);
      };
      expect(await take("a", 600, 2)).toEqual([one, two]);
      expect(await take("b", -1, 9)).toEqual([three]);
      expect(await take("a", 600, 9)).toEqual(ids); // what b held was over; what is one's own is taken again
      expect(await take("b", 600, 9)).toEqual([]);
      expect((await store.lease("r@2", { worker: "b", seconds: 600 }, 9)).map(({ id }) => id)).toEqual(ids);
      await store.enterReading(one, "r@1", readAs());
      expect((await store.enterReading(one, "r@1", readAs())).entries).toEqual([]);
      await store.leaveUnread(two, "r@1", "no reader for fa yet");
      await store.leaveUnread(two, "r@1", "no reader for fa yet");
      await store.failReading(three, "r@1", "a fault");
      expect(await take("b", 600, 9)).toEqual([three]);
      expect(await take("a", 600, 9, "b")).toEqual([three]);
      const entered = (await store.entries(3, 9)).map(({ type }) => type);
      expect(entered).toEqual(["reading", "unread", "reading-failed"]);
    });

    test("a reading enters its records and itself; read again unchanged, one line", async () => {
      const { store, document } = await withReading();
      const entered = (await store.entries(0, 100)).map(({ type }) => type);
      expect(entered).toEqual(["document-added", "person-named", "observation", "observation", "reading"]);
      const again = await store.enterReading(document, "r@2", READ);
      expect(again.entries).toHaveLength(1);
      expect(await store.document(document)).toMatchObject({ records: 3, unreviewed: 2, reader: "r@2" });
      await isWhole(store);
    });

    test("what is no longer read goes out; what is read otherwise under its key comes in anew", async () => {
      const { store, document } = await withReading();
      await store.enterReading(document, "r@2", readAs({ undertakings: [filmWeek({ stage: "raised" })] }));
      expect(await lines(store)).toEqual(["a film week: film-week raised, unreviewed"]);
      await store.enterReading(document, "r@3", READ);
      expect(await lines(store)).toHaveLength(2);
      await isWhole(store);
    });

    test("words that are not in the text are refused, and nothing is entered", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile(TEXT), "t");
      const head = await store.head();
      const astray = observedAt({ start: 0, end: 4, quote: "Maxi" });
      await expect(store.enterReading(document, "r@1", readAs({ undertakings: [astray] }))).rejects.toMatchObject({
        kind: "not-in-text",
      });
      await expect(observe(store, document, astray, "t")).rejects.toMatchObject({ kind: "not-in-text" });
      expect(await store.head()).toEqual(head);
    });

    test("what is asked of a document that is not there is refused", async () => {
      const store = await opened();
      await expect(store.enterReading("0", "r@1", readAs())).rejects.toMatchObject({ kind: "unknown" });
      await expect(store.erase("0", "x", "t")).rejects.toMatchObject({ kind: "unknown" });
      await expect(store.judge("0", { verdict: "confirm" }, "t")).rejects.toMatchObject({ kind: "unknown" });
      await expect(store.undo("0", "t")).rejects.toMatchObject({ kind: "unknown" });
      expect(await store.document("0")).toBeUndefined();
      expect(await store.record("0")).toBeUndefined();
    });
  });

  describe(`${name}: what a person says`, () => {
    test("confirmed, corrected, rejected; each taken back, and the taking back too", async () => {
      const { store } = await withReading();
      const before = await lines(store);
      const key = await keyOf(store, "film-week");
      for (const [verdict, line] of [
        [{ verdict: "confirm" }, "a film week: film-week agreed, confirmed"],
        [{ verdict: "correct", changes: { stage: "offered" } }, "a film week: film-week offered, corrected"],
        [{ verdict: "reject" }, "a film week: film-week agreed, rejected"],
      ] as const) {
        const judgement = await store.judge(key, verdict, "me");
        expect(await lines(store)).toContain(line);
        expect(await store.record(key)).toMatchObject({ judgement: judgement.entry, read: { stage: "agreed" } });
        const taken = await store.undo(judgement.entry, "me");
        expect(await lines(store)).toEqual(before);
        await expect(store.undo(judgement.entry, "me")).rejects.toMatchObject({ kind: "cannot-undo" });
        const untaken = await store.undo(taken.entry, "me");
        expect(await lines(store)).toContain(line);
        await store.undo(untaken.entry, "me");
      }
      await isWhole(store);
    });

    test("a correction of kind or sides moves the observation to another undertaking", async () => {
      const { store } = await withReading();
      const key = await keyOf(store, "wh-nomination");
      expect(await store.record(key)).toMatchObject({ undertaking: "wh-nomination.khudaferin-bridges.AZ-IR" });
      await store.judge(key, { verdict: "correct", changes: { kind: "restoration", sides: ["IR"] } }, "me");
      const moved = "restoration.khudaferin-bridges.IR";
      expect(await store.record(key)).toMatchObject({ undertaking: moved, review: "corrected" });
      expect(await store.undertaking("wh-nomination.khudaferin-bridges.AZ-IR")).toBeUndefined();
      expect(await store.undertaking(moved)).toMatchObject({ kind: "restoration", sides: ["IR"], quotations: 1 });
      await isWhole(store);
    });

    test("what was confirmed stands through a reading that moves it, and its new key leads to it", async () => {
      const { store, document } = await withReading();
      const key = await keyOf(store, "film-week");
      await store.judge(key, { verdict: "confirm" }, "me");
      const moved = readAs({ undertakings: [filmWeek({ stage: "raised" }, "on a film week in Shusha")] });
      const { keys } = await store.enterReading(document, "r@2", moved);
      expect(await lines(store)).toEqual(["a film week: film-week agreed, confirmed"]);
      expect(await store.record(keys[0] ?? "")).toMatchObject({ key, review: "confirmed" });
      await store.judge(keys[0] ?? "", { verdict: "reject" }, "me");
      expect(await lines(store)).toEqual(["on a film week in Shusha: film-week raised, rejected"]);
      await isWhole(store);
    });

    test("what was rejected stays away through a reading that moves it", async () => {
      const { store, document } = await withReading();
      const { entry } = await store.judge(await keyOf(store, "film-week"), { verdict: "reject" }, "me");
      const moved = readAs({ undertakings: [filmWeek({}, "on a film week in Shusha")] });
      await store.enterReading(document, "r@2", moved);
      expect(await lines(store)).toEqual(["on a film week in Shusha: film-week agreed, rejected"]);
      expect(await store.counts()).toMatchObject({ undertakings: [], unreviewed: 0 });
      await store.undo(entry, "me");
      expect(await lines(store)).toEqual(["on a film week in Shusha: film-week agreed, unreviewed"]);
      await isWhole(store);
    });

    test("an observation that a person adds has the document's day and the speaker's side, and can be taken back", async () => {
      const { store, document } = await withReading();
      const before = await lines(store);
      const words = quoted(TEXT, "film week in Shusha");
      const added = await observe(store, document, observedAt(words, { speaker: named("Karimov") }), "me");
      const same = await observe(store, document, observedAt(words), "me");
      expect(same.key).not.toBe(added.key);
      const line = {
        review: "added",
        recordedBy: "me",
        publishedOn: "2022-06-24",
        speakerSide: "AZ",
        entry: added.entry,
      };
      expect(await store.record(added.key)).toMatchObject(line);
      await store.undo(added.entry, "me");
      await store.undo(same.entry, "me");
      expect(await lines(store)).toEqual(before);
      await isWhole(store);
    });

    test("what nobody said by hand cannot be taken back, and only observations are corrected", async () => {
      const { store } = await withReading();
      for (const { id, type } of await store.entries(0, 10))
        if (type !== "document-added")
          await expect(store.undo(id, "me")).rejects.toMatchObject({ kind: "cannot-undo" });
      const [person] = (await store.records("person-named", {}, ALL)).items;
      const stage = { verdict: "correct", changes: { stage: "raised" } } as const;
      await expect(store.judge(person?.key ?? "", stage, "me")).rejects.toMatchObject({ kind: "cannot-correct" });
      const nothing = { verdict: "correct", changes: {} } as const;
      await expect(store.judge(await keyOf(store, "film-week"), nothing, "me")).rejects.toMatchObject({
        kind: "cannot-correct",
      });
      await store.judge(person?.key ?? "", { verdict: "reject" }, "me");
      expect((await store.records("person-named", { review: "rejected" }, ALL)).items).toHaveLength(1);
    });

    test("a side withdraws, an answer is given, a term is written: the undertaking says so until it is taken back", async () => {
      const { store } = await withReading();
      const undertaking = "wh-nomination.khudaferin-bridges.AZ-IR";
      const answer = {
        type: "answers",
        undertaking,
        side: "IR",
        answer: "accepted",
        on: "2022-07-01",
        because: "a letter",
      } as const;
      await store.append(answer, "me");
      expect(await store.undertaking(undertaking)).toMatchObject({ evidence: "agreed", ended: null });
      await store.append({ type: "terms", undertaking, due: null, until: "2025-01-01", because: "art. 3" }, "me");
      const { entry } = await store.append(
        { type: "withdraws", undertaking, side: "AZ", on: "2023-01-01", because: "a note" },
        "me",
      );
      expect(await store.undertaking(undertaking)).toMatchObject({ ended: "withdrawn", until: "2025-01-01" });
      await store.undo(entry, "me");
      expect(await store.undertaking(undertaking)).toMatchObject({ ended: null });
      expect((await store.acts(undertaking)).map(({ type }) => type)).toEqual(["answers", "terms"]);
      await isWhole(store);
    });

    test("acts about several are told in the order of the chain, without what was taken back or is about others", async () => {
      const store = await opened();
      const act = async (undertaking: string, because: string): Promise<string> =>
        (await store.append({ type: "terms", undertaking, due: null, until: "2025-01-01", because }, "me")).entry;
      await act("v", "first");
      const back = await act("u", "taken back");
      await act("u", "second");
      await act("w", "of another");
      await act("v", "third");
      await store.undo(back, "me");
      const told = async (ids: readonly string[]) =>
        (await store.actsAbout(ids)).map((one) => "because" in one && one.because);
      expect(await told(["u", "v", "nothing"])).toEqual(["first", "second", "third"]);
      const many = Array.from({ length: 3000 }, (_, at) => `none ${at}`);
      expect(await told([...many, "u"])).toEqual(["second"]);
      expect(await told([])).toEqual([]);
      await isWhole(store);
    });

    test("a judgement of a record is of the same words in every file that has this text", async () => {
      const { store, document } = await withReading();
      await store.judge(await keyOf(store, "film-week"), { verdict: "confirm" }, "me");
      const copy = asFile(TEXT, "copy.html");
      const { document: other } = await store.addDocument(
        { ...copy[0], bytes: Buffer.from(`<p>${TEXT}</p>`) },
        copy[1],
        "t",
      );
      await store.enterReading(other, "r@1", READ);
      expect(
        (await all(store)).filter(({ review }) => review === "confirmed").map((line) => line.document),
      ).toHaveLength(2);
      await isWhole(store);
      await store.erase(document, "asked for", "me");
      const [left] = (await all(store)).filter(({ review }) => review === "confirmed");
      expect(left).toMatchObject({ document: other });
      await isWhole(store);
    });

    test("a judgement reaches a file with this text too in which the record never showed, having only moved there", async () => {
      const { store, document } = await withReading(readAs({ undertakings: [filmWeek()] }));
      await store.judge(await keyOf(store, "film-week"), { verdict: "confirm" }, "me");
      const moved = readAs({ undertakings: [filmWeek({}, "on a film week in Shusha")] });
      const { keys } = await store.enterReading(document, "r@2", moved);
      const copy = asFile(TEXT, "copy.html");
      const { document: other } = await store.addDocument(
        { ...copy[0], bytes: Buffer.from(`<p>${TEXT}</p>`) },
        copy[1],
        "t",
      );
      await store.enterReading(other, "r@2", moved);
      expect(await store.recordsOf(document)).toMatchObject([
        { review: "confirmed", record: { span: { quote: "a film week" } } },
      ]);
      expect(await store.record(keys[0] ?? "")).toMatchObject({ document: other });
      await store.judge(keys[0] ?? "", { verdict: "reject" }, "me");
      expect((await store.recordsOf(document)).map(({ review }) => review)).toEqual(["rejected", "confirmed"]);
      await isWhole(store);
    });
  });

  describe(`${name}: questions`, () => {
    const many = async (): Promise<Store> => {
      const store = await opened();
      for (let n = 0; n < 12; n++) {
        const text = `${TEXT} Number ${n}.`;
        const { document } = await store.addDocument(...asFile(text, `${n}.txt`), "t");
        const sides = n % 3 === 0 ? ["AZ", "TR"] : ["AZ", "IR"];
        const object = { ...BRIDGES, gazetteer: `site-${n % 4}` };
        const met = {
          id: "m1",
          mode: "meeting" as const,
          on: null,
          place: null,
          participants: [],
          sides,
          spans: [quoted(text, "Both sides")],
        };
        const problem = { check: "date-before-event", says: "?", spans: [quoted(text, "agreed")] };
        const publishedOn = n === 5 ? null : `202${n % 3}-01-0${1 + (n % 9)}`;
        await store.enterReading(document, "r@1", {
          ...readAs({ publishedOn, people: [karimov], meetings: [met], problems: [problem] }),
          undertakings: [nomination({ sides, object, meeting: "m1" }), filmWeek({ sides, speaker: BOTH })],
        });
      }
      return store;
    };

    test("every list in pages of one is the list in one page, newest first, and says how many there are", async () => {
      const store = await many();
      const lists: ((page: Paging) => Promise<Page<unknown>>)[] = [
        (page) => store.documents({}, page),
        (page) => store.documents({ state: "read" }, page),
        (page) => store.observations({ all: true }, page),
        (page) => store.observations({ all: true, review: "unreviewed" }, page),
        (page) => store.observations({ sides: ["IR", "AZ"] }, page),
        (page) => store.observations({ sides: ["TR"], review: "unreviewed" }, page),
        (page) => store.observations({ object: "site-1" }, page),
        (page) => store.observations({ undertaking: "wh-nomination.site-1.AZ-IR" }, page),
        (page) => store.records("problem", {}, page),
        (page) => store.records("meeting-told", { sides: ["AZ", "IR"] }, page),
        (page) => store.records("person-named", { sides: ["AZ"] }, page),
        (page) => store.undertakings({ all: true }, page),
        (page) => store.undertakings({ sides: ["AZ", "TR"] }, page),
        (page) => store.undertakings({ object: "site-1" }, page),
        (page) => store.undertakings({ all: true, kind: "film-week", evidence: "agreed" }, page),
        (page) => store.undertakings({ openBefore: "2022-01-01" }, page),
        (page) => store.objects(page),
      ];
      for (const [at, list] of lists.entries()) {
        const whole = await list({ limit: 100 });
        expect(whole.items.length, `list ${at}`).toBeGreaterThan(1);
        expect(whole).toMatchObject({ next: null, total: whole.items.length });
        const walked: unknown[] = [];
        for (let after: string | null | undefined; after !== null; ) {
          const page: Page<unknown> = await list({ limit: 1, after: after ?? null });
          expect(page.total).toBe(whole.total);
          walked.push(...page.items);
          after = page.next;
        }
        expect(walked, `list ${at}`).toEqual(whole.items);
      }
      const days = (await store.observations({ all: true }, ALL)).items.map(({ publishedOn }) => publishedOn ?? "");
      expect(days).toEqual(days.toSorted().reverse());
      await isWhole(store);
    });

    test("sides, objects and counts", async () => {
      const store = await many();
      expect(await store.pairs({})).toEqual([
        { pair: "AZ-IR", sides: ["AZ", "IR"], undertakings: 12, meetings: 8, lastOn: "2022-01-09" },
        { pair: "AZ-TR", sides: ["AZ", "TR"], undertakings: 8, meetings: 4, lastOn: "2020-01-07" },
      ]);
      expect(await store.pairs({ side: "TR" })).toHaveLength(1);
      expect(await store.sides()).toEqual(["AZ", "IR", "TR"]);
      expect(await store.object("site-1")).toMatchObject({ id: "site-1", undertakings: 2, quotations: 3 });
      expect(await store.object("nothing")).toBeUndefined();
      expect(await store.counts()).toMatchObject({
        documents: 12,
        unread: 0,
        meetings: 12,
        problems: 12,
        unreviewed: 24,
      });
      const { evidence: _, ...first } = (await store.undertakings({ openBefore: "2021-01-01" }, ALL)).items[0] ?? {};
      expect(first).toMatchObject({ lastOn: "2020-01-07" });
    });

    test("a document's records come in the order of its text, with the side of each speaker", async () => {
      const { store, document } = await withReading();
      const records = await store.recordsOf(document);
      expect(records.map(({ type }) => type)).toEqual(["person-named", "observation", "observation"]);
      expect(records[1]).toMatchObject({ speakerSide: "AZ", record: { speaker: { person: records[0]?.key } } });
    });
  });

  describe(`${name}: kept whole`, () => {
    test("erased, nothing of it is left but its place in the chain; the same bytes are not taken in again", async () => {
      const { store, document } = await withReading();
      const kept = await store.addDocument(...asFile("another"), "t");
      const { entry } = await store.judge(await keyOf(store, "film-week"), { verdict: "confirm" }, "me");
      await store.undo(entry, "me");
      const { cleared } = await store.erase(document, "asked for by Karimov's heirs", "me");
      expect(cleared).toBe(7);
      const entries = await store.entries(0, 100);
      expect(entries.filter((listed) => listed.entry === null)).toHaveLength(7);
      expect(await store.document(document)).toMatchObject({ state: "erased", file: "", text: "", records: 0 });
      expect(await store.original(document)).toBeUndefined();
      expect(await all(store)).toEqual([]);
      expect(await store.counts()).toMatchObject({ documents: 1, undertakings: [] });
      expect(await store.verify()).toMatchObject({ ok: true, erased: 7, documents: 1 });
      await isWhole(store);
      for (const refused of [
        () => store.addDocument(...asFile(TEXT), "t"),
        () => store.erase(document, "again", "t"),
        () => store.enterReading(document, "r@1", READ),
        () => store.undo(entry, "t"),
      ])
        await expect(refused()).rejects.toMatchObject({ kind: "erased" });
      expect((await store.unread("r@9", 10)).map(({ id }) => id)).toEqual([kept.document]);
    });

    test("a head printed earlier is in the chain; one that is not, or lies past its end, is missed", async () => {
      const { store } = await withReading();
      const head = await store.head();
      await store.addDocument(...asFile("later"), "t");
      expect(await store.verify({ head })).toMatchObject({ ok: true });
      expect(await store.verify({ head: { ...head, hash: "0".repeat(64) } })).toMatchObject({
        ok: false,
        entry: { seq: head.seq },
      });
      expect(await store.verify({ head: { seq: 99, hash: head.hash } })).toMatchObject({
        ok: false,
        says: expect.stringContaining("7 to 99 are missing"),
      });
    });

    test("whose register it is is said once", async () => {
      const store = await opened();
      expect(await store.info()).toMatchObject({ home: null, recorder: null, samples: false });
      expect(await store.init({ home: "AZ", recorder: "Leyla" })).toMatchObject({ home: "AZ", recorder: "Leyla" });
      await expect(store.init({ home: "IR" })).rejects.toMatchObject({ kind: "has-home" });
      expect(await store.info()).toMatchObject({ home: "AZ", recorder: "Leyla" });
    });
  });
}
