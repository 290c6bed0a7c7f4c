import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPages } from "../../src/cli/pages.ts";
import { html } from "../../src/outputs/html.ts";
import type { Paper } from "../../src/outputs/paper.ts";
import { answeredWith } from "../../trials/injection/answered.ts";
import { type FilledDesk, filledDesk } from "../../trials/injection/desk.ts";
import { injections } from "../../trials/injection/grammar.ts";
import { openBrowser } from "./chromium.ts";
import { settled, strangers, watched } from "./watched.ts";

const SEED = 20261124;
const COUNT = 7000;
const TOGETHER = 500; // strings a document
const strings = injections(COUNT, SEED);
let desk: FilledDesk;
let browser: Browser;

beforeAll(async () => {
  await buildPages();
  [desk, browser] = await Promise.all([filledDesk(strings, TOGETHER), openBrowser()]);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** The strings one after the other, over and over; `taken` says how many were. */
function taking() {
  let at = 0;
  const next = (): string => strings[at++ % COUNT] ?? "";
  return { next, taken: () => at };
}

/** What the page under `path` has that it should not, said with the path. */
async function foundAt(page: Page, path: string): Promise<string[]> {
  const found = await strangers(page);
  return found.map((each) => `${path} has ${each}`);
}

test("these strings do run where words are taken for html, and what watches for them sees it", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  await context.route("**", (route) =>
    route.request().url() === `${desk.address}/`
      ? route.fulfill({ contentType: "text/html", body: "<h1>x</h1>" })
      : route.abort(),
  );
  await page.goto("/");
  await page.evaluate(
    (some) => {
      for (const words of some) document.body.appendChild(document.createElement("div")).innerHTML = words;
    },
    strings.filter((words) => !/http-equiv|location=/i.test(words)).slice(0, 300),
  );
  await expect.poll(() => ran.length).toBeGreaterThan(20);
  expect((await strangers(page)).length).toBeGreaterThan(0);
  await context.close();
});

test("none of 7,000 strings runs or makes an element out of a register that holds them all", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  for (const { document } of desk.filled) {
    await settled(page, `/documents/${document}`);
    ran.push(...(await foundAt(page, document)));
    expect(ran).toEqual([]);
  }
  expect(desk.filled).toHaveLength(COUNT / TOGETHER);
  const [{ partner, object, undertaking, meeting, person, agreement } = {}] = desk.filled;
  const one = [`/partners/${partner}`, `/objects/${object}`, `/undertakings/${undertaking}`, `/meetings/${meeting}`];
  const others = [`/people/${person}`, `/agreements/${agreement}`, `/partners/${partner}/brief?unreviewed=true`];
  for (const path of [...one, ...others, "/", "/log", "/search?q=script"]) {
    await settled(page, path);
    ran.push(...(await foundAt(page, path)));
  }
  expect(ran).toEqual([]);
  await context.close();
}, 600_000);

type Answer = { id?: string; groups?: unknown[] };

/** What a list has none of in this register, so that a screen shows that too. */
function enriched(path: string, answer: Answer): object {
  const because = ["x", "x"];
  if (/^\/api\/meetings\/./.test(path)) return { ...answer, perhaps: [{ meeting: answer, because }] };
  if (/^\/api\/people\/./.test(path)) return { ...answer, perhaps: [{ person: answer, because }] };
  if (path === "/api/search" && answer.groups?.length === 0) return { ...answer, tried: strings, nearest: strings };
  if (!/^\/api\/documents\/[^/]+$/.test(path)) return answer;
  const line = Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => name !== "text" && !Array.isArray(value)),
  );
  const carrier = { document: answer.id, file: "x", publishedOn: null, publisher: "x", issuedBy: "x", key: "x" };
  const lines = {
    parts: [line],
    carriers: [line],
    attached: [{ key: "x", document: line }],
    reprintOf: carrier,
    alsoIn: [carrier, carrier],
  };
  return { ...answer, ...lines, isTable: true, state: "unread", reason: "x" };
}

/** A table's first rows, which are cells of somebody's file. */
const tableOf = (next: () => string) => ({
  sheets: Array.from({ length: 10 }, () => ({
    ...{ sheet: next(), header: Array.from({ length: 70 }, next), total: 10, named: null },
    rows: Array.from({ length: 10 }, (_, row) => ({ row, cells: Array.from({ length: 70 }, next) })),
    guessed: { partner: next(), what: next(), saidBy: null, on: null, source: null },
  })),
});

test("nor out of any field of an answer, on any screen", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  let { next, taken } = taking();
  let rows = 0;
  const { next: nextOfDesk } = taking(); // asked on every screen: not counted for any
  await context.route("**/api/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith("/columns")) return await route.fulfill({ json: tableOf(next) });
    const answer = await route.fetch();
    if (!answer.ok()) return await route.fulfill({ response: answer });
    const words = pathname === "/api/desk" ? nextOfDesk : next;
    const json = answeredWith(enriched(pathname, await answer.json()), words, rows);
    await route.fulfill({ response: answer, json });
  });
  const [{ document, partner, object, undertaking, meeting, person, agreement } = {}] = desk.filled;
  // Each with how many lines hold them all, where a list has so many words a line; a meeting has a column a telling.
  const screens: Record<string, number> = {
    ...{ "/": 70, "/partners": 720, "/meetings": 70, "/people": 1200, "/undertakings": 170, "/agreements": 640 },
    ...{ "/objects": 70, "/documents": 75, "/log": 3200, "/search?q=data": 420 },
    ...{ "/search?q=qqqqqqqq": 1, "/enter?what=undertaking": 1200, [`/documents/${document}`]: 30 },
    ...{ [`/partners/${partner}`]: 60, [`/objects/${object}`]: 36, [`/undertakings/${undertaking}`]: 57 },
    ...{ [`/people/${person}`]: 75, [`/agreements/${agreement}`]: 75, [`/meetings/${meeting}`]: 30 },
    [`/partners/${partner}/brief?unreviewed=true`]: 400,
  };
  for (const [path, lines] of Object.entries(screens)) {
    rows = lines;
    ({ next, taken } = taking());
    for (let loads = 0; taken() < COUNT; loads++) {
      expect([path, loads < 4]).toEqual([path, true]); // or the screen does not ask for what is answered
      await settled(page, path);
      if (path.startsWith("/search")) await page.locator(".found-link, .nearest").first().waitFor();
      if (path === `/documents/${document}`) {
        await page.getByRole("button", { name: /^Name its columns/ }).click();
        await page.locator(".columns-form").first().waitFor();
      }
      if (path === "/") {
        await page.keyboard.press("Control+k");
        await page.getByLabel("Find anything by name").fill("data");
        await page.getByRole("option", { name: /^Search for/ }).waitFor();
      }
      ran.push(...(await foundAt(page, path)));
    }
    expect(ran).toEqual([]);
  }
  await context.close();
}, 600_000);

test("nor out of a brief's file or the page to sign in at, where no policy holds them back", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  let body = "";
  await context.route("**/bare", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  const { partner } = desk.filled[0] ?? {};
  const { paper } = await (await page.request.get(`/api/partners/${partner}/brief?unreviewed=true`)).json();
  const { next, taken } = taking();
  while (taken() < COUNT) body += html(answeredWith(paper, next, 40) as Paper);
  await page.goto("/bare");
  const styles = taken() > 0 ? await page.locator("head style").count() : 0;
  expect(styles).toBeGreaterThan(0);
  await page.evaluate(() => {
    // One a file; what a string made would stand among the words.
    for (const ours of document.querySelectorAll("style")) if (ours.textContent?.includes("--paper")) ours.remove();
  });
  ran.push(...(await foundAt(page, "brief.html")));
  expect(ran).toEqual([]);

  const mains: string[] = [];
  for (const words of strings) mains.push(await desk.signInAs(words));
  body = mains.join("\n");
  await page.goto("/bare");
  expect(await page.locator("main.sign-in > form > input[name=name]").count()).toBe(COUNT);
  ran.push(...(await foundAt(page, "sign-in")));
  expect(ran).toEqual([]);
  await context.close();
}, 600_000);

/**
 * Types each of these into the fields of words under `root`, in turn, as a keyboard would have the page hear it; what a
 * string made at any moment is told.
 */
const typeInto = (page: Page, root: string, some: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async ([within, all]) => {
      const made: string[] = [];
      const look = new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches("[data-x7], script, iframe, object, embed, base"))
              made.push(node.outerHTML.slice(0, 200));
      });
      look.observe(document, { childList: true, subtree: true });
      const words = "input:not([type=file], [type=date], [type=radio], [type=checkbox]), textarea";
      const fields = [...(document.querySelector(within)?.querySelectorAll<HTMLInputElement>(words) ?? [])];
      if (fields.length === 0) made.push(`${within} has no field`);
      for (const [n, text] of all.entries()) {
        const field = fields[n % fields.length];
        if (!field) break;
        // React hears a value only through the setter it has put over the element's own.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, text);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        if (n % 100 === 0) await new Promise((after) => setTimeout(after));
      }
      await new Promise((after) => setTimeout(after));
      look.disconnect();
      return made.slice(0, 5);
    },
    [root, some] as const,
  );

test("nor out of any field one types in", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  const [{ document, undertaking } = {}] = desk.filled;
  let at = 0;
  /** The next of the strings: all of them are typed, most where typing is quick. */
  const typed = async (what: string, root: string, count: number): Promise<void> => {
    const made = await typeInto(page, root, strings.slice(at, at + count));
    at += count;
    ran.push(...made, ...(await foundAt(page, what)));
    expect(ran).toEqual([]);
  };
  for (const what of ["meeting", "undertaking", "agreement", "person", "note"]) {
    await settled(page, `/enter?about=undertaking:${undertaking}&title=x`);
    await page.getByRole("radio", { name: what }).check();
    await typed(what, "form.by-hand", 80);
  }
  await settled(page, `/undertakings/${undertaking}`);
  await typed("a note", ".notes form", 1500);
  await page.getByRole("button", { name: "Change" }).click();
  await typed("who looks after it", ".charge-form", 1500);
  await settled(page, "/add");
  await typed("a pasted text", "form.said-form", 1500);
  await settled(page, `/documents/${document}`);
  await page.getByRole("button", { name: "Add by its words" }).click();
  await typed("words of a document", ".add-form", 100);
  await settled(page, "/people");
  await typed("first letters", ".filters", 100);
  await settled(page, "/search");
  await typed("search", "main", 300);
  await page.keyboard.press("Control+k");
  await page.getByLabel("Find anything by name").waitFor();
  await typed("finder", "[role=dialog]", 100);
  // Nobody is signed in any more: what is typed over the page is looked at too.
  await context.route("**/api/people**", (route) => route.fulfill({ status: 401, json: {} }));
  await page.goto("/people");
  await page.getByRole("dialog").getByLabel("Name").waitFor();
  await typed("sign in again", "[role=dialog]", 1500);
  expect(at).toBeGreaterThanOrEqual(COUNT);
  await context.close();
}, 600_000);

test("nor out of the names of files, of what is refused, or of an address", async () => {
  const { page, ran, context } = await watched(browser, desk.address);
  let refusals = 0;
  await context.route("**/api/documents", async (route) => {
    const [reason = "", next = ""] = strings.slice(2 * refusals);
    // All others are being sent for as long as the page is looked at.
    if (refusals++ < 20) await route.fulfill({ json: { items: [], refused: [{ file: "x", reason, next }] } });
  });
  const choose = (names: readonly string[]): Promise<void> =>
    page.getByLabel("Files").evaluate((input: HTMLInputElement, called) => {
      const chosen = new DataTransfer();
      for (const name of called) chosen.items.add(new File(["x"], name));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, names);
  await settled(page, "/add");
  await choose(strings.slice(0, 20));
  await page.getByText("All 20 done").waitFor();
  await choose(strings);
  await expect.poll(() => page.locator(".arrival").count(), { timeout: 30_000 }).toBe(COUNT + 20);
  ran.push(...(await foundAt(page, "/add")));
  for (const words of strings.slice(0, 12)) {
    const odd = encodeURIComponent(words);
    const path = `/undertakings?record=${odd}&side=${odd}&kind=${odd}#${odd}`;
    await settled(page, path);
    ran.push(...(await foundAt(page, path)));
  }
  expect(ran).toEqual([]);
  await context.close();
}, 600_000);
