import fc from "fast-check";
import { expect, test } from "vitest";
import { READ_FIRST, type Step, step, TEXTS, take, view } from "./any-steps.ts";
import { copyRegister } from "./copying.ts";
import { describePostgres, freshPostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { JOINED_BY_NAME, joinedByObject, personAt, quoted, readAs } from "./sample.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

// The same done to both databases is seen alike in both, in one order; and copied from one to the other it is the same.

const opening = {
  ...{ create: true, identity: joinedByObject, joining: JOINED_BY_NAME },
  now: () => new Date("2026-11-24T10:00:00.000Z"),
};

// Where languages sort otherwise than bytes do, and UTF-16 otherwise than code points.
const NAMES = "İsmayıl ısı Isa əli Ələsgər Żó zo \u{20000}x \uffeey ژاله یاسمن Ёлка ёлка Яна 😀";

async function done(store: Store, steps: readonly Step[]): Promise<string> {
  const ids = new Map<number, string>();
  for (const at of [0, TEXTS.length]) await take(store, ids, { do: "add", document: at });
  await take(store, ids, { do: "read", document: 0, records: READ_FIRST, dated: true });
  const original = { bytes: Buffer.from(NAMES), file: "names.txt", mediaType: "text/plain" };
  const added = await store.addDocument(original, { text: NAMES, extractor: "txt@1", language: "en" }, "t");
  const people = NAMES.split(" ").map((name, at) => personAt(quoted(NAMES, name), { id: `p${at}`, name, side: "AZ" }));
  await store.enterReading(added.document, "r@1", readAs({ people }));
  for (const one of steps)
    await take(store, ids, one).catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error; // it cannot be done now, in either
    });
  return seen(store, true);
}

/** Ids of entries are made anew each time: by their place they are told apart as well. */
async function seen(store: Store, byPlace: boolean): Promise<string> {
  let all = JSON.stringify([await view(store), (await store.records("person-named", {}, { limit: 1000 })).items]);
  if (byPlace) for (const { id, seq } of await store.entries(0, 10_000)) all = all.replaceAll(id, `entry ${seq}`);
  return `${(await store.head()).seq} ${all}`;
}

describePostgres("two databases", () => {
  test("any steps are seen alike on SQLite and on PostgreSQL, and a copy is the same to the last hash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        const [one, other] = [await freshPostgres(), await freshPostgres()];
        const lite = await open(":memory:", opening);
        const server = await open(one, opening);
        expect(await done(server, steps)).toBe(await done(lite, steps));
        await lite.close();
        const head = await copyRegister(one, other, opening, () => {});
        const copy = await open(other, opening);
        expect([await copy.head(), await copy.verify()]).toEqual([head, expect.objectContaining({ ok: true })]);
        expect([await copy.head(), await seen(copy, false)]).toEqual([await server.head(), await seen(server, false)]);
        await server.close();
        await copy.close();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
