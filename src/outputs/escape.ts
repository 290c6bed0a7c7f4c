import { visible } from "../documents/visible.ts";

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words of a paper, with signs that cannot be seen made marks that are. */
export const shown = (text: string): string => visible(text, "text");

/** Text as HTML, in an element or between quotation marks in an attribute. */
export const escaped = (text: string): string =>
  shown(text)
    .replaceAll("\r\n", "\n")
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** A string of CSS: whatever is not a plain letter, figure or space stands by its number. */
export const cssString = (text: string): string =>
  `"${[...visible(text)].map((one) => (/[A-Za-z0-9 .,:]/.test(one) ? one : `\\${(one.codePointAt(0) ?? 0).toString(16)} `)).join("")}"`;

/** Nothing in a style element may end it. */
export const inStyle = (css: string): string => css.replaceAll("<", "\\3c ");
