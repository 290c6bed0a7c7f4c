import { visible } from "../../../src/documents/visible.ts";

// Elements whose words are quoted from a document, with its lines and its marks of direction.
const TEXTS: ReadonlySet<unknown> = new Set(["p", "q", "blockquote", "mark", "pre"]);
const TOLD = ["title", "aria-label", "alt", "placeholder"]; // attributes that are read out or shown

type Props = { children?: unknown; [name: string]: unknown };

/**
 * What an element is given, with every sign that is not seen made a mark that is (src/documents/visible.ts). A run of a
 * document's text counts its letters and does so itself (parts/words.tsx); what stands in a field stays as it is.
 */
export function seen(type: unknown, props: Props): Props {
  if (props["data-start"] !== undefined) return props;
  const shown = (words: string): string =>
    TEXTS.has(type) ? visible(words, "text") : visible(words.replace(/[\t\r\n]+/g, " "));
  const changed: Props = {};
  const { children } = props;
  if (typeof children === "string") changed.children = shown(children);
  else if (Array.isArray(children) && children.some((child) => typeof child === "string"))
    changed.children = children.map((child) => (typeof child === "string" ? shown(child) : child));
  for (const name of TOLD) {
    const told = props[name];
    if (typeof told === "string") changed[name] = visible(told.replace(/[\t\r\n]+/g, " "));
  }
  return Object.keys(changed).length > 0 ? { ...props, ...changed } : props;
}
