import { expect, test } from "vitest";
import { take } from "./take.ts";
import { LIMIT } from "./taken.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const reason = (result: ReturnType<typeof take>) => ("reason" in result ? result.reason : result.text);

test("a text is its bytes decoded, unchanged: line ends, marks and all", () => {
  const text = "\uFEFFBakı\r\n\r\nÖzbəkistan – تهران\n";
  expect(take("a.txt", bytes(text))).toEqual({ text, extractor: "txt@1", mediaType: "text/plain" });
});

test("UTF-16 is read where it bears its mark", () => {
  const units = [0xfeff, ..."Bakı".split("").map((c) => c.charCodeAt(0))];
  expect(reason(take("a.txt", Uint8Array.from(units.flatMap((u) => [u & 255, u >> 8]))))).toBe("\uFEFFBakı");
  expect(reason(take("a.TXT", Uint8Array.from(units.flatMap((u) => [u >> 8, u & 255]))))).toBe("\uFEFFBakı");
});

test.each([
  ["nothing", new Uint8Array(), "the file is empty"],
  ["blanks", bytes(" \r\n\t \uFEFF"), "the file is empty"],
  ["a latin-1 byte", Uint8Array.from([0x61, 0x0a, 0x62, 0xe9, 0x20]), "the text is not valid UTF-8: byte 4, line 2"],
  ["a cut character", Uint8Array.from([0x61, 0xc3]), "the text is not valid UTF-8: byte 2, line 1"],
  ["U+0000", bytes("one\ntwo\u0000"), "the character U+0000 stands at line 2: this is a binary file"],
  ["a PDF", bytes("%PDF-1.7 …"), "the file is a PDF, not text"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), "the file is a PNG picture"],
])("%s is refused with its reason", (_, content, says) => {
  expect(reason(take("a.txt", content))).toContain(says);
});

test("the limit is 50 MB, that itself included", () => {
  const large = new Uint8Array(LIMIT + 1).fill(0x61);
  expect(reason(take("a.txt", large))).toBe("50.0 MB is more than the limit of 50 MB");
  expect(reason(take("a.txt", large.subarray(1)))).toHaveLength(LIMIT);
});

test("another ending is no text, whatever it holds", () => {
  expect(reason(take("picture.jpg", bytes("text")))).toMatch(/^only \.txt .* \.docx .* files are taken as reports$/);
});
