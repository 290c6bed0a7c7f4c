import { expect, test } from "vitest";
import { takeFeed } from "./feed.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const ITEM = `<item><title>Talks on &lt;i&gt;libraries&lt;/i&gt; &amp; films</title><link>https://example.org/1</link>
<pubDate>Fri, 24 Jun 2022 10:00:00 +0400</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>They <b>met</b>.</p><p>They agreed.</p><script>x()</script>]]></content:encoded></item>`;
const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Gazette</title><image><title>Logo</title></image>${ITEM}<item><title>Second &bogus; &amp; last</title><description>a &lt;br&gt; b</description><item></channel>`;

test("each item of an RSS feed is a document known by its own stretch; a feed that is not well-formed is read as well", () => {
  expect(takeFeed("news.rss", bytes(RSS))).toMatchObject({
    documents: [
      {
        file: "news-1.rss",
        bytes: bytes(ITEM),
        text: "Talks on libraries & films\n\n2022-06-24\n\nFrom: The Gazette\n\nThey met.\n\nThey agreed.\n",
        extractor: "feed@1",
        told: { headline: "Talks on libraries & films", on: "2022-06-24", link: "https://example.org/1" },
      },
      { file: "news-2.rss", text: "Second &bogus; & last\n\nFrom: The Gazette\n\na\nb\n" },
    ],
  });
});

test("an item by itself gives the same document", () => {
  const [of] = (takeFeed("news.rss", bytes(RSS)) as { documents: { text: string; bytes: Uint8Array }[] }).documents;
  const again = takeFeed("one.rss", of?.bytes ?? bytes(""));
  expect(again).toMatchObject({
    documents: [{ file: "one.rss", bytes: of?.bytes, text: of?.text.replace("From: The Gazette\n\n", "") }],
  });
});

test("Atom: markup as it is, the page's own link, the author's name", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="text">A &amp; B</title>
    <link rel="self" href="https://example.org/self"/><link href="https://example.org/2"/><updated>2022-06-25T01:00:00+04:00</updated>
    <author><name>L. Mammadova</name></author><content type="xhtml"><div><p>They met.</p><p>In Baku.</p></div></content></entry></feed>`;
  expect(takeFeed("n.atom", bytes(atom))).toMatchObject({
    documents: [
      {
        text: "A & B\n\n2022-06-25\n\nFrom: L. Mammadova\n\nThey met.\n\nIn Baku.\n",
        told: { link: "https://example.org/2" },
      },
    ],
  });
});

test("entities a document type makes are not expanded", () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><item><title>&b;</title></item></rss>`;
  expect(takeFeed("b.rss", bytes(bomb))).toMatchObject({ documents: [{ text: "&b;\n" }] });
});

test.each([
  ["another XML", "<urlset><url/></urlset>", "the file is XML, but no feed: it begins with <urlset>"],
  ["no XML", "They met.", "the file is no XML: it has no element"],
  ["no items", "<rss><channel><title>x</title></channel></rss>", "the feed has no items"],
  ["too many", `<rss>${"<item><title>x</title></item>".repeat(10_001)}</rss>`, "the feed has more than 10000 items"],
  ["empty items", "<rss><item></item><item></item></rss>", "no item of the feed has words"],
])("%s is refused with its reason", (_, text, says) => {
  expect(takeFeed("a.xml", bytes(text))).toMatchObject({ reason: expect.stringContaining(says) });
});
