import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briefPaper } from "../../src/outputs/brief/brief-paper.ts";
import { html } from "../../src/outputs/html.ts";
import { brief, by, meeting, NAMES, observation, person, problem } from "../../src/views/brief/sample.ts";
import { openBrowser } from "./chromium.ts";
import { printed } from "./printed.ts";
import { type Desk, startDesk } from "./start-desk.ts";
import { eventually, visit } from "./visit.ts";

let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

const LONG = "Ministry of Cultural Heritage, Tourism and Handicrafts of the Islamic Republic of Iran";

/** A relation of 400 undertakings, with everything else a brief can hold in plenty. */
function crowded(long: string) {
  const stages = ["raised", "offered", "proposed", "agreed", "scheduled", "underway", "delivered", "declined"] as const;
  const observations = Array.from({ length: 400 }, (_, at) => [
    observation(
      {
        key: `a${at}`,
        undertaking: `u${at}`,
        issuedBy: "AZ",
        speakerSide: at % 2 ? "AZ" : "IR",
        on: `20${10 + (at % 12)}-03-01`,
      },
      {
        stage: stages[at % 8] ?? "raised",
        kind: `kind ${at}`,
        ...(at % 3 ? by("Anar Karimov") : {}),
        span: { start: 0, end: 1, quote: `${at} ${long}` },
      },
    ),
    ...(at % 5
      ? []
      : [
          observation(
            { key: `b${at}`, undertaking: `u${at}`, issuedBy: "IR" },
            { stage: "raised", kind: `kind ${at}` },
          ),
        ]),
  ]).flat();
  const several = <T>(make: (at: number) => T): T[] => Array.from({ length: 40 }, (_, at) => make(at));
  return {
    observations,
    meetings: several((at) =>
      meeting({ key: `m${at}`, on: `2022-01-${String((at % 28) + 1).padStart(2, "0")}` }, { place: long }),
    ),
    people: several((at) => person({ key: `p${at}` }, `Person ${at} ${long}`, `Head of the ${long}`, "IR")),
    problems: several((at) => problem({ key: `q${at}` }, `Names disagree: ${long}`)),
  };
}

test.each([
  ["short words", ""],
  ["long names", LONG],
  ["words without a break", "w".repeat(300)],
  ["names in Persian", "وزارت میراث فرهنگی، گردشگری و صنایع دستی جمهوری اسلامی ایران"],
])("of 400 undertakings with %s, the printed body keeps to two pages", async (_, long) => {
  const paper = briefPaper(brief(crowded(long)), NAMES.side, { head: "7:ab", samples: false });
  const { page, end } = await visit(browser, desk.address);
  await page.setContent(html(paper));
  const pages = await printed(page);
  const annex = pages.findIndex((words) => words.includes("Quotations"));
  expect(annex).toBe(2);
  expect(pages[0]).toContain("Last met");
  expect(pages[1]).toContain("Gone silent");
  await end();
});

test("from the partner page: a brief whose footnotes open their words, as of a day, printed and saved", async () => {
  const { page, troubles, end } = await visit(browser, desk.address);
  await page.goto("/partners/AZ-IR");
  await page.getByRole("link", { name: "Brief", exact: true }).click();
  await page.waitForURL(/\/partners\/AZ-IR\/brief$/);
  await page.getByText("has been reviewed yet").waitFor();
  await page.getByLabel(/Let in lines nobody has reviewed/).click(); // the address checks it, a moment later
  await page.waitForURL(/unreviewed=true/);
  await page.getByRole("heading", { name: "Last met" }).waitFor();
  await page.getByRole("link", { name: "Words 1", exact: true }).first().click();
  await page.waitForURL(/record=/);
  await page.locator("aside.evidence mark").first().waitFor();
  await page.keyboard.press("j");
  await eventually(() => page.locator(".notes [data-selected]").evaluate(isInView)).toBe(true);

  const pages = await printed(page);
  expect(pages.findIndex((words) => words.includes("Quotations"))).toBeLessThanOrEqual(2);
  expect(pages[0]).toMatch(/Entente, samples .*Brief: Azerbaijan – Iran/);
  expect(pages.join(" ")).not.toMatch(/Let in lines|Contents|Open the document/);

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^brief-AZ-IR-\d{4}-\d\d-\d\d\.html$/);
  const kept = readFileSync(await file.path(), "utf8");
  expect(kept).toContain("Seyyed Reza Salehi Amiri");

  await page.getByLabel("As of").fill("2021-12-31");
  await page.waitForURL(/on=2021-12-31/);
  await eventually(() => page.locator(".paper").innerText()).not.toContain("Salehi Amiri");
  expect(await page.locator(".paper").innerText()).toContain("29 March 2021");
  expect(troubles).toEqual([]);
  await end();
});
