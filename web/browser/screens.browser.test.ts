import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, fullestDocument, visit } from "./visit.ts";

let desk: Desk;
let browser: Browser;
let screens: string[];

const first = async (page: Page, noun: string): Promise<string> => {
  const { items } = (await (await page.request.get(`/api/${noun}`)).json()) as { items: { id: string }[] };
  return `/${noun}/${encodeURIComponent(items[0]?.id ?? "")}`;
};

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  const opened = await visit(browser, desk.address);
  const { page, end } = opened;
  screens = [
    ...["/", "/partners", "/meetings", "/people", "/agreements", "/undertakings", "/objects", "/documents", "/nowhere"],
    "/partners/AZ-IR/brief?unreviewed=true",
    `/documents/${(await fullestDocument(opened)).id}`,
    ...(await Promise.all(
      ["undertakings", "objects", "partners", "meetings", "people", "agreements"].map((noun) => first(page, noun)),
    )),
  ];
  await end();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const settled = async (page: Page, screen: string): Promise<void> => {
  await page.goto(screen);
  await page.locator("h1").first().waitFor(); // a paper has its own title besides
  await eventually(() => page.locator(".skeleton").count()).toBe(0);
};

/** The lines of a list are alike: three of each are looked at. */
const looker = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).exclude(".lines > :nth-child(n + 4)").options({ resultTypes: ["violations"] });

const serious = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test.each([
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
] as const)(
  "in %s, at %i px, axe finds nothing serious on any screen and nothing is wider than the window",
  async (colorScheme, width) => {
    const { page, troubles, end } = await visit(browser, desk.address, {
      colorScheme,
      viewport: { width, height: 844 },
    });
    const found: string[] = [];
    for (const screen of screens) {
      await settled(page, screen);
      const axe = looker(page);
      // What is dark differs from what is light in its colours only.
      if (colorScheme === "dark") axe.withRules(["color-contrast"]);
      found.push(...(await serious(axe)).map((what) => `${screen} ${what}`));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) found.push(`${screen} is ${wider} px wider than the window`);
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await end();
  },
  180_000,
);

test("back leads through pages, not through opened lines, and a line in the address is shown again", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await settled(page, "/undertakings");
  await page.getByLabel("Stage").selectOption("raised");
  await page.waitForURL(/stage=raised/);
  const others = page.locator(".line").filter({ hasNot: page.locator(".stage-word", { hasText: "raised" }) });
  await eventually(() => others.count()).toBe(0);
  const low = page.locator(".line .name").last();
  await low.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await low.click();
  await page.waitForURL(/\/undertakings\/.+/);
  await page.locator(".lines .line .record-link").first().click();
  await page.waitForURL(/record=/);
  await page.reload();
  await page.locator(".line[data-selected]").waitFor();
  await page.goBack();
  await page.waitForURL(/\/undertakings\?stage=raised/);
  expect(await page.getByLabel("Stage").inputValue()).toBe("raised");
  await eventually(() => page.evaluate(() => scrollY)).toBe(scrolled);
  expect(troubles).toEqual([]);
  await end();
});

test("the address of any undertaking can be opened anew", async () => {
  const { page, end } = await visit(browser, desk.address);
  const { items } = (await (await page.request.get("/api/undertakings?limit=200")).json()) as {
    items: { id: string }[];
  };
  const gone: string[] = [];
  for (const { id } of items) {
    const answer = await page.request.get(`/undertakings/${encodeURIComponent(id)}`);
    if (!answer.ok()) gone.push(`${answer.status()} /undertakings/${id}`);
  }
  expect(gone).toEqual([]);
  await end();
});

test("on a phone the evidence slides up over the page and back puts it away", async () => {
  const { page, troubles, end } = await visit(browser, desk.address, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await settled(page, "/");
  await page.locator(".line .record-link").first().tap();
  const sheet = page.getByRole("dialog", { name: "Evidence" });
  await sheet.locator("mark").first().waitFor();
  expect(await serious(looker(page).include(".evidence-sheet"))).toEqual([]);
  await page.goBack();
  await sheet.waitFor({ state: "detached" });
  expect(troubles).toEqual([]);
  await end();
});

test("? lists the keys, single letters can be switched off and stay off, Ctrl-K finds a page", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await settled(page, "/");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys of this screen" });
  await keys.getByText("next line", { exact: true }).waitFor();
  await keys.getByText("Single-letter keys").click();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.locator(".line").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  expect(page.url()).not.toContain("record=");
  expect(await keys.count()).toBe(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("khudaferin");
  await page
    .getByRole("option", { name: /^Khudaferin bridges / })
    .first()
    .waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await eventually(() => page.title()).toContain("Khudaferin");
  expect(troubles).toEqual([]);
  await end();
});
