import { expect, test } from "vitest";
import { htmlApart } from "./html-apart.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const good = bytes("<p>The ministers met on Tuesday.</p>");

test("pages are taken in the order they came", async () => {
  const take = htmlApart();
  const results = await Promise.all(["one", "two", "three"].map((n) => take(bytes(`<p>${n}</p>`))));
  expect(results).toMatchObject([{ text: "one\n" }, { text: "two\n" }, { text: "three\n" }]);
});

test("a page that takes too long is given up, and the next is taken", async () => {
  const take = htmlApart({ seconds: 1, megabytes: 1024 });
  expect(await take(bytes("<p>word</p>".repeat(3_000_000)))).toMatchObject({
    reason: expect.stringContaining("needs more than 1 seconds"),
  });
  expect(await take(good)).toMatchObject({ text: "The ministers met on Tuesday.\n" });
});

test("a page that takes all memory ends its own thread only", async () => {
  const take = htmlApart({ seconds: 60, megabytes: 24 });
  const wide = bytes("<i>a</i>".repeat(600_000));
  expect(await take(wide)).toMatchObject({ reason: expect.stringContaining("needs more than 24 MB of memory") });
  expect(await take(good)).toMatchObject({ text: "The ministers met on Tuesday.\n" });
});
