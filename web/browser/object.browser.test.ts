import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

const BRIDGES = "Khudaferin bridges";
let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test("from an empty directory to the page of the Khudaferin bridges", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/");
  await page.getByText("Samples: public events retold for Entente").waitFor();
  await page.getByRole("link", { name: "Objects", exact: true }).click();
  await page.getByRole("link", { name: BRIDGES, exact: true }).click();
  await eventually(() => page.title()).toBe("Khudaferin bridges · Entente");

  const together = page.getByRole("region", { name: "Together" });
  await together.waitFor();
  const titles = await together.getByRole("heading", { level: 3 }).allTextContents();
  expect(titles).toHaveLength(2);
  expect(titles.filter((title) => /nomination/i.test(title))).toHaveLength(1);
  expect(titles.filter((title) => /restoration/i.test(title))).toHaveLength(1);
  const own = page.getByRole("region", { name: "One side's own steps" });
  const jointly = await together.locator(".line").count();
  const alone = await own.locator(".line").count();
  expect(alone).toBeGreaterThan(0);
  expect(jointly + alone).toBe(5);
  expect(troubles).toEqual([]);
  await end();
});

test("each of the five quotations opens its words and leads to its document", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/objects");
  await page.getByRole("link", { name: BRIDGES, exact: true }).click();
  await page.locator(".about-object .line").first().waitFor();
  const lines = await page.locator(".about-object .line").all();
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    const quotation = await line.locator("q").innerText();
    expect(await line.locator(".said").innerText()).toMatch(/\d{4}/);
    await line.locator(".record-link").click();
    await eventually(async () => (await page.locator("aside .passage mark").allTextContents()).join("")).toBe(
      quotation.replace(/^“|”$/g, ""),
    );
  }
  await lines[0]?.getByRole("link").last().click();
  await page.waitForURL(/\/documents\/[^/]+\?record=/);
  await page.locator(".text mark[data-selected]").first().waitFor();
  expect(troubles).toEqual([]);
  await end();
});
