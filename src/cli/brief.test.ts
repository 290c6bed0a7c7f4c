import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, folder } from "./calling.child.ts";
import { ROOT } from "./version.ts";

const SAMPLES = [
  ...["124-border-bridges-embassy-talks.html", "132-library-talks-tehran-second-telling.txt"],
  ...[
    "134-border-bridges-memorandum-talks.txt",
    "145-border-bridges-delegation-talks.html",
    "148-library-corner-opened.txt",
  ],
];
const data = mkdtempSync(join(tmpdir(), "entente-brief-"));
beforeAll(async () => {
  expect((await call("add", "--data", data, ...SAMPLES.map((file) => join(ROOT, "examples", file)))).code).toBe(0);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const written = async (...args: string[]) => {
  const file = join(folder(), "brief.html");
  const ended = await call("brief", ...args, "--data", data, "--out", file);
  return { ...ended, file, page: existsSync(file) ? readFileSync(file, "utf8") : "" };
};

test("a brief is written as one page that says what is in it, and verify knows its head", async () => {
  const { code, out, notes, page } = await written("AZ-IR", "--unreviewed");
  expect([code, notes]).toEqual([0, ""]);
  const head =
    /^.*brief\.html is written: 0 lines reviewed, \d+ not reviewed let in\.\nRegister (\d+:[0-9a-f]{64})\n$/.exec(
      out,
    )?.[1];
  expect((await call("verify", "--data", data, "--head", head ?? "none")).code).toBe(0);
  expect(page).toContain(head);
  expect(page).toContain('<h2 dir="auto">Last met</h2>');
  expect(page).toContain("Seyyed Reza Salehi Amiri");
  expect(parse(page).childNodes.length).toBe(2);
  expect((await written("AZ-IR", "--unreviewed")).page).toBe(page);
});

test("without reviewed lines it says so, and the lines are in the annex", async () => {
  const { code, out, page } = await written("ir-az");
  expect([code, out.split("\n")[0]]).toEqual([
    0,
    expect.stringMatching(/0 lines reviewed, \d+ not reviewed in the annex\.$/),
  ]);
  expect(page).toContain("has been reviewed yet");
  expect(page).toMatch(/Lines nobody has reviewed \(\d+\)/);
});

test("as of a day there is only what was dated by then", async () => {
  const { page } = await written("AZ-IR", "--unreviewed", "--on", "2021-12-31");
  expect(page).toContain("29 March 2021");
  expect(page).not.toContain("Salehi Amiri");
  expect(page).toContain("By documents dated by then");
});

test("a partner is found by name in any case; where it could be several, they are listed", async () => {
  expect((await written("ARMENIA – iran")).code).toBe(0);
  const several = await written("iran");
  expect([several.code, several.page, several.notes]).toEqual([
    ...[
      1,
      "",
      'entente: brief: "iran" could be 2 partners; say which: AM-IR (Armenia – Iran), AZ-IR (Azerbaijan – Iran).\n',
    ],
  ]);
  const none = await written("Atlantis");
  expect([none.code, none.notes.trim().split("\n").length]).toEqual([1, 1]);
  expect(none.notes).toContain('nothing in this register is between "Atlantis"; there are: AM-IR');
});

test("with a home, a partner is the other side", async () => {
  const own = join(folder(), "own");
  await call("init", "--home", "AZ", "--as", "Leyla Aliyeva", "--data", own);
  await call("add", "--data", own, join(ROOT, "examples", SAMPLES[1] ?? ""));
  const file = join(folder(), "iran.html");
  expect((await call("brief", "Iran", "--data", own, "--out", file, "--unreviewed")).code).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("People of Iran, office last told");
  expect((await call("brief", "AZ-IR", "--data", own, "--out", file)).code).toBe(0);
});

test.each([
  ["no file named", ["AZ-IR"], "--out is missing"],
  ["a docx", ["AZ-IR", "--out", "x.docx"], "not written as .docx yet; give a name that ends in .html"],
  ["a pdf", ["AZ-IR", "--out", "x.pdf"], "not written as .pdf yet"],
  ["no ending", ["AZ-IR", "--out", "brief"], "not written as files without an ending yet"],
  ["a day that is none", ["AZ-IR", "--out", "x.html", "--on", "2024-02-30"], "--on 2024-02-30 is no day"],
  ["no partner", ["--out", "x.html"], "something is missing"],
])("wrong usage, %s: one line, exit status 2, nothing written", async (_, args, says) => {
  const { code, out, notes } = await call("brief", "--data", data, ...args);
  expect([code, out, notes.trim().split("\n").length]).toEqual([2, "", 1]);
  expect(notes).toContain(says);
});

test("a file that cannot be written is named, with what to do", async () => {
  const place = folder();
  mkdirSync(join(place, "is.html"));
  for (const file of [join(place, "none", "b.html"), join(place, "is.html")]) {
    const { code, out, notes } = await call("brief", "AZ-IR", "--data", data, "--out", file);
    expect([code, out, notes.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(notes).toContain(file);
  }
});
