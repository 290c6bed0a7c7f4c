import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, ran, serveDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

const MINISTRY = "Ministry of Cultural Heritage, Tourism and Handicrafts";
const PASSWORD = "right horse battery";
const data = mkdtempSync(join(tmpdir(), "entente-sign-in-"));
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  const passwords = join(data, "passwords");
  ran(["init", "--home", "AZ", "--as", "Leyla", "--data", data]);
  for (const name of [MINISTRY, "Anar"]) ran(["password", name, "--file", passwords], `${PASSWORD}\n`);
  [desk, browser] = await Promise.all([serveDesk(data, "--host", "0.0.0.0", "--passwords", passwords), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
  rmSync(data, { recursive: true, force: true });
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() ?? "");
const grave = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [
    ...violations.flatMap(({ id, impact }) => (impact === "serious" || impact === "critical" ? [id] : [])),
    ...(wide ? ["wider than the screen"] : []),
  ];
};

test("one signs in by keyboard, a wrong password keeps the name, and a session that ends takes nothing that was typed", async () => {
  const { page, troubles, end } = await visit(browser, desk.address, {
    ...{ viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  });
  await page.goto("/meetings?side=IR");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await focused(page)).toBe("Name");
  await page.keyboard.type(MINISTRY);
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong horse");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("The name or the password is not right.").waitFor();
  expect([await page.getByLabel("Name").inputValue(), await focused(page)]).toEqual([MINISTRY, "Password"]);
  expect(await grave(page)).toEqual([]);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("/meetings?side=IR");
  await page.getByRole("heading", { name: "Meetings" }).waitFor();

  await page.goto("/enter?sides=IR");
  const form = page.getByRole("form", { name: "Enter by hand" });
  await form.getByLabel("What happened").fill("They spoke of film.");
  await page.request.post("/api/sign-out", { data: {} });
  await form.getByRole("button", { name: "Enter", exact: true }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.waitFor();
  expect(await again.getByLabel("Name").inputValue()).toBe(MINISTRY);
  expect(await grave(page)).toEqual([]);
  await page.keyboard.press("Escape"); // there is no going on without
  await page.keyboard.type("wrong horse");
  await page.keyboard.press("Enter");
  await again.getByText("The name or the password is not right.").waitFor();
  expect(await focused(page)).toBe("Password");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/partners\/IR/);
  await page.getByText("1 meeting,").waitFor();
  await page.goto("/log");
  await eventually(() => page.locator(".log-row .strong").allInnerTexts()).toEqual([MINISTRY]);
  // What the browser itself says of a 401.
  expect(troubles.filter((trouble) => !trouble.includes("401"))).toEqual([]);
  await end();
});

test("signed out, nothing is shown any more, not by going back, nor of what was begun to whoever comes next", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  const signIn = async (name: string): Promise<void> => {
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Sign out" }).waitFor();
  };
  await page.goto("/enter");
  await signIn("Anar");
  await page.getByLabel("What happened").fill("Only for me.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("/sign-in");
  await page.goBack();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect((await page.request.get("/api/today")).status()).toBe(401);
  await signIn(MINISTRY);
  await page.waitForURL("/enter");
  expect(await page.getByLabel("What happened").inputValue()).toBe("");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("/sign-in");
  await page.goto("/enter");
  await signIn("Anar");
  expect(await page.getByLabel("What happened").inputValue()).toBe("Only for me.");
  expect(troubles).toEqual([]);
  await end();
});
