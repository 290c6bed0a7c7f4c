import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type Desk, ran, serveDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

const data = mkdtempSync(join(tmpdir(), "entente-by-hand-"));
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  ran(["init", "--home", "AZ", "--as", "Leyla Aliyeva", "--data", data]);
  [desk, browser] = await Promise.all([serveDesk(data), openBrowser()]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Tab to the field called so; what one types goes there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if ((await calledNow(page)).startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab leads to nothing called ${name}`);
}
const calledNow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at && "labels" in at ? (at.labels as NodeListOf<HTMLLabelElement> | null)?.[0]?.textContent : null;
    return (label ?? at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim();
  });

test("a meeting and an undertaking by keyboard alone; they are the partner's, and the log takes them back", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/");
  await page.getByRole("link", { name: "Enter by hand" }).waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("form", { name: "Enter by hand" });
  await form.waitFor();

  await tabTo(page, "A side that is not in the list");
  await page.keyboard.type("IR");
  await page.keyboard.press("Enter");
  await tabTo(page, "Place");
  await page.keyboard.type("Baku");
  await tabTo(page, "Name 1");
  await page.keyboard.type("Reza Salehi");
  await tabTo(page, "What happened");
  await page.keyboard.type("They spoke of film.");

  // Left and come back to, it is all there.
  await page.goto("/meetings");
  await page.getByRole("heading", { name: "Meetings" }).waitFor();
  await page.keyboard.press("n");
  await page.getByText("What you had begun is here.").waitFor();
  expect(await form.getByLabel("Place").inputValue()).toBe("Baku");

  // The desk refuses: nothing typed is lost.
  await page.route("**/api/by-hand", (route) => route.abort());
  await tabTo(page, "Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await form.getByLabel("What happened").inputValue()).toBe("They spoke of film.");
  await page.unroute("**/api/by-hand");
  troubles.length = 0;
  await page.keyboard.press("Enter");

  await page.waitForURL(/\/partners\/IR/);
  const meetings = page.locator("section", { has: page.getByRole("heading", { name: "Meetings" }) });
  await meetings.getByText("Reza Salehi").first().waitFor();

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("n");
  await form.waitFor();
  await page.keyboard.press("ArrowRight"); // an undertaking
  await tabTo(page, "Kind");
  await page.keyboard.type("Film");
  await tabTo(page, "Enter");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/undertakings\//);
  await page.goto("/partners/IR");
  await page.getByText("Reza Salehi").first().waitFor();
  expect(await page.locator(".by-stage .line").count()).toBe(1);

  await page.goto("/log");
  const undo = page.getByRole("button", { name: "Undo" });
  await eventually(() => page.locator(".log-row").count()).toBe(2);
  await undo.first().click();
  await eventually(() => page.locator(".log-row[data-taken-back]").count()).toBe(1);
  await page.goto("/partners/IR");
  await page.getByText("Reza Salehi").first().waitFor();
  expect(await page.locator(".by-stage .line").count()).toBe(0);
  expect(troubles).toEqual([]);
  await end();
});

test("what is wrong is told at its field, and nothing is sent", async () => {
  const { page, end } = await visit(browser, desk.address);
  let sent = 0;
  await page.route("**/api/by-hand", (route) => {
    sent++;
    return route.abort();
  });
  await page.goto("/enter?what=agreement&sides=IR");
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  await page.getByText("Give it a title.").waitFor();
  expect(await page.getByLabel("Title").getAttribute("aria-invalid")).toBe("true");
  expect(sent).toBe(0);
  await end();
});

test("a note, and who looks after an undertaking, stand on its page and are taken back there", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  const sent = {
    ...{ what: "undertaking", kind: "film-week", stage: "agreed", sides: ["AZ", "IR"], speaker: { voice: "both" } },
  };
  const { key } = await (await page.request.post("/api/by-hand", { data: sent })).json();
  await page.goto(`/undertakings/${key}`);
  await page.getByLabel("A note for this house").fill("Ask the embassy.");
  await page.getByRole("button", { name: "Note it" }).click();
  await page.locator(".notes li").getByText("Ask the embassy.").waitFor();
  await page.getByRole("button", { name: "Say who, and by when" }).click();
  await page.getByLabel("Who looks after it here").fill("Anar");
  await page.getByLabel("By when").fill("2020-01-01");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("was due 1 January 2020").waitFor();
  await page.locator(".charge").getByRole("button", { name: "Undo" }).click();
  await page.getByText("Nobody is said to look after this here.").waitFor();
  await page.locator(".notes").getByRole("button", { name: "Undo" }).click();
  await eventually(() => page.locator(".notes li").count()).toBe(0);
  expect(troubles).toEqual([]);
  await end();
});
