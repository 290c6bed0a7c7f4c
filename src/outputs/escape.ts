// Controls and marks that turn the direction of all that follows; joiners, which Persian is written with, are not among them.
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Shows characters that cannot be seen, or that would turn what follows, by their number: they are shown, not obeyed. */
export const shown = (text: string): string =>
  text.replace(UNSEEN, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);

/** Text as HTML, in an element or between quotation marks in an attribute. */
export const escaped = (text: string): string =>
  shown(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** A string of CSS: whatever is not a plain letter, figure or space stands by its number. */
export const cssString = (text: string): string =>
  `"${[...shown(text)].map((one) => (/[A-Za-z0-9 .,:]/.test(one) ? one : `\\${(one.codePointAt(0) ?? 0).toString(16)} `)).join("")}"`;

/** Nothing in a style element may end it. */
export const inStyle = (css: string): string => css.replaceAll("<", "\\3c ");
