import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxOf, paragraph } from "../../src/intake/sample-office.ts";
import { openBrowser } from "./chromium.ts";
import { printed } from "./printed.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

const MET =
  "Azerbaijani Culture Minister Anar Karimov met Iranian Ambassador Seyyed Abbas Mousavi in Baku. Karimov suggested holding a film week in Tehran, and said that it is to be held in the spring.";
const DOCX = {
  name: "Talks of May.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: docxOf(paragraph("Film week proposed in the Baku talks") + paragraph("24 May 2022") + paragraph(MET)),
};

let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test("a Word document is added by its file, read, and opened with its records; a broken one says what to do; the same again is known", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/");
  await page.getByRole("link", { name: "Add", exact: true }).click();
  await page.getByText("What you add will stand here").waitFor();
  await page
    .getByLabel("Files")
    .setInputFiles([DOCX, { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("no PDF at all") }]);
  const row = (words: string) =>
    page.getByRole("list", { name: "Added now" }).getByRole("listitem").filter({ hasText: words });
  await eventually(() => row("Talks of May.docx").innerText()).toMatch(/Read: \d+ records/);
  await eventually(() => row("scan.pdf").innerText()).toMatch(/not a PDF.*\n?.*Refused/s);
  await page.getByText("All 2 done").waitFor();
  await row("scan.pdf").getByRole("button", { name: "Try again" }).click();
  await eventually(() => row("scan.pdf").innerText()).toContain("Refused");

  await page.getByLabel("Files").setInputFiles({ ...DOCX, name: "copy.docx" });
  await eventually(() => row("copy.docx").innerText()).toContain("Already there");

  await row("Talks of May.docx").getByRole("link").first().click();
  await page.waitForURL(/\/documents\/[0-9a-f]{64}/);
  await page.locator(".records .line[data-review]").first().waitFor();
  expect(await page.locator(".text").innerText()).toContain("suggested holding a film week");
  await page.goBack();
  await eventually(() => row("Talks of May.docx").count()).toBe(1);
  expect(troubles).toEqual([]);
  await end();
});

const TOLD =
  "Azerbaijan's Minister of Culture Anar Karimov met the head of the National Library and Archives of Iran, Alireza Mokhtarpour, in Tehran. Karimov suggested holding a film week in Baku.";
const SECOND_TELLING = {
  ...DOCX,
  name: "Library talks.docx",
  buffer: docxOf(paragraph("Minister speaks of film at the library") + paragraph("24 June 2022") + paragraph(TOLD)),
};

test("from a Word file to the printed brief: a person found by another spelling, the meeting's two tellings, what is open", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/add");
  await page.getByLabel("Files").setInputFiles(SECOND_TELLING);
  const added = page.getByRole("list", { name: "Added now" }).getByRole("listitem");
  await eventually(() => added.innerText()).toMatch(/Read: \d+ records/);

  await page.getByRole("link", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("Alirza Mukhtarpur");
  const people = page.getByRole("region", { name: "People" });
  await people.locator(".line", { hasText: "Archives of Iran" }).getByRole("link").click();
  await page.getByRole("heading", { name: "Posts" }).waitFor();
  const meetings = page.locator("section", { has: page.getByRole("heading", { name: "Meetings" }) });
  await meetings
    .locator(".line", { hasText: /[23] tellings/ })
    .locator(".name")
    .click();
  const tellings = page.getByRole("region", { name: "Tellings" });
  await eventually(() => tellings.locator("thead th").count()).toBeGreaterThan(1);
  expect(await tellings.innerText()).toContain("Library talks.docx");
  expect(await tellings.innerText()).toContain("131-library-talks-tehran-first-telling.txt");

  await page.getByRole("link", { name: "Partners" }).click();
  await page.getByRole("link", { name: /^Azerbaijan.*Iran$/ }).click();
  await page.getByRole("link", { name: "Brief" }).click();
  await page.getByLabel(/Let in lines nobody has reviewed/).click(); // it stands in the address, and is checked then
  await page.getByRole("main").getByText("Film week").first().waitFor();
  const pages = await printed(page);
  expect(pages.join(" ")).toContain("Minister speaks of film at the library");
  expect(troubles).toEqual([]);
  await end();
});

test("a text is pasted in with its headline and day, on a phone, and nothing is wider than the window", async () => {
  const { page, troubles, end } = await visit(browser, desk.address, { viewport: { width: 390, height: 844 } });
  await page.goto("/add");
  const form = page.getByRole("form", { name: "Paste a text" });
  await form.getByLabel("Text").fill(`${MET} It was pasted.`);
  await form.getByLabel("Headline").fill("Film week proposed, as pasted here");
  await form.getByLabel("Day it was published").fill("2022-05-24");
  await form.getByRole("button", { name: "Add the text" }).click();
  const list = page.getByRole("list", { name: "Added now" });
  await eventually(() => list.innerText()).toMatch(/Read: \d+ records/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual(
    [],
  );
  await list.getByRole("link").click();
  await page.getByText("24 May 2022", { exact: true }).first().waitFor();
  expect(troubles).toEqual([]);
  await end();
});

const HEADER = "Country,Commitment,Minister,Date,Where from";
const ROWS = [
  "Azerbaijan and Iran,Film week in Baku,Anar Karimov,03/04/2015,Letter 12",
  "Azerbaijan and Iran,Twinning of Shusha and Isfahan,Anar Karimov,15/06/2016,Letter 14",
];

test("a folder is dropped, its table is asked about, and once its columns are named the rows are undertakings", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-dropped-"));
  mkdirSync(join(folder, "old", ".git"), { recursive: true });
  writeFileSync(join(folder, "old", "commitments.csv"), [HEADER, ...ROWS, ""].join("\n"));
  writeFileSync(join(folder, "old", "picture.jpg"), "x");
  writeFileSync(join(folder, "old", ".git", "notes.txt"), "hidden");
  writeFileSync(join(folder, "talks.txt"), `Talks in a folder\n\n24 May 2022\n\n${MET} It was dropped.`);
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/add");
  const drop = page.locator(".drop");
  const { x = 0, y = 0 } = (await drop.boundingBox()) ?? {};
  const mouse = await page.context().newCDPSession(page);
  // As the system does it: the browser itself goes through the folder.
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver"] as const)
    await mouse.send("Input.dispatchDragEvent", { type, x: x + 20, y: y + 20, data });
  await eventually(() => drop.getAttribute("data-over")).toBe("true");
  await mouse.send("Input.dispatchDragEvent", { type: "drop", x: x + 20, y: y + 20, data });
  const list = page.getByRole("list", { name: "Added now" });
  const row = (words: string) => list.getByRole("listitem").filter({ hasText: words });
  await eventually(() => row("Talks in a folder").innerText()).toMatch(/Read: \d+ records/);
  expect(await list.getByRole("listitem").count()).toBe(2);

  const form = row("commitments.csv").getByRole("form", { name: /^Columns/ });
  await form.getByRole("cell", { name: "Twinning of Shusha and Isfahan" }).waitFor();
  await form.getByLabel("Partner").selectOption("Country");
  await form.getByLabel("What was promised").selectOption("Commitment");
  await form.getByLabel("Said by").selectOption("Minister");
  await form.getByLabel(/^On/).selectOption("Date");
  await form.getByLabel("03/04/2015 is").selectOption("day-first");
  await form.getByRole("button", { name: "Read the rows" }).click();
  await eventually(() => row("commitments.csv").innerText()).toMatch(/Read: [1-9]\d* records/);
  expect(await form.count()).toBe(0);
  await row("commitments.csv").getByRole("link").first().click();
  await page.getByRole("button", { name: "Name its columns anew" }).waitFor();
  await eventually(async () => (await page.locator(".records .line .quotation").allInnerTexts()).join()).toContain(
    "Film week in Baku",
  );
  expect(troubles).toEqual([]);
  await end();
  rmSync(folder, { recursive: true });
});
