import fc from "fast-check";
import { expect, test } from "vitest";
import { foldBy, wordsIn } from "./fold.ts";

const fold = foldBy([{ script: "x", as: { ə: "a", ш: "sh", ь: "" }, same: [], apart: [] }]);
const written = (text: string) => wordsIn(text).map((word) => word.written);

test("case, marks and letters go as the rows say; what is in no row stays", () => {
  expect(fold("İSTANBUL")).toBe("istanbul");
  expect(fold("Şəki")).toBe("saki");
  expect(fold("Шь東")).toBe("sh東");
  expect(fold("Al-Mālik’ı")).toBe("almalikı");
});

test("words keep their hyphens and apostrophes, not those around them, nor the 's", () => {
  expect(written("“Al-Malik's” – the ‘Qur’an’, O'Neil's.")).toEqual(["Al-Malik", "s", "the", "Qur’an", "O'Neil", "s"]);
  expect(written("مختار‌پور، نخست")).toEqual(["مختار‌پور", "نخست"]);
});

test("a word is exactly its slice, and folding again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      for (const { start, end, written } of wordsIn(text)) {
        expect(text.slice(start, end)).toBe(written);
        const folded = fold(written);
        expect(fold(folded)).toBe(folded);
        expect(folded).toMatch(/^[\p{L}\p{N}]*$/u);
      }
    }),
  );
});
