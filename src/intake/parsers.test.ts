import { expect, onTestFinished, test } from "vitest";
import { type ParserLimits, parsers } from "./parsers.ts";
import { docxOf, paragraph } from "./sample-office.ts";

const begin = (limits: Partial<ParserLimits> = {}, processes = 2) => {
  const made = parsers({ processes, limits: { seconds: 10, heap: 512, memory: 1024, begin: 60, ...limits } });
  onTestFinished(() => made.close());
  return made;
};
const page = (html: string) => new TextEncoder().encode(html);
const GOOD = page("<p>The ministers met on Tuesday.</p>");

test("many files at once are each taken, by two processes, each answer with its own bytes", async () => {
  const { take } = begin();
  const files = Array.from({ length: 12 }, (_, n) => ({ file: `${n}.docx`, bytes: docxOf(paragraph(`Report ${n}.`)) }));
  const results = await Promise.all(files.map(({ file, bytes }) => take(file, bytes)));
  expect(results).toMatchObject(
    files.map(({ file, bytes }, n) => ({ documents: [{ file, bytes, text: `Report ${n}.\n` }], refused: [] })),
  );
});

test("a file that takes too long costs its own answer only", async () => {
  const { take } = begin({ seconds: 2 }, 1);
  const [slow, good] = await Promise.all([
    take("slow.html", page("<p>word</p>".repeat(3_000_000))),
    take("good.html", GOOD),
  ]);
  expect(slow).toEqual({
    reason: "taking its text out needs more than 2 seconds",
    next: "save its text as a .txt file",
  });
  expect(good).toMatchObject({ documents: [{ text: "The ministers met on Tuesday.\n" }] });
});

test.each([
  ["heap", { heap: 32, seconds: 60 }],
  ["memory", { memory: 150, seconds: 60 }],
])("a file that takes all %s ends its own process only", async (_, limits) => {
  const { take } = begin(limits, 1);
  expect(await take("wide.html", page("<i>a</i>".repeat(3_000_000)))).toMatchObject({
    reason: expect.stringMatching(/^taking its text out needs more than \d+ MB of memory$/),
  });
  expect(await take("good.html", GOOD)).toMatchObject({ documents: [{ text: "The ministers met on Tuesday.\n" }] });
});

test("a process that cannot begin says so", async () => {
  const { take } = begin({ begin: 0.001 });
  expect(await take("good.html", GOOD)).toMatchObject({ reason: expect.stringContaining("could not begin") });
});

test("a sort of file that is not taken is named", async () => {
  const { take } = begin();
  expect(await take("a.zip", GOOD)).toMatchObject({ reason: expect.stringContaining("files are taken as reports") });
});
