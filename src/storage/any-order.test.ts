import fc from "fast-check";
import { expect, test } from "vitest";
import { READ_FIRST, step, TEXTS, take, view } from "./any-steps.ts";
import { open } from "./open.ts";
import { JOINED_BY_NAME, joinedByObject } from "./sample.ts";
import { StoreError } from "./store-error.ts";

// Whatever people and readers do, in whatever order: the register holds, rebuilt it is the same, and undo gives back what was.

let taken = 0;

test("any steps in any order: the chain holds, rebuilt it is the same, and each undo restores the view before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const store = await open(":memory:", { create: true, identity: joinedByObject, joining: JOINED_BY_NAME });
      const ids = new Map<number, string>();
      for (const at of [0, TEXTS.length]) await take(store, ids, { do: "add", document: at });
      await take(store, ids, { do: "read", document: 0, records: READ_FIRST, dated: true });
      for (const one of steps) {
        const before =
          one.do === "alike" || one.do === "judge" || one.do === "say" || one.do === "undo" || one.do === "act"
            ? await view(store)
            : undefined;
        const done = await take(store, ids, one).catch((error: unknown) => {
          if (error instanceof StoreError) return undefined; // it cannot be done now
          throw error;
        });
        if (done === undefined || before === undefined) continue;
        taken++;
        const after = await view(store);
        const { entry } = await store.undo(done, "me");
        expect(await view(store)).toEqual(before);
        await store.undo(entry, "me");
        expect(await view(store)).toEqual(after);
      }
      expect(await store.verify()).toMatchObject({ ok: true });
      expect((await store.rebuild()).differences).toEqual([]);
      await store.close();
    }),
    { numRuns: 30, endOnFailure: true }, // shrinking would outlast the timeout, and the seed be lost
  );
  expect(taken).toBeGreaterThan(60); // or hardly anything could be done, and nothing was tried
});
