/** For tests: words where a page shows them, in points from its lower left corner, in 10-point Helvetica. */
export type Shown = { x: number; y: number; text: string; size?: number };

/** A PDF of pages, as plain as one can be: one object a page, one stream each, nothing packed. */
export function pdfOf(pages: readonly (readonly Shown[])[]): Buffer {
  return pdfWith(pages.map((shown) => contentOf(shown)));
}

const contentOf = (shown: readonly Shown[]): string =>
  shown
    .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`)
    .join("\n");

/** A PDF of pages by what they draw, with more objects and more of the trailer where a test breaks them. */
export function pdfWith(
  contents: readonly (string | { dictionary: string; bytes: Uint8Array })[],
  more: { objects?: readonly string[]; trailer?: string } = {},
): Buffer {
  const kids = contents.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  for (const [at, content] of contents.entries()) {
    const { dictionary, bytes } = typeof content === "string" ? { dictionary: "", bytes: latin(content) } : content;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      Buffer.concat([latin(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`), bytes, latin("\nendstream")]),
    );
  }
  objects.push(...(more.objects ?? []));
  const pieces = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const places: number[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [n, object] of objects.entries()) {
    places.push(at);
    const body = typeof object === "string" ? latin(object) : object;
    const piece = Buffer.concat([latin(`${n + 1} 0 obj\n`), body, latin("\nendobj\n")]);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${more.trailer ?? ""} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, latin(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)]);
}

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** Lines under each other, as a column of a page. */
export const column = (x: number, top: number, lines: readonly string[], leading = 12): Shown[] =>
  lines.map((text, at) => ({ x, y: top - at * leading, text }));
