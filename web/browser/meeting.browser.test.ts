import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

const FIRST = "131-library-talks-tehran-first-telling.txt";
const ONLY_THERE =
  "form a working group that would go through the documents kept in the libraries and archives of Iran";
let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

test("two tellings are said to be of one meeting, and one reads what only one of them says", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/meetings");
  const row = page.locator(".line", { has: page.getByText(FIRST) });
  await row.locator(".name").click();
  const perhaps = page.getByRole("region", { name: "Perhaps the same meeting" });
  await perhaps.getByText("because the same sides").waitFor();
  await perhaps.getByRole("button", { name: "Same" }).click();
  const tellings = page.getByRole("region", { name: "Tellings" });
  await eventually(() => tellings.locator("thead th").count()).toBe(2);
  expect(await perhaps.count()).toBe(0);

  const only = tellings.locator("tbody", { has: page.getByText("What only one says") });
  const cells = only.locator("tr", { has: page.getByText(ONLY_THERE) }).locator("td");
  expect(await cells.allInnerTexts()).toEqual([expect.stringContaining(ONLY_THERE), "Not told"]);
  await cells.first().locator(".record-link").click();
  await eventually(async () => (await page.locator("aside .passage mark").allTextContents()).join("")).toBe(ONLY_THERE);

  // A name leads to the person, whose page leads back.
  await page.locator("main .lede").getByRole("link", { name: "Anar Karimov" }).click();
  await page.getByRole("heading", { name: "Posts" }).waitFor();
  expect(await page.locator(".posts .line").count()).toBeGreaterThan(1);
  await page
    .locator(".line", { has: page.getByText(FIRST) })
    .locator(".name")
    .click();

  // Parted again it is as before.
  await tellings.getByRole("button", { name: "Not of this meeting" }).first().click();
  await eventually(() => tellings.locator("thead th").count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await eventually(() => tellings.locator("thead th").count()).toBe(2);
  expect(troubles).toEqual([]);
  await end();
});

test("on a phone one telling is shown at a time, with a switch", async () => {
  const { page, troubles, end } = await visit(browser, desk.address, { viewport: { width: 390, height: 844 } });
  const { items } = (await (await page.request.get("/api/meetings?limit=200")).json()) as {
    items: { id: string; tellings: { file: string }[] }[];
  };
  const meeting = items.find(({ tellings }) => tellings.some(({ file }) => file === FIRST));
  await page.goto(`/meetings/${meeting?.id}`);
  const tellings = page.getByRole("region", { name: "Tellings" });
  await tellings.getByText(ONLY_THERE).waitFor();
  await tellings.getByRole("radio").last().check();
  await eventually(() => tellings.getByText(ONLY_THERE).count()).toBe(0);
  expect(await tellings.locator("thead th").count()).toBe(1);
  expect(troubles).toEqual([]);
  await end();
});

test("people are found by the first letters of a name, agreements by state", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/people");
  await page.getByLabel("First letters").fill("ANAR k");
  await eventually(() => page.locator(".line .name").allInnerTexts()).toEqual(["Anar Karimov"]);
  await page.goto("/agreements");
  await page.getByLabel("State").selectOption("signed");
  await eventually(async () => new Set(await page.locator(".line .figures").allInnerTexts())).toEqual(
    new Set(["signed"]),
  );
  await page.locator(".line .name").first().click();
  await page.getByRole("heading", { name: "As documents tell of it" }).waitFor();
  expect(troubles).toEqual([]);
  await end();
});
