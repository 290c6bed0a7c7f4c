import { describe, expect, onTestFinished, test } from "vitest";
import { asFile, instrumentAt, meetingAt, personAt, quoted, readAs } from "./sample.ts";
import type { Paging, Store } from "./store.ts";

const ALL: Paging = { limit: 100 };
type Told = { name?: string; office?: string | null; side?: string | null; on?: string | null; status?: string };

/** What every database must do with people, meetings and agreements. `open` gives an empty register joined by JOINED_BY_NAME. */
export function thingsContract(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  let files = 0;
  /** A report on a day: who is named as what, that they met, and a memorandum. */
  const report = async (store: Store, day: string | null, given: Told = {}) => {
    const { name: who = "Anar Karimov", office = "Minister", side = "AZ", on = null, status = null } = given;
    const text = `${who} met his guest. A memorandum on film was spoken of. Report ${files++}.`;
    const { document } = await store.addDocument(...asFile(text, `${files}.txt`), "t");
    const words = (quote: string) => quoted(text, quote);
    const participants = [{ name: who, person: "p1", side }];
    const read = readAs({
      publishedOn: day,
      people: [personAt(words(who), { name: who, office, side })],
      meetings: [meetingAt(words("met"), { on, participants })],
      instruments: [instrumentAt(words("A memorandum on film"), { title: "on film", status })],
    });
    const { keys } = await store.enterReading(document, "r@1", read);
    const [person = "", meeting = "", agreement = ""] = keys;
    return { document, person, meeting, agreement };
  };
  const isWhole = async (store: Store): Promise<void> => {
    expect(await store.verify()).toMatchObject({ ok: true });
    expect((await store.rebuild()).differences).toEqual([]);
  };
  const meetings = async (store: Store) =>
    (await store.meetings({}, ALL)).items.map(({ on, tellings }) => `${on}: ${tellings.map((t) => t.file).join("+")}`);

  describe(`${name}: people, meetings, agreements`, () => {
    test("tellings of one day are one meeting, and any of their keys leads to it", async () => {
      const store = await opened();
      files = 0;
      const [a, b] = [await report(store, "2022-06-24"), await report(store, "2022-06-24")];
      await report(store, "2022-06-30");
      await report(store, null);
      expect(await meetings(store)).toEqual([
        "2022-06-30: 3.txt",
        expect.stringMatching(/^2022-06-24: (1.txt\+2.txt|2.txt\+1.txt)$/),
        "null: 4.txt",
      ]);
      const one = await store.meeting(a.meeting);
      expect(one?.id).toBe([a.meeting, b.meeting].sort()[0]);
      expect((await store.meeting(b.meeting))?.id).toBe(one?.id);
      expect(await store.meeting("nothing")).toBeUndefined();
      expect(await store.counts()).toMatchObject({ meetings: 3 });
      expect(await store.pairs({})).toMatchObject([{ pair: "AZ-IR", meetings: 3 }]);
      const bySides = await store.meetings({ sides: ["IR", "AZ"] }, { limit: 2 });
      expect([bySides.total, bySides.items.length]).toEqual([3, 2]);
      const rest = await store.meetings({ sides: ["IR", "AZ"] }, { limit: 2, after: bySides.next });
      expect(rest.items.map(({ on }) => on)).toEqual([null]);
      await isWhole(store);
    });

    test("meetings near by are found, of the same sides and within two weeks", async () => {
      const store = await opened();
      const at = await report(store, "2022-06-24");
      const near = await report(store, "2022-06-30");
      await report(store, "2022-08-01");
      const meeting = await store.meeting(at.meeting);
      if (!meeting) throw new Error("no meeting");
      expect((await store.meetingsNear(meeting)).map(({ id }) => id)).toEqual([near.meeting]);
    });

    test("what a person says of two meetings holds, until it is taken back, and after a rebuild", async () => {
      const store = await opened();
      files = 0;
      const [a, b, c] = [
        await report(store, "2022-06-24"),
        await report(store, "2022-06-24"),
        await report(store, "2023-01-01"),
      ];
      const before = await meetings(store);
      const said = { of: "meeting" as const, one: a.meeting, because: "x" };
      const apart = await store.append({ type: "different", ...said, other: b.meeting }, "me");
      expect((await store.meetings({}, ALL)).items).toHaveLength(3);
      const joined = await store.append({ type: "same", ...said, other: c.meeting }, "me");
      expect((await store.meeting(c.meeting))?.tellings.map(({ key }) => key)).toEqual([a.meeting, c.meeting]);
      await isWhole(store);
      await store.undo(joined.entry, "me");
      await store.undo(apart.entry, "me");
      expect(await meetings(store)).toEqual(before);
      await isWhole(store);
    });

    test("one text in a dated and an undated file is one telling in both, whatever else in its week changes", async () => {
      const store = await opened();
      const text = "Anar Karimov met his guest.";
      const met = readAs({
        people: [personAt(quoted(text, "Anar Karimov"))],
        meetings: [meetingAt(quoted(text, "met"))],
      });
      for (const [file, publishedOn] of [
        ["dated.txt", "2022-06-24"],
        ["undated.htm", null],
      ] as const) {
        const [original, extracted] = asFile(text, file);
        const bytes = Buffer.from(`${text}${file}`); // two files, though their text is one
        const { document } = await store.addDocument({ ...original, bytes }, extracted, "t");
        await store.enterReading(document, "r@1", { ...met, publishedOn });
      }
      const other = await report(store, "2022-06-24");
      const before = await store.meetings({}, ALL);
      expect(before.items.map(({ tellings }) => tellings.length)).toEqual([3]);
      const { entry } = await store.judge(other.meeting, { verdict: "reject" }, "me");
      expect((await store.meetings({}, ALL)).items.map(({ tellings }) => tellings.length)).toEqual([2]);
      await store.undo(entry, "me");
      expect(await store.meetings({}, ALL)).toEqual(before);
      await isWhole(store);
    });

    test("a rejected or erased telling is gone from its meeting, and the meeting with its last", async () => {
      const store = await opened();
      const [a, b] = [await report(store, "2022-06-24"), await report(store, "2022-06-24")];
      const { entry } = await store.judge(a.meeting, { verdict: "reject" }, "me");
      expect((await store.meeting(b.meeting))?.tellings).toHaveLength(1);
      expect(await store.meeting(a.meeting)).toBeUndefined();
      await store.erase(b.document, "x", "me");
      expect(await meetings(store)).toEqual([]);
      await store.undo(entry, "me");
      expect(await meetings(store)).toHaveLength(1);
      await isWhole(store);
    });

    test("a person is one by name and side, with offices and spellings over time", async () => {
      const store = await opened();
      const first = await report(store, "2020-10-21", { office: "Acting Minister" });
      const second = await report(store, "2022-06-24", { name: "ANAR KARIMOV" });
      const third = await report(store, "2023-06-24");
      await report(store, "2021-01-01", { side: "TR" });
      await report(store, "2021-01-01", { side: null });
      const [own, ...others] = (await store.people({ side: "AZ" }, ALL)).items;
      expect(others).toEqual([]);
      expect(own).toMatchObject({ name: "Anar Karimov", mentions: 3, firstOn: "2020-10-21", lastOn: "2023-06-24" });
      expect(await store.person(second.person)).toEqual(own);
      expect((await store.people({ begins: "anar k" }, ALL)).total).toBe(3);
      expect((await store.people({ begins: "karim" }, ALL)).total).toBe(0);
      const { offices, names } = await store.toldAs(own?.id ?? "");
      expect(offices).toEqual([
        { words: "Acting Minister", mentions: 1, firstOn: "2020-10-21", lastOn: "2020-10-21", keys: [first.person] },
        {
          words: "Minister",
          mentions: 2,
          firstOn: "2022-06-24",
          lastOn: "2023-06-24",
          keys: [second.person, third.person],
        },
      ]);
      expect(names.map(({ words, mentions }) => [words, mentions])).toEqual([
        ["Anar Karimov", 2],
        ["ANAR KARIMOV", 1],
      ]);
      const mentions = await store.recordsOfThing("person", own?.id ?? "", { limit: 2 });
      expect(mentions.items.map(({ key }) => key)).toEqual([third.person, second.person]);
      const rest = await store.recordsOfThing("person", own?.id ?? "", { limit: 2, after: mentions.next });
      expect(rest.items.map(({ key }) => key)).toEqual([first.person]);
      expect(await store.peopleLike(own?.id ?? "")).toHaveLength(2);
      const all = await store.recordsIn([first.document, third.document], ["meeting-told", "person-named"]);
      expect(all).toHaveLength(4);
      await isWhole(store);
    });

    test("two people said to be the same are one page, and two again when it is taken back", async () => {
      const store = await opened();
      const one = await report(store, "2020-10-21");
      const other = await report(store, "2022-06-24", { name: "Anar Kerimov" });
      const ids = (await store.people({}, ALL)).items.map(({ id }) => id);
      expect(ids).toHaveLength(2);
      const [first = "", second = ""] = ids;
      const { entry } = await store.append(
        { type: "same", of: "person", one: first, other: second, because: "x" },
        "me",
      );
      const [both, ...more] = (await store.people({}, ALL)).items;
      expect(more).toEqual([]);
      expect(both).toMatchObject({ id: first, mentions: 2, name: "Anar Kerimov" });
      expect((await store.person(second))?.id).toBe(first);
      expect((await store.person(other.person))?.id).toBe(first);
      await report(store, "2023-06-24", { name: "Anar Kerimov" });
      expect((await store.person(one.person))?.mentions).toBe(3);
      await isWhole(store);
      await store.undo(entry, "me");
      expect((await store.people({}, ALL)).items.map(({ mentions }) => mentions)).toEqual([1, 2]);
      await isWhole(store);
    });

    test("a note on one of two who are said to be the same is on their page, and of the one again when they are parted", async () => {
      const store = await opened();
      const one = await report(store, "2022-01-10", { name: "Ali Rezaei" });
      const other = await report(store, "2022-02-10", { name: "A. Rezaei" });
      const ids = [await store.person(one.person), await store.person(other.person)].map((found) => found?.id ?? "");
      const [first = "", second = ""] = ids;
      for (const id of ids)
        await store.append({ type: "note", about: { noun: "person", id }, text: `on ${id}` }, "Leyla");
      const notes = async (id: string) => (await store.notes("person", [id])).map(({ text }) => text);
      expect(await notes(one.person)).toEqual([`on ${first}`]);
      const same = { type: "same", of: "person", one: first, other: second, because: "" } as const;
      const { entry } = await store.append(same, "Leyla");
      for (const id of ids) expect(await notes(id)).toEqual([`on ${first}`, `on ${second}`]);
      await store.undo(entry, "Leyla");
      for (const id of ids) expect(await notes(id)).toEqual([`on ${id}`]);
    });

    test("an agreement is told over time, and its state is the last one told", async () => {
      const store = await opened();
      const first = await report(store, "2020-10-21", { status: "signed" });
      await report(store, "2021-10-21");
      const [own, ...others] = (await store.agreements({}, ALL)).items;
      expect(others).toEqual([]);
      expect(own).toMatchObject({ title: "on film", sides: ["AZ", "IR"], state: "signed", lastOn: "2021-10-21" });
      await report(store, "2022-10-21", { status: "in force" });
      expect((await store.agreement(first.agreement))?.state).toBe("in force");
      expect(await store.agreementStates()).toEqual(["in force"]);
      expect((await store.agreements({ sides: ["IR"], state: "in force" }, ALL)).total).toBe(1);
      expect((await store.agreements({ sides: ["IR"], state: "signed" }, ALL)).total).toBe(0);
      expect((await store.agreements({ sides: ["TR"] }, ALL)).total).toBe(0);
      expect((await store.recordsOfThing("agreement", own?.id ?? "", ALL)).total).toBe(3);
      await isWhole(store);
    });
  });
}
