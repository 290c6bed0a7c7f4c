import { join } from "node:path";
import { openBrowser } from "../../web/browser/chromium.ts";
import { startDesk } from "../../web/browser/start-desk.ts";

/** Takes the pictures of this folder from the samples: `npm run screens`. */
const SCREENS = { today: "/", object: "/objects/khudaferin-bridges", partner: "/partners/AZ-IR" };
const WIDTHS = [390, 1440];

const desk = await startDesk();
const browser = await openBrowser();
for (const scheme of ["light", "dark"] as const)
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(SCREENS)) {
      await page.goto(desk.address + path);
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(import.meta.dirname, `${name}-${width}-${scheme}.png`) });
    }
    await context.close();
  }
await browser.close();
await desk.stop();
