import { expect, test } from "vitest";
import { open } from "./open.ts";
import { joinedByObject } from "./sample.ts";
import { searchContract } from "./search-contract.ts";
import { trigramsOf } from "./trigrams.ts";

searchContract("SQLite", (found) => open(":memory:", { create: true, identity: joinedByObject, found }));

test("the index is asked for every trigram of one of each term, and for none where a term has too few letters", () => {
  expect(trigramsOf("body", [[["abcd"], ["xyz", "uvw"]]])).toBe(
    '"=bo" AND "bod" AND "ody" AND "abc" AND "bcd" AND (("xyz") OR ("uvw"))',
  );
  expect(trigramsOf("body", [[[" a"], ["xyz"]], [["uvw"]]])).toBe('"=bo" AND "bod" AND "ody" AND (("xyz") OR ("uvw"))');
  expect(trigramsOf("body", [[[" a"]], [["uvw"]]])).toBeNull();
});
