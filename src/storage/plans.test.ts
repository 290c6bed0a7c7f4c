import { DatabaseSync, type StatementSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { open } from "./open.ts";
import { LISTS } from "./plans-asked.ts";
import {
  asFile,
  instrumentAt,
  JOINED_BY_NAME,
  joinedByObject,
  meetingAt,
  observe,
  observedAt,
  personAt,
  quoted,
  readAs,
} from "./sample.ts";

// Whatever is asked or entered goes by an index, and lists are read in its order up to their limit: with 100,000
// documents a page costs what it costs with ten. Counts alone go through all.

const prepare = DatabaseSync.prototype.prepare;
let plans: string[] = [];

beforeEach(() => {
  plans = [];
  DatabaseSync.prototype.prepare = function (sql: string): StatementSync {
    const isAsked =
      /^(select|update|delete|with)/i.test(sql) &&
      !/^select count\(|sqlite_schema|pragma_|"registers"|"heads"/.test(sql);
    if (isAsked) {
      const none = (sql.match(/\?/g) ?? []).map(() => null);
      for (const { detail } of prepare.call(this, `explain query plan ${sql}`).all(...none))
        plans.push(`${detail} for ${sql}`);
    }
    return prepare.call(this, sql);
  };
});
afterEach(() => {
  DatabaseSync.prototype.prepare = prepare;
});

// By the register alone is through all, unless it is the first page of a list of all; by a noun too. Rows that were given are no table.
const goesThroughAll = (plan: string): boolean =>
  /^SCAN (?!.*VALUES CLAUSE|CONSTANT ROW|asked |named |two )|^USE TEMP B-TREE FOR .*ORDER|AUTOMATIC|(?<!_standing )\(register=\?\) for .* and |\(register=\? AND noun=\?\) for /.test(
    plan,
  );

test.each(Object.entries(LISTS))("asked for %s, nothing is gone through that is not answered", async (_, ask) => {
  const store = await open(":memory:", { create: true, identity: joinedByObject });
  plans = [];
  await ask(store);
  await ask(store, { limit: 50 });
  await store.close();
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter(goesThroughAll)).toEqual([]);
});

test("entering, judging, undoing and erasing touch what they are about, and go through nothing else", async () => {
  const store = await open(":memory:", { create: true, identity: joinedByObject, joining: JOINED_BY_NAME });
  plans = [];
  const text = "Karimov agreed on a film week in Shusha.";
  const { document } = await store.addDocument(...asFile(text), "t");
  await store.failReading(document, "r@1", "x");
  const read = readAs({
    people: [personAt(quoted(text, "Karimov"))],
    undertakings: [observedAt(quoted(text, "a film week"))],
    meetings: [meetingAt(quoted(text, "agreed"))],
    instruments: [instrumentAt(quoted(text, "film"))],
  });
  const { keys } = await store.enterReading(document, "r@1", read);
  const [original, extracted] = asFile(`${text} They met.`);
  await store.takeInMany([{ original, extracted, reader: "r@1", reading: read }], "t");
  await store.enterReading(document, "r@2", readAs());
  await store.enterReading(document, "r@3", read);
  const { entry } = await store.judge(keys[2] ?? "", { verdict: "correct", changes: { stage: "raised" } }, "me");
  await store.undo(entry, "me");
  const [person = "", meeting = ""] = keys;
  await store.append({ type: "same", of: "person", one: person, other: "x", because: "x" }, "me");
  await store.append({ type: "different", of: "meeting", one: meeting, other: "x", because: "x" }, "me");
  const [near] = (await store.meetings({}, { limit: 1 })).items;
  if (near) await store.meetingsNear(near);
  const added = await observe(store, document, observedAt(quoted(text, "Shusha")), "me");
  await store.append({ type: "withdraws", undertaking: added.key, side: "AZ", on: "2023-01-01", because: "x" }, "me");
  await store.erase(document, "x", "me");
  await store.close();
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter(goesThroughAll)).toEqual([]);
});
