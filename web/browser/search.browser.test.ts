import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { visit } from "./visit.ts";

let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test("a person is found by another spelling, opened with the keyboard, and back finds what was typed", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/search");
  await page.getByText("in any spelling: Alirza").waitFor();
  await page.getByRole("searchbox").pressSequentially("alireza karimof");
  await page.getByText("Nothing is written so").waitFor();
  await page.getByRole("searchbox").fill("Anar Kerimov");
  const people = page.getByRole("region", { name: "People" });
  await people.getByRole("link", { name: "Anar Karimov" }).first().waitFor();
  expect(await people.getByText("similar spelling").count()).toBeGreaterThan(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Posts" }).waitFor();
  await page.goBack();
  await people.getByRole("link", { name: "Anar Karimov" }).first().waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe("Anar Kerimov");

  // The finder asks the same.
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("searchbox").pressSequentially("Khudafarin");
  await page
    .getByRole("option", { name: /Khudaferin/ })
    .first()
    .waitFor();
  expect(troubles).toEqual([]);
  await end();
});
