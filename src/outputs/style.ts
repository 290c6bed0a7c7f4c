import { cssString } from "./escape.ts";
import type { Paper } from "./paper.ts";

// One sheet for the file and for the desk: under .paper, in the desk's own colours where they are set.

/** The colours of a file by itself, where no desk gives them. */
export const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f5, #171614);
  --ink: light-dark(#1c1a17, #e8e2d7);
  --quiet: light-dark(#615a50, #a79f92);
  --rule: light-dark(#e4dfd6, #35312b);
  --accent: light-dark(#1f5f54, #7cc3b3);
  --look: light-dark(#8a5a00, #e0b05a);
  --look-tint: light-dark(#f8ecd2, #33291a);
  --interface: "Inter", "Vazirmatn", system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  --reading: "Source Serif 4", "Vazirmatn", Georgia, "Noto Serif", "Times New Roman", serif;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
}
body > .paper {
  max-inline-size: 44rem;
  margin-inline: auto;
  padding: 24px 20px 64px;
}
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body > .paper { max-inline-size: none; padding: 0; }
}
`;

export const STYLE = `
.paper {
  page: brief;
  font: 16px / 24px var(--reading);
  color: var(--ink);
  overflow-wrap: anywhere;
}
.paper :is(h1, h2, h3, p, ul, ol, figure, blockquote) { margin: 0; padding: 0; }
.paper :is(ul, ol) { list-style: none; }
.paper h1 { font: 600 26px / 32px var(--reading); text-wrap: balance; }
.paper h2 { font: 600 18px / 24px var(--reading); margin-block: 28px 6px; padding-block-end: 4px; border-block-end: 1px solid var(--rule); }
.paper h3 { font: 600 14px / 20px var(--interface); color: var(--quiet); margin-block: 14px 2px; }
.paper p + p { margin-block-start: 6px; }
.paper .quiet { color: var(--quiet); }
.paper p.look { color: inherit; margin-block: 12px; padding: 10px 14px; border-inline-start: 3px solid var(--look); background: var(--look-tint); }
.paper strong { font-weight: 600; }
.paper q { quotes: "“" "”"; }
.paper li { padding-block: 3px; padding-inline-start: 14px; position: relative; }
.paper li:not(.numbered, .notes > *)::before { content: ""; position: absolute; inset-block-start: 14px; inset-inline-start: 0; inline-size: 5px; block-size: 1px; background: var(--quiet); }
.paper li.numbered { padding-inline-start: 30px; }
.paper .number { font: 12px / 24px var(--interface); color: var(--quiet); font-variant-numeric: tabular-nums; }
.paper :is(li.numbered, .notes > li) > .number { position: absolute; inset-inline-start: 0; }
.paper .detail { display: block; font: 13px / 19px var(--interface); color: var(--quiet); }
.paper sup { font: 11px / 0 var(--interface); vertical-align: super; margin-inline-start: 2px; }
.paper sup + sup::before { content: ", "; }
.paper sup a { color: var(--accent); text-decoration: none; padding: 4px 1px; }
.paper sup a:is(:hover, [aria-current]) { text-decoration: underline; }
.paper .unreviewed { font: 12px / 16px var(--interface); color: var(--look); }
.paper table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
.paper :is(th, td) { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; border-block-end: 1px solid var(--rule); }
.paper th { font: 600 13px / 19px var(--interface); }
.paper td { font-size: 15px; line-height: 21px; }
.paper figure { padding-block: 3px; }
.paper blockquote { padding-inline-start: 14px; border-inline-start: 2px solid var(--rule); }
.paper blockquote::before { content: "“"; }
.paper blockquote::after { content: "”"; }
.paper figcaption { padding-inline-start: 16px; font: 13px / 19px var(--interface); color: var(--quiet); }
.paper .annex { margin-block-start: 40px; }
.paper .notes > li { padding-inline-start: 34px; scroll-margin-block-start: 5rem; }
.paper .notes { font-size: 15px; line-height: 22px; }
.paper .source { font: 13px / 19px var(--interface); color: var(--quiet); }
.paper :target { background: var(--look-tint); }
.paper :is(.paper-head, .paper-foot) { font: 12px / 18px var(--interface); color: var(--quiet); }
.paper .paper-head { display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; margin-block-end: 20px; }
.paper .paper-foot { margin-block-start: 40px; padding-block-start: 8px; border-block-start: 1px solid var(--rule); }
@media print {
  .paper { font-size: 9.5pt; line-height: 12.5pt; orphans: 2; widows: 2; }
  .paper h1 { font-size: 17pt; line-height: 20pt; }
  .paper h2 { font-size: 11.5pt; line-height: 14pt; margin-block: 9pt 2pt; padding-block-end: 1pt; }
  .paper h3 { font-size: 8.5pt; line-height: 11pt; margin-block: 4pt 0; }
  .paper :is(h1, h2, h3) { break-after: avoid; }
  .paper p + p { margin-block-start: 2pt; }
  .paper p.look { padding: 4pt 8pt; margin-block: 4pt; }
  .paper li { padding-block: 1pt; break-inside: avoid; }
  .paper li:not(.numbered, .notes > *)::before { inset-block-start: 7pt; }
  .paper .number { font-size: 8pt; line-height: 12.5pt; }
  .paper .detail, .paper .source, .paper figcaption { font-size: 8pt; line-height: 10.5pt; }
  .paper sup { font-size: 6.5pt; }
  .paper sup a { color: inherit; padding: 0; }
  .paper .unreviewed { font-size: 7pt; line-height: 9pt; color: inherit; }
  .paper table, .paper td { font-size: 9pt; line-height: 11.5pt; }
  .paper th { font-size: 8.5pt; line-height: 11pt; }
  .paper :is(th, td) { padding: 1.5pt 8pt 1.5pt 0; }
  .paper tr, .paper figure { break-inside: avoid; }
  .paper figure { padding-block: 1pt; }
  .paper .annex { break-before: page; margin: 0; }
  .paper .notes { font-size: 8.5pt; line-height: 11.5pt; }
  .paper .paper-head { display: none; }
  .paper .paper-foot { font-size: 7.5pt; line-height: 10pt; margin-block-start: 10pt; }
}
`;

/** Running head and foot of the printed pages. */
export const pageOf = ({ head, foot }: Pick<Paper, "head" | "foot">): string => `
@page brief {
  size: A4;
  margin: 20mm 18mm 18mm;
  font: 8pt "Inter", system-ui, sans-serif;
  color: #615a50;
  @top-left { content: ${cssString(head.start)}; text-align: start }
  @top-center { content: ${cssString(head.middle)} }
  @top-right { content: ${cssString(head.end)}; text-align: end }
  @bottom-left { content: ${cssString(foot)}; text-align: start; white-space: nowrap }
  @bottom-right { content: counter(page) " / " counter(pages); text-align: end }
}
`;
