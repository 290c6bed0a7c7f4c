import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../web/browser/chromium.ts";
import { type Desk, ran, serveDesk, startDesk } from "../../web/browser/start-desk.ts";

/** Takes the pictures of this folder from the samples: `npm run screens`. */
const WIDTHS = [390, 1024, 1440];

type Meeting = { id: string; tellings: { file: string }[] };
const meetingToldIn = async ({ address }: Desk, file: string): Promise<string> => {
  const answer = await fetch(`${address}/api/meetings?limit=200`);
  const { items } = (await answer.json()) as { items: Meeting[] };
  const meeting = items.find(({ tellings }) => tellings.some((told) => told.file.startsWith(file)));
  if (!meeting) throw new Error(`no meeting is told in ${file}`);
  return meeting.id;
};

/** The library talks are told twice: said to be one meeting, its tellings stand side by side. */
async function libraryTalks(desk: Desk): Promise<string> {
  const [one, other] = [await meetingToldIn(desk, "131-"), await meetingToldIn(desk, "133-")];
  const body = JSON.stringify({ of: "meeting", one, other, verdict: "same" });
  const headers = { "content-type": "application/json" };
  const said = await fetch(`${desk.address}/api/sameness`, { method: "POST", headers, body });
  if (!said.ok) throw new Error(`the tellings were not joined: ${await said.text()}`);
  return `/meetings/${one}`;
}

/** A desk at which people sign in; it holds nothing. */
async function guardedDesk(): Promise<Desk> {
  const data = mkdtempSync(join(tmpdir(), "entente-screens-"));
  const passwords = join(data, "passwords");
  ran(["init", "--home", "AZ", "--as", "Leyla Aliyeva", "--data", data]);
  ran(["password", "Leyla Aliyeva", "--file", passwords], "right horse battery\n");
  const guarded = await serveDesk(data, "--passwords", passwords);
  const stop = async (): Promise<void> => {
    await guarded.stop();
    rmSync(data, { recursive: true });
  };
  return { ...guarded, stop };
}

const desk = await startDesk();
const guarded = await guardedDesk();
const browser = await openBrowser();
const screens: Record<string, string> = {
  ...{ today: "/", object: "/objects/khudaferin-bridges", partner: "/partners/AZ-IR" },
  meeting: await libraryTalks(desk),
  person: "/people/AZ.anar-karimov",
  agreement: "/agreements/DE-NG.declaration.declaration-on-the-return-of-the-benin-bronzes",
  add: "/add",
  search: "/search?q=Khudafarin",
  log: "/log",
  brief: "/partners/AZ-IR/brief?unreviewed=true",
  "sign-in": `${guarded.address}/sign-in`,
};
for (const scheme of ["light", "dark"] as const)
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(new URL(path, desk.address).href);
      await page.locator("main h1").first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(import.meta.dirname, `${name}-${width}-${scheme}.png`) });
    }
    await context.close();
  }
await browser.close();
await Promise.all([desk.stop(), guarded.stop()]);
