import type { Browser, BrowserContext, Page } from "playwright-core";

/** A browser's page, and whatever a string did on it that words do not do. */
export type Watched = { page: Page; ran: string[]; context: BrowserContext };

/** A page that counts whatever a string should not have done, on every address it comes to. */
export async function watched(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
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
    if (!request.url().startsWith(address)) ran.push(`another host: ${request.url()}`);
  });
  return { page, ran, context };
}

/** Elements and attributes on the page that the desk does not make: they came out of words. */
export const strangers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // The desk's own program, and the empty template in which a list of choices is made.
    const ours = (each: Element): boolean =>
      each.matches("script[src^='/assets/'][type=module]") ||
      (each instanceof HTMLTemplateElement && each.attributes.length + each.content.childNodes.length === 0);
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

export async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  // A page that broke shows nothing of what it was given.
  const broke = await page.locator(".trouble-box").allInnerTexts();
  if (broke.length > 0) throw new Error(`${path} says: ${broke[0]}`);
}
