import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { HandTyped } from "../register/by-hand.ts";
import type { Observed } from "../register/records.ts";
import { asFile, BOTH, named, observedAt, personAt, quoted, readAs } from "./sample.ts";
import type { EnteredByHand, Store, TypedWords } from "./store.ts";
import { StoreError } from "./store-error.ts";

const TEXT = "Minister Karimov met Minister Rezaei in Baku. Both sides agreed on a film week in Shusha.";
const SITE = { name: "Shusha", type: "city", gazetteer: "shusha" };
const ALL = { limit: 1000 };

const typed = (text: string): TypedWords => ({
  ...{ text, language: "en", publishedOn: "2026-11-20" },
  source: { publisher: "Leyla", cites: null, issuedBy: "AZ", supposed: false },
});
const meetingAt = (text: string, words = text): HandTyped => ({
  type: "meeting-told",
  record: {
    ...{ id: "m", mode: "meeting", on: "2026-11-20", place: "Baku", sides: ["AZ", "IR"], spans: [quoted(text, words)] },
    participants: [{ name: "Anar Karimov", person: "p", side: "AZ" }],
  },
});
const personOn = (text: string, words = text, name = "Anar Karimov"): HandTyped => ({
  type: "person-named",
  record: personAt(quoted(text, words), { id: "p", name, office: "Minister", from: "2021-01-01" }),
});
const undertakingAt = (text: string, words = text): HandTyped => ({
  type: "observation",
  record: observedAt(quoted(text, words), { id: "u", stage: "agreed", speaker: named("Anar Karimov", "p") }),
});
const agreementAt = (text: string, words = text): HandTyped => ({
  type: "instrument",
  record: {
    ...{ type: "memorandum", title: "On film", status: "signed", sides: ["AZ", "IR"], span: quoted(text, words) },
    ...{ signedOn: "2026-11-20", until: "2029-11-19" },
  },
});

/** What entering by hand and taking back must do on every database. */
export function byHandContract(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const isWhole = async (store: Store): Promise<void> => {
    expect(await store.verify()).toMatchObject({ ok: true });
    expect((await store.rebuild()).differences).toEqual([]);
  };

  describe(`${name}: by hand`, () => {
    test("typed words are a document of their own, not in any queue, and what was entered stands on them", async () => {
      const store = await opened();
      const on = typed("They met in Baku.");
      const { keys, document } = await store.enterByHand(
        { records: [meetingAt(on.text), personOn(on.text)], on },
        "Leyla",
      );
      const [meeting, person] = [await store.record(keys[0] ?? ""), await store.record(keys[1] ?? "")];
      expect(meeting).toMatchObject({
        review: "added",
        recordedBy: "Leyla",
        publishedOn: "2026-11-20",
        issuedBy: "AZ",
      });
      expect(meeting).toMatchObject({
        type: "meeting-told",
        record: { id: keys[0], participants: [{ person: keys[1] }] },
      });
      expect(person).toMatchObject({ type: "person-named", record: { office: "Minister", from: "2021-01-01" } });
      expect(await store.document(document)).toMatchObject({
        state: "read",
        reader: "hand@1",
        text: on.text,
        records: 2,
      });
      expect(await store.unread("r@1", 10)).toEqual([]);
      expect(await store.pairs({})).toMatchObject([{ pair: "AZ-IR", meetings: 1 }]);
      await isWhole(store);
    });

    test("the same words typed twice are two things; taking one back leaves the other", async () => {
      const store = await opened();
      const on = typed("A film week in Shusha.");
      const entered: EnteredByHand = { records: [undertakingAt(on.text)], on };
      const [one, other] = [await store.enterByHand(entered, "Leyla"), await store.enterByHand(entered, "Leyla")];
      expect(one.keys).not.toEqual(other.keys);
      expect(one.document).not.toBe(other.document);
      await store.undo(one.entries[0] ?? "", "Leyla");
      expect((await store.observations({ all: true }, ALL)).items).toMatchObject([{ key: other.keys[0] }]);
      expect((await store.documents({}, ALL)).items).toMatchObject([{ id: other.document }]);
      expect(await store.document(one.document)).toMatchObject({ state: "taken-back", text: on.text });
      await isWhole(store);
    });

    test("one undo takes back what was entered with all that came along; undone, it is all there again", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile(TEXT), "t");
      await store.enterReading(document, "r@1", readAs());
      const records = [undertakingAt(TEXT, "a film week"), personOn(TEXT, "Minister Karimov", "Karimov")] as const;
      const entered = await store.enterByHand({ records, on: { document } }, "Leyla");
      expect(await store.record(entered.keys[0] ?? "")).toMatchObject({ speakerSide: "AZ", publishedOn: "2022-06-24" });
      const { entry } = await store.undo(entered.entries[0] ?? "", "Leyla");
      expect(await store.recordsOf(document)).toEqual([]);
      await store.undo(entry, "Leyla");
      expect(await store.recordsOf(document)).toHaveLength(2);
      await isWhole(store);
    });

    test("words that are not there, and what cannot be attached, are refused and leave nothing", async () => {
      const store = await opened();
      const head = await store.head();
      const on = typed("They met.");
      const refused = [
        () => store.enterByHand({ records: [meetingAt("They met in Baku.")], on }, "Leyla"),
        () => store.enterByHand({ records: [meetingAt("They met.")], on, attached: "0" }, "Leyla"),
        () => store.enterByHand({ records: [meetingAt("They met.")], on: { document: "0" } }, "Leyla"),
      ];
      // One after the other: a refusal that nobody waits for yet would be a fault of its own.
      for (const each of refused) await expect(each()).rejects.toBeInstanceOf(StoreError);
      expect(await store.head()).toEqual(head);
      expect(await store.documents({}, ALL)).toMatchObject({ total: 0 });
    });

    test("owner and due day are the last that were said, and taken back the ones before", async () => {
      const store = await opened();
      const on = typed("A film week in Shusha.");
      const charge = { owner: "Leyla", due: "2027-03-01" };
      const { entries, keys } = await store.enterByHand({ records: [undertakingAt(on.text)], on, charge }, "Leyla");
      const undertaking = keys[0] ?? "";
      const told = async () =>
        (await store.acts(undertaking)).flatMap((act) => (act.type === "charge" ? [act.owner] : []));
      expect(entries).toHaveLength(2);
      expect(await told()).toEqual(["Leyla"]);
      const next = await store.append({ type: "charge", undertaking, owner: "Anar", due: null }, "Leyla");
      expect((await told()).at(-1)).toBe("Anar");
      const due = async (by: string) =>
        (await store.undertakings({ dueBy: by }, { limit: 10 })).items.map(({ id }) => id);
      expect(await due("2027-03-01")).toEqual([]); // who has it now was given no day
      await store.undo(next.entry, "Leyla");
      expect([await due("2027-02-28"), await due("2027-03-01")]).toEqual([[], [undertaking]]);
      const delivered = { ...undertakingAt(on.text).record, stage: "delivered" } as Observed;
      const done = { records: [{ type: "observation", record: delivered }], on, of: undertaking } as const;
      const closed = await store.enterByHand(done, "Leyla");
      expect(await due("2027-03-01")).toEqual([]);
      await store.undo(closed.entries[0] ?? "", "Leyla");
      await isWhole(store);
      await store.undo(entries[1] ?? "", "Leyla");
      expect([await told(), await due("2027-03-01")]).toEqual([[], []]);
      await isWhole(store);
    });

    test("notes are of their thing alone, and erased with the document they are about", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile(TEXT), "t");
      const note = (noun: "document" | "partner", id: string, text: string) =>
        store.append({ type: "note", about: { noun, id }, text }, "Leyla");
      await note("document", document, "ask the embassy");
      const { entry } = await note("partner", "AZ-IR", "call in March");
      expect(await store.notes("document", [document, "AZ-IR"])).toMatchObject([{ text: "ask the embassy" }]);
      await store.undo(entry, "Leyla");
      expect(await store.notes("partner", ["AZ-IR"])).toEqual([]);
      await store.erase(document, "asked for", "admin");
      expect(await store.notes("document", [document])).toEqual([]);
      expect((await store.entries(0, 10)).filter((each) => each.entry === null)).toHaveLength(2);
      await isWhole(store);
    });

    test("what is due is told soonest first, in pages", async () => {
      const store = await opened();
      for (const due of ["2027-03-01", "2026-12-01", "2027-01-15"]) {
        const on = typed(`A film week due ${due}.`);
        const charge = { owner: null, due };
        await store.enterByHand({ records: [undertakingAt(on.text)], on, charge }, "Leyla");
      }
      const said = async (after: string | null) => {
        const page = await store.undertakings({ dueBy: "2027-12-31" }, { limit: 2, after });
        const acts = await store.actsAbout(page.items.map(({ id }) => id));
        const days = new Map(acts.flatMap((act) => (act.type === "charge" ? [[act.undertaking, act.due]] : [])));
        return { days: page.items.map(({ id }) => days.get(id)), next: page.next, total: page.total };
      };
      const first = await said(null);
      expect(first).toMatchObject({ days: ["2026-12-01", "2027-01-15"], total: 3 });
      expect(await said(first.next)).toEqual({ days: ["2027-03-01"], next: null, total: 3 });
    });

    test("a document added by mistake stands no more, nor what was read in it; added again, it is all there", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile(TEXT), "t");
      await store.enterReading(document, "r@1", readAs({ undertakings: [observedAt(quoted(TEXT, "film week"))] }));
      const [added] = await store.entries(0, 1);
      const { entry } = await store.undo(added?.id ?? "", "Leyla");
      expect(await store.counts()).toMatchObject({ documents: 0, unreviewed: 0, undertakings: [] });
      expect(await store.documents({}, ALL)).toMatchObject({ total: 0 });
      expect(await store.documents({ state: "taken-back" }, ALL)).toMatchObject({ total: 1 });
      expect(await store.unread("r@2", 10)).toEqual([]);
      await expect(
        store.enterByHand({ records: [undertakingAt(TEXT, "film week")], on: { document } }, "Leyla"),
      ).rejects.toMatchObject({ kind: "taken-back" });
      expect(await store.addDocument(...asFile(TEXT), "t")).toEqual({ document, added: true });
      expect(await store.counts()).toMatchObject({ documents: 1, unreviewed: 1 });
      await expect(store.undo(entry, "Leyla")).rejects.toMatchObject({ kind: "cannot-undo" });
      await isWhole(store);
    });

    test("the log has a line for each act, newest first, in pages; what came along or was erased has none", async () => {
      const store = await opened();
      const { document } = await store.addDocument(...asFile(TEXT), "t");
      await store.enterReading(document, "r@1", readAs({ people: [personAt(quoted(TEXT, "Karimov"))] }));
      const on = typed("They met in Baku.");
      const { entries, keys } = await store.enterByHand(
        { records: [meetingAt(on.text), personOn(on.text)], on },
        "Leyla",
      );
      await store.judge(keys[0] ?? "", { verdict: "reject" }, "Anar");
      const { entry } = await store.undo(entries[0] ?? "", "Leyla");
      const { items } = await store.log({}, ALL);
      expect(items.map(({ entry: { type, recordedBy }, act }) => `${recordedBy} ${act} ${type}`)).toEqual([
        ...["Leyla taken back undoes", "Anar judged rejects", "Leyla entered meeting-told"],
        ...["r@1 read reading", "t added document-added"],
      ]);
      expect(items[0]).toMatchObject({ of: { id: entries[0] }, takenBack: false });
      expect(items[1]).toMatchObject({ record: { key: keys[0] } });
      expect(items[2]).toMatchObject({ takenBack: true });
      expect(await store.loggers()).toEqual(["Anar", "Leyla", "r@1", "t"]);
      const mine = await store.log({ who: "Leyla" }, { limit: 1 });
      expect(mine).toMatchObject({ total: 2, items: [{ entry: { id: entry } }] });
      const next = await store.log({ who: "Leyla" }, { limit: 1, after: mine.next });
      expect(next).toMatchObject({ next: null, items: [{ entry: { id: entries[0] } }] });
      expect((await store.log({ act: "judged" }, ALL)).total).toBe(1);
      await store.erase(document, "asked for", "admin");
      expect((await store.log({}, ALL)).items.map(({ act }) => act)).toEqual([
        "erased",
        "taken back",
        "judged",
        "entered",
      ]);
      await isWhole(store);
    });

    test("what a person says it is of, it is of, whatever is computed", async () => {
      const store = await opened();
      const on = typed("A film week.");
      const { keys } = await store.enterByHand({ records: [undertakingAt(on.text)], on }, "Leyla");
      const later = typed("It took place.");
      const said = await store.enterByHand(
        { records: [undertakingAt(later.text)], on: later, of: keys[0] ?? "" },
        "Leyla",
      );
      expect(await store.undertaking(keys[0] ?? "")).toMatchObject({ quotations: 2 });
      await store.undo(said.entries[0] ?? "", "Leyla");
      expect(await store.undertaking(keys[0] ?? "")).toMatchObject({ quotations: 1 });
      await isWhole(store);
    });

    test("whatever is read later, what a person entered stands once, and in its own words", async () => {
      const words = ["a film week in Shusha", "film week", "Minister Karimov", "Karimov", "met", "Both sides agreed"];
      const makers = [undertakingAt, meetingAt, personOn, agreementAt];
      const own = fc.record({ make: fc.constantFrom(...makers), words: fc.constantFrom(...words) });
      const read = fc.array(own, { maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(
          fc.array(own, { minLength: 1, maxLength: 4 }),
          fc.array(read, { maxLength: 3 }),
          async (mine, readings) => {
            const store = await open();
            const { document } = await store.addDocument(...asFile(TEXT), "t");
            const entered: { key: string; made: HandTyped }[] = [];
            for (const { make, words: on } of mine) {
              const made = make(TEXT, on);
              const { keys } = await store.enterByHand({ records: [made], on: { document } }, "Leyla");
              entered.push({ key: keys[0] ?? "", made });
            }
            for (const [at, found] of readings.entries())
              await store.enterReading(
                document,
                `r@${at}`,
                asReading(found.map((each) => each.make(TEXT, each.words))),
              );
            const stands = (await store.recordsOf(document)).filter(({ review }) => review === "added");
            expect(stands.map(({ key }) => key).sort()).toEqual(entered.map(({ key }) => key).sort());
            for (const { key, made } of entered) {
              const wordsOf = "spans" in made.record ? { spans: made.record.spans } : { span: made.record.span };
              expect(await store.record(key)).toMatchObject({ type: made.type, recordedBy: "Leyla", record: wordsOf });
            }
            // The reader found the same words for the same thing: that is the person's, not another.
            for (const { make, words: on } of readings.at(-1) ?? []) {
              const same = mine.filter((each) => each.make === make && each.words === on).length;
              const shown = (await store.recordsOf(document)).filter((each) => isMade(each, make(TEXT, on)));
              const times = (readings.at(-1) ?? []).filter((each) => each.make === make && each.words === on).length;
              if (same > 0) expect(shown.length).toBe(Math.max(same, times));
            }
            expect(await store.verify()).toMatchObject({ ok: true });
            expect((await store.rebuild()).differences).toEqual([]);
            await store.close();
          },
        ),
        { numRuns: 25, endOnFailure: true },
      );
    });

    test("all undone in reverse order, the register shows what it showed before", async () => {
      const step = fc.oneof(
        fc.record({
          do: fc.constantFrom("meeting", "person", "undertaking", "agreement", "charged"),
          typed: fc.boolean(),
        }),
        fc.record({ do: fc.constantFrom("note", "charge", "act", "judge", "add", "undo", "unadd"), at: fc.nat() }),
      );
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          const store = await open();
          const { document } = await store.addDocument(...asFile(TEXT), "t");
          const film = observedAt(quoted(TEXT, "film week"), { object: SITE, speaker: BOTH });
          await store.enterReading(document, "r@1", readAs({ undertakings: [film] }));
          const before = await seen(store);
          const done: string[] = [];
          for (const one of steps) {
            const made = await take(store, document, one).catch((error: unknown) => {
              if (error instanceof StoreError) return []; // it cannot be done now
              throw error;
            });
            done.push(...made);
          }
          taken += done.length;
          for (const entry of done.toReversed()) await store.undo(entry, "Leyla");
          expect(await seen(store)).toEqual(before);
          expect(await store.verify()).toMatchObject({ ok: true });
          expect((await store.rebuild()).differences).toEqual([]);
          await store.close();
        }),
        { numRuns: 25, endOnFailure: true },
      );
      expect(taken).toBeGreaterThan(100); // or hardly anything could be done
    });
  });
}

type Step = { do: string; typed?: boolean; at?: number };

const MAKERS: Record<string, typeof undertakingAt> = {
  ...{
    meeting: meetingAt,
    person: personOn,
    undertaking: undertakingAt,
    charged: undertakingAt,
    agreement: agreementAt,
  },
};

/** Does a step; gives what a person can take back. */
async function take(store: Store, document: string, one: Step): Promise<string[]> {
  const make = MAKERS[one.do];
  if (make) {
    const words = one.typed ? "They agreed." : "Both sides agreed";
    const on = one.typed ? typed(words) : { document };
    const charge = one.do === "charged" ? { charge: { owner: "Leyla", due: "2027-01-01" } } : {};
    const beside = one.do === "meeting" ? [personOn(one.typed ? words : TEXT, words)] : [];
    const records = [make(one.typed ? words : TEXT, words), ...beside] as const;
    return (await store.enterByHand({ records, on, ...charge }, "Leyla")).entries;
  }
  const { items } = await store.undertakings({ all: true }, ALL);
  const undertaking = items[(one.at ?? 0) % Math.max(1, items.length)]?.id ?? "none";
  switch (one.do) {
    case "note":
      return [
        (await store.append({ type: "note", about: { noun: "undertaking", id: undertaking }, text: "x" }, "Leyla"))
          .entry,
      ];
    case "charge":
      return [(await store.append({ type: "charge", undertaking, owner: "Anar", due: null }, "Leyla")).entry];
    case "act":
      return [
        (await store.append({ type: "withdraws", undertaking, side: "AZ", on: "2026-12-01", because: "x" }, "Leyla"))
          .entry,
      ];
    case "judge": {
      const records = (await store.documents({}, ALL)).items.map(({ id }) => store.recordsOf(id));
      const all = (await Promise.all(records)).flat();
      const key = all[(one.at ?? 0) % Math.max(1, all.length)]?.key ?? "none";
      return [(await store.judge(key, { verdict: (one.at ?? 0) % 2 === 0 ? "reject" : "confirm" }, "Leyla")).entry];
    }
    case "add": {
      const added = await store.addDocument(...asFile(`Another ${(one.at ?? 0) % 3}.`), "Leyla");
      const last = (await store.entries(0, 1000)).at(-1);
      return added.added && last ? [last.id] : [];
    }
    case "unadd": {
      const adding = (await store.entries(0, 1000)).filter(({ type }) => type === "document-added");
      return [(await store.undo(adding[(one.at ?? 0) % adding.length]?.id ?? "", "Leyla")).entry];
    }
    default: {
      const all = (await store.entries(0, 1000)).filter(({ recordedBy }) => recordedBy === "Leyla");
      return [(await store.undo(all[(one.at ?? 0) % Math.max(1, all.length)]?.id ?? "none", "Leyla")).entry];
    }
  }
}

/** All that can be seen of a register. */
async function seen(store: Store): Promise<unknown> {
  const documents = (await store.documents({}, ALL)).items;
  const undertakings = (await store.undertakings({ all: true }, ALL)).items;
  const ids = undertakings.map(({ id }) => id);
  return {
    ...{ documents, undertakings, counts: { ...(await store.counts()), entries: 0 } },
    records: await Promise.all(documents.map(({ id }) => store.recordsOf(id))),
    acts: await Promise.all(ids.map((id) => store.acts(id))),
    notes: await store.notes("undertaking", ids),
    pairs: await store.pairs({}),
  };
}

const asReading = (found: readonly HandTyped[]) =>
  readAs({
    people: found.flatMap((each) => (each.type === "person-named" ? [each.record] : [])),
    meetings: found.flatMap((each) => (each.type === "meeting-told" ? [each.record] : [])),
    undertakings: found.flatMap((each) => (each.type === "observation" ? [each.record] : [])),
    instruments: found.flatMap((each) => (each.type === "instrument" ? [each.record] : [])),
  });

const startOf = ({ record }: { record: HandTyped["record"] }) => ("spans" in record ? record.spans[0] : record.span);
const isMade = (one: { type: string; record: unknown }, made: HandTyped): boolean =>
  one.type === made.type && startOf(one as HandTyped)?.quote === startOf(made)?.quote;
