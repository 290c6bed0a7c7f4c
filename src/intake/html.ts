import { parse } from "parse5";
import { decode } from "./decode.ts";
import { EXTRACTORS } from "./formats.ts";
import { articleOf } from "./html-article.ts";
import { measure } from "./html-measure.ts";
import { textOf } from "./html-text.ts";
import type { Refused, Taken } from "./taken.ts";
import { words } from "./words.ts";

/** The visible words of a page's article: no menus, scripts, forms or hidden parts, nothing from its metadata. */
export function takeHtml(bytes: Uint8Array): Taken | Refused {
  const page = decode(bytes, charsetOf(bytes));
  if (typeof page !== "string") return page;
  const tree = parse(page);
  const measures = measure(tree);
  const article = articleOf(tree, measures);
  const parts = article ? [...article.head, article.root].map((part) => textOf(part, measures)) : [];
  const text = words(parts, {
    reason: "no article text is visible on this page",
    next: "copy the report's text into a .txt file",
  });
  return typeof text === "string" ? { text, extractor: EXTRACTORS.html, mediaType: "text/html" } : text;
}

/**
 * The encoding the page declares in its first 1024 bytes, as the HTML standard has a browser look for it. What can be read
 * so far, and says that it is in UTF-16, is not.
 */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(start);
  const encoding = declared?.[1] ?? declared?.[2];
  return encoding && /^utf-?16/i.test(encoding) ? "utf-8" : encoding;
}
