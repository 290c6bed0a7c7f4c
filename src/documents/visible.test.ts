import fc from "fast-check";
import { expect, test } from "vitest";
import { unseenIn, visible } from "./visible.ts";

test.each([
  ["Anar Kərimov", "Anar Kərimov"],
  ["report\u202Etxt.exe", "report⟨U+202E⟩txt.exe"],
  ["a\u2066b\u2069c", "a⟨U+2066⟩b⟨U+2069⟩c"],
  ["a\u200Bb\uFEFFc\u2060", "a⟨U+200B⟩b⟨U+FEFF⟩c⟨U+2060⟩"],
  ["\u001B[2J\u0007\u009B31m\u007F", "⟨U+001B⟩[2J⟨U+0007⟩⟨U+009B⟩31m⟨U+007F⟩"],
  ["two\r\nlines\u2028of\ta name", "two⟨U+000D⟩⟨U+000A⟩lines⟨U+2028⟩of⟨U+0009⟩a name"],
  ["tag\u{E0041}", "tag⟨U+E0041⟩"],
  ["half \uD800", "half ⟨U+D800⟩"],
  ["می‌خواهم", "می‌خواهم"], // the joiner of Persian is spelling
  ["Kari\u200Cmov \u200Da", "Kari⟨U+200C⟩mov ⟨U+200D⟩a"],
  ["می\u200C\u200Cخواهم", "می\u200C⟨U+200C⟩خواهم"],
  ["क्‍ष", "क्‍ष"],
  ["ភាសា​ខ្មែរ", "ភាសា​ខ្មែរ"],
  ["👩‍💻 👩🏽‍💻 ❤️‍🔥", "👩‍💻 👩🏽‍💻 ❤️‍🔥"],
  ["علی\u200F.", "علی⟨U+200F⟩."],
])("as a name, %j is shown as %s", (words, shown) => {
  expect(visible(words)).toBe(shown);
});

test.each([
  ["two\r\nlines\tof text", "two\r\nlines\tof text"],
  ["all well\rbut not", "all well⟨U+000D⟩but not"],
  ["گفت\u200F: \u200E3", "گفت\u200F: \u200E3"],
  ["said\u200F: 3", "said⟨U+200F⟩: 3"],
  ["گفت \u202Eabc\u202C", "گفت ⟨U+202E⟩abc⟨U+202C⟩"],
  ["a\u001B]0;x\u0007", "a⟨U+001B⟩]0;x⟨U+0007⟩"],
])("as a text, %j is shown as %j", (words, shown) => {
  expect(visible(words, "text")).toBe(shown);
});

test("what is shown is shown as it is, and holds nothing a terminal or the order of letters obeys", () => {
  const sign = fc.constantFrom(..."\u202E\u2066\u200B\u001B\u009B\u200C\u200D\n\t\u200Faی👩", "\u{E0001}");
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ unit: "binary", maxLength: 3 }))), (parts) => {
      const words = parts.join("");
      const shown = visible(words);
      expect(visible(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(unseenIn(shown)).toEqual([]);
      expect(unseenIn(words).length > 0).toBe(shown !== words);
    }),
  );
});
