import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, fullestDocument, visit } from "./visit.ts";

let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const reviewOf = (page: Page, n: number) =>
  page.locator(".records .line[data-review]").nth(n).getAttribute("data-review");

test("confirm, correct, reject and undo by keyboard alone, and it is so after a reload", async () => {
  const opened = await visit(browser, desk.address);
  const { page, troubles, end } = opened;
  const { id, records } = await fullestDocument(opened);
  expect(records).toBeGreaterThan(2);
  await page.goto(`/documents/${id}`);
  await page.locator(".records .line[data-selected]").waitFor();

  await page.keyboard.press("Enter");
  await eventually(() => reviewOf(page, 0)).toBe("confirmed");

  await page.keyboard.press("j");
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "Correct this record" });
  await form.waitFor();
  const before = await form.getByLabel("Stage").inputValue();
  const next = before === "declined" ? "raised" : "declined";
  await page.keyboard.press("Tab");
  await page.keyboard.type(next);
  await page.keyboard.press("Tab");
  while (!(await page.evaluate(() => document.activeElement?.textContent === "Save"))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await eventually(() => reviewOf(page, 1)).toBe("corrected");

  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await eventually(() => reviewOf(page, 2)).toBe("rejected");
  await page.getByText("Rejected.", { exact: true }).waitFor();
  await page.keyboard.press("z");
  await eventually(() => reviewOf(page, 2)).toBe("unreviewed");

  await page.reload();
  await page.locator(".records .line[data-review]").first().waitFor();
  expect([await reviewOf(page, 0), await reviewOf(page, 1), await reviewOf(page, 2)]).toEqual([
    "confirmed",
    "corrected",
    "unreviewed",
  ]);
  expect(await page.locator(".records .line[data-review]").nth(1).locator(".stage-word").innerText()).toBe(next);

  // What an earlier sitting entered can be taken back too.
  await page.locator(".records .line[data-review] .record-link").first().click();
  await page.locator(".records .line[data-selected]").getByRole("button", { name: "Undo" }).click();
  await eventually(() => reviewOf(page, 0)).toBe("unreviewed");
  expect(troubles).toEqual([]);
  await end();
});

test("Today's list is worked with j, Enter and x, and its lines stay in their places", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/");
  const rows = page.getByRole("region", { name: "To review" }).locator(".line");
  await rows.first().waitFor();
  const [one, two] = [rows.nth(0), rows.nth(1)];
  await page.keyboard.press("Enter");
  await eventually(() => one.getAttribute("data-review")).toBe("confirmed");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await eventually(() => two.getAttribute("data-review")).toBe("rejected");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await eventually(() => two.getAttribute("data-review")).toBe("unreviewed");
  expect(troubles).toEqual([]);
  await end();
});

test("words one selects in the text become a record, and undo takes it away", async () => {
  const opened = await visit(browser, desk.address);
  const { page, troubles, end } = opened;
  const { id } = await fullestDocument(opened);
  await page.goto(`/documents/${id}`);
  const lines = page.locator(".records .line[data-review]");
  await lines.first().waitFor();
  const before = await lines.count();
  const run = page.locator(".text p:not(:has(mark)) > span").last();
  await run.scrollIntoViewIfNeeded();
  await run.dblclick({ position: { x: 30, y: 12 } });
  const form = page.getByRole("form", { name: "Add what these words say" });
  const quotation = (await form.locator("q").innerText()).replace(/^“|”$/g, "");
  await form.getByLabel("Kind").selectOption({ index: 1 });
  await form.getByRole("button", { name: "Add" }).click();
  await eventually(() => lines.count()).toBe(before + 1);
  const added = page.locator('.records .line[data-review="added"]');
  expect((await added.locator("q").innerText()).replace(/^“|”$/g, "")).toBe(quotation);
  await page.keyboard.press("z");
  await eventually(() => added.count()).toBe(0);
  expect(troubles).toEqual([]);
  await end();
});

test("what the desk refuses is put back as it was, and says so", async () => {
  const opened = await visit(browser, desk.address);
  const { page, end } = opened;
  const { id } = await fullestDocument(opened);
  await page.route("**/api/judgements", (route) => route.abort());
  await page.goto(`/documents/${id}`);
  const last = page.locator(".records .line[data-review]").last();
  await last.locator(".record-link").click();
  const before = await last.getAttribute("data-review");
  await page.keyboard.press("x");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("It was not rejected");
  expect(await last.getAttribute("data-review")).toBe(before);
  await end();
});
