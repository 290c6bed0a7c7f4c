import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** A page of the desk, with everything it should not have done: errors said, hosts asked that are not the desk's. */
export type Visit = { page: Page; troubles: string[]; end: () => Promise<void> };

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== address) troubles.push(`another host: ${request.url()}`);
  });
  return { page, troubles, end: () => context.close() };
}

type Line = { id: string; records: number; state: string; language: string };

/** The document with the most records, by which reviewing is tried. */
export async function fullestDocument({ page }: Visit): Promise<Line> {
  const { items } = (await (await page.request.get("/api/documents?limit=200")).json()) as { items: Line[] };
  const [fullest] = items.sort((a, b) => b.records - a.records);
  if (!fullest) throw new Error("the desk has no documents");
  return fullest;
}

/** Expects of what a page comes to show; a busy machine is waited for. */
export const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 });
