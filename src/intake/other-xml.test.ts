import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { find, STORED } from "./folder.ts";
import { isOtherXml } from "./other-xml.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-xml-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test.each([
  ["settings", "<?xml version='1.0'?>\n<!-- ours -->\n<settings><a/></settings>", true],
  ["a page", '<!DOCTYPE html PUBLIC "x" [<!ENTITY a "b">]>\n<html/>', true],
  ["RSS", "\uFEFF<?xml version='1.0'?><!-- <settings> --><rss version='2.0'/>", false],
  ["Atom with a prefix", "<a:feed xmlns:a='x'/>", false],
  ["what ends too soon to tell", "<?xml version='1.0'", false],
  ["what is no XML", "They met.", false],
  ["UTF-16", Buffer.from("\uFEFF<settings/>", "utf16le"), true],
])("%s", (name, text, is) => {
  expect(isOtherXml(at(`${name}.xml`, text))).toBe(is);
});

test("a folder's other XML is beside the reports; named, it is taken, and the feed and the table are", () => {
  const [settings, feed, table, picture] = [
    at("m.xml", "<settings/>"),
    at("n.xml", "<rss/>"),
    at("o.csv", "a;b"),
    at("p.jpg", "x"),
  ];
  const walked = find([folder], STORED);
  expect(walked.besides).toEqual(expect.arrayContaining([settings, picture]));
  expect(walked.files).toEqual(expect.arrayContaining([feed, table]));
  expect(find([settings, picture], STORED).files).toEqual([settings, picture]);
});

test("ten thousand instructions before nothing are gone through once", () => {
  expect(isOtherXml(at("long.xml", "<?a?>".repeat(10_000)))).toBe(false);
});
