import { isMenu, type Measures } from "./html-measure.ts";
import { attribute, type Element, isElement, isInside, type Node, walk } from "./html-tree.ts";

/** Where the report is on a page, and what of its head (headline, visible date) stands outside, in the page's order. */
export type Article = { head: Element[]; root: Element };

export function articleOf(page: Node, measures: Measures): Article | undefined {
  const root = rootOf(measures);
  if (!root) return undefined;
  return { head: (measures.get(root)?.headings ?? 0) > 0 ? [] : headBefore(root, page, measures), root };
}

/** What the page itself marks as its article comes first; the densest block only where it marks none. */
function rootOf(measures: Measures): Element | undefined {
  const largest = (is: (element: Element) => boolean) => {
    const found = [...measures].filter(([element, { text }]) => text > 0 && is(element));
    return found.reduce<(typeof found)[number] | undefined>((a, b) => (a && a[1].text >= b[1].text ? a : b), undefined);
  };
  const body = largest((element) => attribute(element, "itemprop") === "articleBody");
  const article = largest(({ tagName }) => tagName === "article");
  const main = largest((element) => element.tagName === "main" || attribute(element, "role") === "main");
  if (body && article && isInside(body[0], (around) => around === article[0])) return article[0];
  if (body) return body[0];
  // A teaser marked as an article inside a long page is not what the page says.
  if (article && (!main || article[1].text >= 0.4 * main[1].text)) return article[0];
  return main?.[0] ?? densest(measures) ?? largest(({ tagName }) => tagName === "body")?.[0];
}

/** After Readability: a paragraph speaks for the block around it, and half as much for the one around that. */
function densest(measures: Measures): Element | undefined {
  const scores = new Map<Element, number>();
  const give = (element: Node | null | undefined, score: number) => {
    if (element && isElement(element)) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const [element, { own, linked }] of measures) {
    if (own < 25 || isMenu(element, measures)) continue;
    const score = Math.max(0, own - linked);
    if (element.tagName !== "p") give(element, score);
    give(element.parentNode, score);
    if (element.parentNode && "parentNode" in element.parentNode) give(element.parentNode.parentNode, score / 2);
  }
  return [...scores].reduce<[Element | undefined, number]>((a, b) => (b[1] > a[1] ? b : a), [undefined, 0])[0];
}

/** The last first-level heading before the article, and a visible time after it: many pages keep both outside. */
function headBefore(root: Element, page: Node, measures: Measures): Element[] {
  const isTime = (element: Element): boolean =>
    element.tagName === "time" ||
    (CALLED_A_DATE.test(`${attribute(element, "id") ?? ""} ${attribute(element, "class") ?? ""}`) &&
      (measures.get(element)?.text ?? 0) <= LONGEST_DATE);
  let head: Element[] = [];
  for (const { node, entering } of walk(page, (element) => !APART.has(element.tagName))) {
    if (node === root) break;
    if (!entering || !isElement(node)) continue;
    if (node.tagName === "h1") head = [node];
    else if (head.length === 1 && isTime(node)) head.push(node);
  }
  return head;
}

/** What pages call the line that says when a report was published. */
const CALLED_A_DATE = /(?:^|[\s_-])(?:date|time|datetime|pubdate|published|posted)(?:$|[\s_-])/i;
const LONGEST_DATE = 60; // characters

const APART = new Set(["nav", "aside", "footer", "script", "style", "template", "noscript", "svg"]);
