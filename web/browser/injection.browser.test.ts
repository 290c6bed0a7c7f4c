import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPages } from "../../src/cli/pages.ts";
import { answeredWith } from "../../trials/injection/answered.ts";
import { type FilledDesk, filledDesk } from "../../trials/injection/desk.ts";
import { injections } from "../../trials/injection/grammar.ts";
import { openBrowser } from "./chromium.ts";

const SEED = 20261124;
const COUNT = 7000;
const TOGETHER = 200; // strings a document
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

/** A browser's page that counts whatever a string should not have done, on every page it comes to. */
async function watched(): Promise<{ page: Page; ran: string[]; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: desk.address, viewport: { width: 1440, height: 900 } });
  const ran: string[] = [];
  await context.exposeBinding("__ran", ({ page }) => ran.push(`ran at ${page.url()}`));
  await context.exposeBinding("__violated", (_, what: string) => ran.push(`against the policy: ${what}`));
  await context.addInitScript(() => {
    const here = globalThis as unknown as { __ran: () => void; __violated: (what: string) => void };
    Object.assign(globalThis, { print: () => here.__ran() });
    document.addEventListener("securitypolicyviolation", (event) =>
      here.__violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const page = await context.newPage();
  page.on("dialog", async (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => ran.push(`error: ${error.message}`));
  context.on("page", (other) => ran.push(`a window: ${other.url()}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(desk.address)) ran.push(`another host: ${request.url()}`);
  });
  return { page, ran, context };
}

/** Elements and attributes on the page that the desk does not make: they came out of words. */
const strangers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ours = (script: Element): boolean => script.matches("script[src^='/assets/'][type=module]");
    const never =
      "script, iframe, frame, object, embed, base, style, template, math, foreignObject, animate, [srcdoc], meta[http-equiv], [data-x7]";
    const found = [...document.querySelectorAll(never)].filter((each) => !ours(each));
    for (const each of document.querySelectorAll("*"))
      for (const { name, value } of each.attributes) {
        const leads = ["href", "src", "action", "formaction", "xlink:href"].includes(name);
        if (/^on/.test(name) || (leads && new URL(value, location.href).origin !== location.origin)) found.push(each);
      }
    return found.slice(0, 5).map((each) => each.outerHTML.slice(0, 200));
  });

const settled = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.locator(".skeleton").waitFor({ state: "detached" });
};

test("these strings do run where words are taken for html, and what watches for them sees it", async () => {
  const { page, ran, context } = await watched();
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

test("none of 7,000 strings runs or makes an element, out of any field of the register, on any screen", async () => {
  const { page, ran, context } = await watched();
  const seen = new Set<string>();
  for (const [n, { document, partner, object, undertaking }] of desk.filled.entries()) {
    const few = n % 12 === 0; // these screens have the same words as the document's, in other places
    const paths = [
      `/documents/${document}`,
      ...(few ? [`/partners/${partner}`, `/objects/${object}`, `/undertakings/${undertaking}`] : []),
    ];
    for (const path of paths) {
      await settled(page, path);
      const found = await strangers(page);
      if (found.length > 0) ran.push(`${path} has ${found.join("\n")}`);
    }
    seen.add(document);
    expect(ran).toEqual([]);
  }
  for (const path of ["/", "/partners", "/meetings", "/undertakings", "/objects", "/documents"]) {
    await settled(page, path);
    ran.push(...(await strangers(page)));
  }
  expect(ran).toEqual([]);
  expect(seen.size).toBe(COUNT / TOGETHER);
  await context.close();
}, 600_000);

test("nor out of any field of an answer, nor out of an address", async () => {
  const { page, ran, context } = await watched();
  let at = 0;
  const next = (): string => strings[at++ % COUNT] ?? "";
  await context.route("**/api/**", async (route) => {
    const answer = await route.fetch();
    if (!answer.ok()) return await route.fulfill({ response: answer });
    await route.fulfill({ response: answer, json: answeredWith(await answer.json(), next, 50) });
  });
  const [{ document = "", partner = "", object = "", undertaking = "" } = {}] = desk.filled;
  const one = [`/documents/${document}`, `/partners/${partner}`, `/objects/${object}`, `/undertakings/${undertaking}`];
  for (const path of ["/", "/partners", "/meetings", "/undertakings", "/objects", "/documents", ...one]) {
    await settled(page, path);
    ran.push(...(await strangers(page)));
  }
  expect(at).toBeGreaterThan(COUNT);
  for (const words of strings.slice(0, 12)) {
    const odd = encodeURIComponent(words);
    await settled(page, `/undertakings?record=${odd}&side=${odd}&kind=${odd}#${odd}`);
    ran.push(...(await strangers(page)));
  }
  expect(ran).toEqual([]);
  await context.close();
}, 600_000);
