import { env } from "node:process";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** The Chromium inside an npm package; PLAYWRIGHT_CHROMIUM names another one to use. */
export async function openBrowser(): Promise<Browser> {
  const { PLAYWRIGHT_CHROMIUM } = env;
  const executablePath = PLAYWRIGHT_CHROMIUM ?? (await chromium.executablePath());
  return await playwright.launch({ executablePath, args: ["--no-sandbox"] });
}
