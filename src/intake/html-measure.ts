import { BLOCKS, type Element, isElement, isText, type Node, walk } from "./html-tree.ts";

/** What stands under an element: characters, those in links, links, first headings; `own` characters are in no block further in. */
export type Measure = { text: number; own: number; linked: number; links: number; headings: number };
export type Measures = ReadonlyMap<Element, Measure>;

/** Every visible element with what it holds. One pass, from the leaves up. */
export function measure(root: Node): Measures {
  const measures = new Map<Element, Measure>();
  const open: Measure[] = [];
  let inLinks = 0;
  for (const { node, entering } of walk(root)) {
    const inner = open.at(-1);
    if (isText(node) && entering && inner) {
      const length = node.value.replace(/\s+/g, " ").trim().length;
      add(inner, { text: length, own: length, linked: inLinks > 0 ? length : 0, links: 0, headings: 0 });
    } else if (isElement(node)) {
      if (node.tagName === "a") inLinks += entering ? 1 : -1;
      if (entering) {
        const links = node.tagName === "a" ? 1 : 0;
        const begun = { text: 0, own: 0, linked: 0, links, headings: node.tagName === "h1" ? 1 : 0 };
        open.push(begun);
        measures.set(node, begun);
      } else {
        open.pop();
        const around = open.at(-1);
        if (around && inner) add(around, BLOCKS.has(node.tagName) ? { ...inner, own: 0 } : inner);
      }
    }
  }
  return measures;
}

function add(to: Measure, more: Measure): void {
  to.text += more.text;
  to.own += more.own;
  to.linked += more.linked;
  to.links += more.links;
  to.headings += more.headings;
}

/** A list or box that is links and hardly anything else leads away from the page; it is no part of what the page says. */
export function isMenu(element: Element, measures: Measures): boolean {
  const held = measures.get(element);
  if (!held || !/^(ul|ol|dl|div|section|table)$/.test(element.tagName)) return false;
  return held.links >= 2 && held.linked >= 0.7 * held.text;
}
