import { escaped, inStyle } from "./escape.ts";
import type { Block, Carrier, Inline, Line, Note, Paper } from "./paper.ts";
import { day } from "./phrases.ts";
import { COLOURS, pageOf, STYLE } from "./style.ts";

/** A paper as one file that asks nothing of any other: no script, nothing fetched. The same paper gives the same bytes. */
export function html(paper: Paper): string {
  const { title, language, head, foot, body, annexes, notes } = paper;
  return [
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${COLOURS}${STYLE}${inStyle(pageOf(paper))}</style>`,
    "</head>",
    "<body>",
    '<main class="paper">',
    `<p class="paper-head"><span>${escaped(head.start)}</span> <span>${escaped(head.middle)}</span> <span>${escaped(head.end)}</span></p>`,
    ...body.map(block),
    ...annexes.map((blocks) => `<section class="annex">\n${blocks.map(block).join("\n")}\n</section>`),
    ...(notes.length > 0 ? [quotations(notes)] : []),
    `<p class="paper-foot">${escaped(foot)}</p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const MARK = '&nbsp;<span class="unreviewed" role="img" aria-label="not reviewed" title="not reviewed">○</span>';

function block(one: Block): string {
  switch (one.is) {
    case "heading":
      return `<h${one.level} dir="auto">${escaped(one.text)}</h${one.level}>`;
    case "paragraph":
      return `<p class="${one.tone}">${line(one.line)}</p>`;
    case "list":
      return `<ul>\n${one.items
        .map(({ number, line: first, detail }) => {
          const mark = number === null ? "" : `<span class="number">${number}.</span> `;
          const more = detail === null ? "" : `<span class="detail">${line(detail)}</span>`;
          return `<li${number === null ? "" : ' class="numbered"'}>${mark}${line(first)}${more}</li>`;
        })
        .join("\n")}\n</ul>`;
    case "table":
      return [
        "<table>",
        `<thead><tr>${one.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead>`,
        `<tbody>${one.rows.map((row) => `<tr>${row.map((cell) => `<td>${line(cell)}</td>`).join("")}</tr>`).join("\n")}</tbody>`,
        "</table>",
      ].join("\n");
    case "quotation":
      return `<figure><blockquote dir="auto">${escaped(one.words)}</blockquote><figcaption>${line(one.by)}</figcaption></figure>`;
  }
}

const line = (all: Line): string => all.map(inline).join("");

function inline(one: Inline): string {
  switch (one.is) {
    case "text":
      return escaped(one.text);
    case "strong":
      return `<strong>${escaped(one.text)}</strong>`;
    case "quiet":
      return `<span class="quiet">${escaped(one.text)}</span>`;
    case "name":
      return `<bdi dir="auto">${escaped(one.text)}</bdi>`;
    case "words":
      return `<q dir="auto">${escaped(one.text)}</q>`;
    case "unreviewed":
      return MARK;
    case "note":
      return `<sup><a href="#note-${one.number}">${one.number}</a></sup>`;
  }
}

const quotations = (notes: readonly Note[]): string =>
  [
    '<section class="annex">',
    "<h2>Quotations</h2>",
    `<ol class="notes">\n${notes.map(quotation).join("\n")}\n</ol>`,
    "</section>",
  ].join("\n");

function quotation(note: Note): string {
  const lang = note.language === "und" ? "" : ` lang="${escaped(note.language)}"`;
  const said = note.spans.map(({ quote }) => `<q dir="auto"${lang}>${escaped(quote)}</q>`).join(" … ");
  const [source, ...others] = [sourceOf(note), ...note.alsoIn.map(carrierOf)].map(parts);
  const also = others.length > 0 ? `; also in ${others.join("; ")}` : "";
  const mark = note.unreviewed ? MARK : "";
  return `<li id="note-${note.number}"><span class="number">${note.number}.</span> ${said}${mark} <span class="source">${source}${also}</span></li>`;
}

const parts = (all: readonly string[]): string =>
  all.map((part) => `<bdi dir="auto">${escaped(part)}</bdi>`).join(", ");

/** Who said it, in what, published by whom and when; the file's name where it has no headline. */
export const sourceOf = (note: Note): string[] => [...(note.speaker ? [note.speaker] : []), ...carrierOf(note)];

export const carrierOf = ({ title, file, publisher, on }: Carrier): string[] =>
  [title ?? file, publisher, day(on)].flatMap((part) => (part ? [part] : []));
