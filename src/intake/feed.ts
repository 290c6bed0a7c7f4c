import { dayTold } from "./day-told.ts";
import { decode } from "./decode.ts";
import { type Item, itemsOf } from "./feed-items.ts";
import { EXTRACTORS, FORMATS } from "./formats.ts";
import { charsetOf } from "./html.ts";
import { fragmentText } from "./html-fragment.ts";
import { FEED } from "./other-xml.ts";
import { LONGEST_TEXT, type Refused, type TakenDocument, type TakenFile, tooLong } from "./taken.ts";
import { headOf, told } from "./told.ts";
import { words } from "./words.ts";

const MOST = 10_000;

/** Each item of a feed is a document, known by its own stretch of the feed: the same item in tomorrow's feed is the same. */
export function takeFeed(file: string, bytes: Uint8Array): TakenFile | Refused {
  const xml = decode(bytes, charsetOf(bytes));
  if (typeof xml !== "string") return xml;
  const { root, title, items } = itemsOf(xml, MOST);
  if (root === "") return { reason: "the file is no XML: it has no element", next: "save the page itself as .html" };
  if (!FEED.test(root))
    return {
      reason: `the file is XML, but no feed: it begins with <${root.slice(0, 40)}>`,
      next: "save the page itself as .html",
    };
  if (items.length === 0) return { reason: "the feed has no items", next: "fetch it again when it has" };
  if (items.length > MOST)
    return { reason: `the feed has more than ${MOST} items`, next: "split it, or fetch its newest part" };
  const taken: TakenFile = { documents: [], refused: [] };
  let length = 0;
  for (const [at, item] of items.entries()) {
    const name = items.length > 1 || !ITSELF.test(root) ? numbered(file, at + 1) : file;
    const document = documentOf(name, item, title);
    if ("reason" in document) taken.refused.push({ file: name, bytes: bytesOf(item), ...document });
    else {
      length += document.text.length;
      if (length > LONGEST_TEXT) return tooLong;
      taken.documents.push(document);
    }
  }
  const [first] = taken.refused;
  if (taken.documents.length > 0 || !first) return taken;
  return taken.refused.length === 1
    ? { reason: first.reason, next: first.next }
    : { reason: "no item of the feed has words", next: first.next };
}

const ITSELF = /^(item|entry)$/;

const numbered = (file: string, n: number): string => file.replace(/(\.[^.]*)?$/, (ending) => `-${n}${ending}`);

const bytesOf = ({ source }: Item): Uint8Array => new TextEncoder().encode(source);

function documentOf(file: string, item: Item, feed: string): TakenDocument | Refused {
  const { fields } = item;
  const first = (...names: string[]) => names.map((name) => fields.get(name)).find((field) => field?.text.trim());
  const date = first("pubdate", "published", "dc:date", "date", "updated", "issued");
  const link = fields.get("link");
  const from = first("dc:creator", "author", "source")?.text ?? feed;
  const says = told({
    headline: fragmentText(first("title", "dc:title")?.text ?? ""),
    on: dayTold(date?.text ?? ""),
    from,
    link: link?.attributes.href ?? link?.text,
  });
  const content = first("content:encoded", "content", "description", "summary", "atom:summary");
  // Atom may have markup as it is ("xhtml"); RSS and Atom's "html" have it written out as text.
  const isMarkup = content?.attributes.type === "xhtml" || content?.attributes.mode === "xml";
  const markup = (isMarkup ? content?.markup : content?.text) ?? "";
  const body = content?.attributes.type === "text" || !/<[a-z]|&#?\w+;/i.test(markup) ? markup : fragmentText(markup);
  const nothing = { reason: "this item has no words", next: "look it up where it was published" };
  const text = body || says.headline ? words([...headOf(says), body], nothing) : nothing;
  if (typeof text !== "string") return text;
  return {
    file,
    bytes: bytesOf(item),
    text,
    extractor: EXTRACTORS.feed,
    mediaType: FORMATS.feed.mediaType,
    told: says,
  };
}
