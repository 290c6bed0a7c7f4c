import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxOf, paragraph } from "../../src/intake/sample-office.ts";
import { openBrowser } from "./chromium.ts";
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
