import { isMenu, type Measures } from "./html-measure.ts";
import { BLOCKS, type Element, isElement, isText, type Node, walk } from "./html-tree.ts";

/** The visible words of an element: a paragraph a block, a blank line between them, menus left out. */
export function textOf(root: Element, measures: Measures): string {
  const paragraphs: string[] = [];
  let now = "";
  let preformatted = 0;
  const close = () => {
    paragraphs.push(
      ...now
        .split(/\n[ \t]*\n\s*/)
        .map(tidy)
        .filter(Boolean),
    );
    now = "";
  };
  for (const { node, entering } of walk(root, (element) => isReadHere(element, root, measures))) {
    if (isText(node)) {
      if (entering) now += preformatted > 0 ? clean(node.value) : clean(node.value).replace(/\s+/g, " ");
    } else if (isElement(node)) {
      if (node.tagName === "pre") preformatted += entering ? 1 : -1;
      if (BLOCKS.has(node.tagName)) close();
      else if (node.tagName === "br" && entering) now += "\n";
      else if (/^t[dh]$/.test(node.tagName) && !entering) now += "\t";
    }
  }
  close();
  return paragraphs.join("\n\n");
}

const isReadHere = (element: Element, root: Node, measures: Measures): boolean =>
  element === root || (measures.has(element) && !isMenu(element, measures));

/** No-break spaces are spaces to a reader; soft hyphens are not there at all. */
const clean = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u00ad", "");

const tidy = (paragraph: string): string =>
  paragraph
    .split("\n")
    .map((line) =>
      line
        .replace(/ *\t */g, "\t")
        .replace(/ +/g, " ")
        .trim(),
    )
    .join("\n")
    .trim();
