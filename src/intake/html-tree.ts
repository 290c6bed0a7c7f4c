import type { DefaultTreeAdapterTypes as Tree } from "parse5";

export type Node = Tree.Node;
export type Element = Tree.Element;

/** Elements that begin a paragraph of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header
   hr html li main ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);
const INLINE: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo big br cite code data dfn em font i ins kbd mark nobr q ruby samp small span strong sub sup td th
   time tt u var wbr`.split(/\s+/),
);
const ROLES_APART = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "search",
  "menu",
  "menubar",
  "dialog",
  "alert",
]);

/** What pages call their banners about themselves: consent to cookies, subscription to letters. */
const OF_THE_SITE = /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption))(?:$|[\s_-])/i;
/** In elements below it: a page may mark its whole body by what it has been asked. */
const LARGEST_BANNER = 40;

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === "#text";
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

/** Whether a reader of the page sees this element as part of what it says: an allow-list, so that the unknown stays out. */
export function isRead(element: Element): boolean {
  const name = element.tagName;
  if (!BLOCKS.has(name) && !INLINE.has(name) && !name.includes("-")) return false;
  if (ROLES_APART.has(attribute(element, "role") ?? "")) return false;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return false;
  if (isBanner(element)) return false;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "")) return false;
  if (name === "header" || attribute(element, "role") === "banner") return isInside(element, HOLDS_AN_ARTICLE);
  // A search box says nothing; but some sites wrap the whole page in one form.
  return name !== "form" || holds(element, (inner) => inner.tagName === "p" || HOLDS_AN_ARTICLE(inner));
}

function isBanner(element: Element): boolean {
  const called = `${attribute(element, "id") ?? ""} ${attribute(element, "class") ?? ""}`;
  if (!OF_THE_SITE.test(called)) return false;
  let elements = 0;
  for (const { node, entering } of walk(element, () => true)) {
    if (!entering || !isElement(node)) continue;
    elements += 1;
    if (elements > LARGEST_BANNER || (node !== element && (node.tagName === "h1" || HOLDS_AN_ARTICLE(node))))
      return false;
  }
  return true;
}

const HOLDS_AN_ARTICLE = ({ tagName }: Element): boolean => tagName === "article" || tagName === "main";

export type Step = { node: Node; entering: boolean };

/** Goes through what is under a node in the order of the page, without recursion: pages ten thousand tags deep exist. */
export function* walk(root: Node, goesInto: (element: Element) => boolean = isRead): Generator<Step> {
  const open: { node: Node; next: number }[] = [];
  const enter = (node: Node): Step => {
    open.push({ node, next: 0 });
    return { node, entering: true };
  };
  yield enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child: Node | undefined = "childNodes" in top.node ? top.node.childNodes[top.next++] : undefined;
    if (child && (!isElement(child) || goesInto(child))) yield enter(child);
    else if (!child) yield { node: (open.pop() as { node: Node }).node, entering: false };
  }
}

export function isInside(node: Element, holds: (element: Element) => boolean): boolean {
  for (let above: Node | null = node.parentNode; above; above = "parentNode" in above ? above.parentNode : null)
    if (isElement(above) && holds(above)) return true;
  return false;
}

function holds(root: Element, wanted: (element: Element) => boolean): boolean {
  for (const { node } of walk(root, () => true)) if (isElement(node) && node !== root && wanted(node)) return true;
  return false;
}
