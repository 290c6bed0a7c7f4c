import { expect, test } from "vitest";
import { againContract } from "./again-contract.ts";
import { familiesContract } from "./families-contract.ts";
import { open } from "./open.ts";
import { asFile, JOINED_BY_NAME, joinedByObject } from "./sample.ts";
import { storeContract } from "./store-contract.ts";
import { takingContract } from "./taking-contract.ts";
import { thingsContract } from "./things-contract.ts";

const empty = () => open(":memory:", { create: true, identity: joinedByObject });
storeContract("SQLite", empty);
const joined = () => open(":memory:", { create: true, identity: joinedByObject, joining: JOINED_BY_NAME });
takingContract("SQLite", joined);
againContract("SQLite", empty);
thingsContract("SQLite", joined);
familiesContract("SQLite", (leading) =>
  open(":memory:", { create: true, identity: joinedByObject, ...(leading && { leading }) }),
);

test("a clock that is put back does not put the register back", async () => {
  const clock = ["2026-11-24T10:00:00.000Z", "2026-11-23T10:00:00.000Z", "2026-11-24T11:00:00.000Z"];
  const now = () => new Date(clock.shift() ?? "");
  const store = await open(":memory:", { create: true, identity: joinedByObject, now });
  for (const text of ["one", "two", "three"]) await store.addDocument(...asFile(text), "t");
  const entries = await store.entries(0, 10);
  const times = entries.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual(["2026-11-24T10:00:00.000Z", "2026-11-24T10:00:00.000Z", "2026-11-24T11:00:00.000Z"]);
  const ids = entries.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  await store.close();
});
