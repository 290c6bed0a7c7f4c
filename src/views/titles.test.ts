import { expect, test } from "vitest";
import type { Names } from "./names.ts";
import { titleOf } from "./titles.ts";

const names: Names = {
  side: (id) => id,
  kind: (id) => (id === "wh-nomination" ? "World Heritage nomination" : id),
  object: (id) =>
    id === "khudaferin"
      ? { name: "Khudaferin bridges", type: "site", states: ["AZ", "IR"], wikidata: null }
      : undefined,
};
const titled = { kind: "wh-nomination", sides: ["IR", "AZ"], object: null };

test("kind, object, sides: the object as the gazetteer calls it, whatever the text did", () => {
  const object = { name: "the two Khudafarin bridges of ours", type: "site", gazetteer: "khudaferin" };
  expect(titleOf({ ...titled, object }, names)).toBe("World Heritage nomination: Khudaferin bridges (AZ–IR)");
});

test("words of a text never stand in a title", () => {
  const object = { name: "our stolen bridges", type: "site", gazetteer: null };
  expect(titleOf({ ...titled, object }, names)).toBe("World Heritage nomination (AZ–IR)");
});

test("without sides, and of a kind nobody knows", () => {
  expect(titleOf({ ...titled, kind: "kite-flying", sides: [] }, names)).toBe("kite-flying");
});
