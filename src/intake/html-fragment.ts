import { parseFragment } from "parse5";
import { measure } from "./html-measure.ts";
import { textOf } from "./html-text.ts";
import { type Element, isElement, type Node, walk } from "./html-tree.ts";

/** The visible words of markup that is all content: a letter, an item of a feed, a converted document. Lists of links stay. */
export function fragmentText(html: string, prepare: (element: Element) => void = () => {}): string {
  const fragment = parseFragment(html);
  const body = { ...fragment, nodeName: "div", tagName: "div", attrs: [], namespaceURI: "", parentNode: null };
  for (const { node, entering } of [...walk(fragment as Node, () => true)])
    if (entering && isElement(node)) prepare(node);
  const root = body as unknown as Element;
  const measures = measure(root);
  for (const measured of measures.values()) measured.links = 0; // no list is a menu here
  return textOf(root, measures);
}
