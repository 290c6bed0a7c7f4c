import mammoth from "mammoth";
import { damaged } from "./damaged.ts";
import { EXTRACTORS, FORMATS } from "./formats.ts";
import { fragmentText } from "./html-fragment.ts";
import { attribute, type Element, isElement } from "./html-tree.ts";
import { notWhatItSays, startsWith } from "./signatures.ts";
import type { Refused, Taken } from "./taken.ts";
import { words } from "./words.ts";
import { unzip } from "./zip.ts";
import { zipOf } from "./zip-made.ts";

/** The words of a Word document in their order, notes at its end; deleted words, comments, headers and pictures left out. */
export async function takeDocx(bytes: Uint8Array): Promise<Taken | Refused> {
  if (!startsWith(bytes, [0x50, 0x4b])) return notWhatItSays(bytes, FORMATS.docx.called);
  const parts = unzip(
    bytes,
    (name) => /\.(xml|rels)$/i.test(name) && !/^(customXml|word\/(theme|media))\//i.test(name),
  );
  if ("reason" in parts) return parts;
  if (!parts.has("_rels/.rels") || ![...parts.keys()].some((name) => /^word\/document\d*\.xml$/i.test(name)))
    return { reason: "the file is an archive, not a Word document", next: "unpack it, and add what is in it" };
  const html = await htmlOf(zipOf(parts));
  if (typeof html !== "string") return html;
  const text = words([fragmentText(html, prepare)], {
    reason: "there are no words in this document",
    next: "if they are in its pictures, type them into a .txt file",
  });
  return typeof text === "string" ? { text, extractor: EXTRACTORS.docx, mediaType: FORMATS.docx.mediaType } : text;
}

async function htmlOf(buffer: Buffer): Promise<string | Refused> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    return (await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false })).value;
  } catch (error) {
    return damaged(FORMATS.docx.called, error);
  }
}

/** Marks of notes stand in the way of words; a cell's one paragraph is a cell of its row. */
function prepare(element: Element): void {
  const mark = element.childNodes.find((node) => isElement(node) && /^#(foot|end)note-(ref-)?\d+$/.test(href(node)));
  if (mark) element.childNodes = element.childNodes.filter((node) => node !== mark);
  if (!/^t[dh]$/.test(element.tagName)) return;
  const paragraphs = element.childNodes.filter((node) => isElement(node) && node.tagName === "p");
  const [only] = paragraphs;
  if (only && isElement(only) && paragraphs.length === 1 && element.childNodes.length === 1)
    element.childNodes = only.childNodes;
}

const href = (element: Element): string => attribute(element, "href") ?? "";
