import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { damaged } from "./damaged.ts";
import { EXTRACTORS, FORMATS } from "./formats.ts";
import { blocksOf } from "./pdf-columns.ts";
import { withoutHeads } from "./pdf-heads.ts";
import { joined } from "./pdf-hyphens.ts";
import { giveMatrix } from "./pdf-matrix.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";
import { type Piece, type Row, rowsOf } from "./pdf-rows.ts";
import { notWhatItSays } from "./signatures.ts";
import { LONGEST_TEXT, type Refused, type Taken, tooLong } from "./taken.ts";
import { words } from "./words.ts";

giveMatrix();
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const PAGES = 3000;

/** The words of a PDF, column by column, running heads and page numbers left out, words cut at line ends made whole. */
export async function takePdf(bytes: Uint8Array): Promise<Taken | Refused> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-"))
    return notWhatItSays(bytes, FORMATS.pdf.called);
  const loading = getDocument({
    data: Uint8Array.from(bytes), // pdfjs takes what it is given away from its owner
    cMapUrl: `${join(PACKAGE, "cmaps")}${sep}`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  loading.onPassword = () => void loading.destroy();
  try {
    const pages = await pagesOf(await loading.promise);
    if ("reason" in pages) return pages;
    const rtl = 2 * pages.filter((page) => page.rtl).length > pages.length;
    const rows = pages.map((page) => page.rows);
    const bare = withoutHeads(rows);
    // Where every line of every page is on the others too, they are what it says.
    const blocks = (bare.some(({ length }) => length > 0) ? bare : rows).flatMap((page) => blocksOf(page, rtl));
    const text = words(joined(paragraphsOf(blocks, rtl)), picturesOnly);
    return typeof text === "string" ? { text, extractor: EXTRACTORS.pdf, mediaType: FORMATS.pdf.mediaType } : text;
  } catch (error) {
    return whyNot(error);
  } finally {
    await loading.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

async function pagesOf(pdf: Pdf): Promise<{ rows: Row[]; rtl: boolean }[] | Refused> {
  if (pdf.numPages > PAGES)
    return {
      reason: `it has ${pdf.numPages} pages, more than the limit of ${PAGES}`,
      next: "split it into its reports",
    };
  const pages: { rows: Row[]; rtl: boolean }[] = [];
  let length = 0;
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const pieces = piecesOf(
      items.filter((item) => "str" in item),
      page.getViewport({ scale: 1 }).transform,
    );
    length += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LONGEST_TEXT) return tooLong;
    const rtl = 2 * pieces.filter((piece) => piece.rtl).length > pieces.length;
    pages.push({ rows: rowsOf(pieces, rtl), rtl });
    page.cleanup();
  }
  return pages;
}

/** Words as the turned page shows them; what stands across them (stamps up the margin) is no part of the text. */
function piecesOf(items: readonly TextItem[], [p = 1, q = 0, r = 0, s = -1, t = 0, u = 0]: number[]): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const { str, dir, width, height, transform } of items) {
    const [a, b, c, d, e, f] = transform.map(Number) as [number, number, number, number, number, number];
    const along = [p * a + r * b, q * a + s * b] as const;
    const size = Math.hypot(p * c + r * d, q * c + s * d) || height || 1;
    const [x, y] = [p * e + r * f + t, q * e + s * f + u];
    const isAcross = Math.abs(along[1]) > 0.2 * Math.abs(along[0]);
    if (str.trim() !== "" && !isAcross && [x, y, width, size].every(Number.isFinite))
      pieces.push({
        text: str,
        left: x,
        right: x + width,
        y,
        size,
        rtl: dir === "rtl",
        spaced: spaced || /^\s/.test(str),
      });
    spaced = str.trim() === "" || /\s$/.test(str);
  }
  return pieces;
}

const picturesOnly: Refused = {
  reason: "its pages are pictures without words",
  next: "have its text recognised (OCR), or type it into a .txt file",
};

function whyNot(error: unknown): Refused {
  const { name = "", message = "" } = error instanceof Error ? error : {};
  if (name === "PasswordException" || /destroyed/i.test(message))
    return { reason: "it is locked with a password", next: "save a copy without the password" };
  return damaged(FORMATS.pdf.called, error);
}
