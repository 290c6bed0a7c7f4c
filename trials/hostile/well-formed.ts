import { docxOf, paragraph, xlsxOf } from "../../src/intake/sample-office.ts";
import { column, pdfOf } from "../../src/intake/sample-pdf.ts";

const SENTENCES = [
  "The ministers of culture of the two countries met in Baku on 24 June 2022.",
  "They agreed to hold a film week in the spring and to exchange books between their libraries.",
  "The ambassador suggested that the city be twinned with a city of his country.",
  "Both sides want the bridge on the list; a commission is to draft the file.",
];

/** Files with nothing wrong with them, small, by the ending of their names: what breaking begins from. */
export const WELL_FORMED: Readonly<Record<string, Buffer>> = {
  txt: Buffer.from(`${SENTENCES.join("\n\n")}\n`),
  html: Buffer.from(
    `<!doctype html><meta charset=utf-8><title>Talks</title><article><h1>Talks</h1>${SENTENCES.map((s) => `<p>${s}</p>`).join("")}</article>`,
  ),
  pdf: pdfOf([column(50, 780, SENTENCES), column(50, 780, [...SENTENCES].reverse())]),
  docx: docxOf(SENTENCES.map((sentence) => paragraph(sentence)).join("")),
  eml: Buffer.from(
    [
      "From: Desk <desk@example.org>",
      "Subject: Talks",
      "Date: Fri, 24 Jun 2022 10:00:00 +0400",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      ...SENTENCES,
      "--b",
      'Content-Type: application/octet-stream; name="programme.docx"',
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment",
      "",
      docxOf(paragraph("The programme.")).toString("base64"),
      "--b--",
      "",
    ].join("\r\n"),
  ),
  rss: Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>${SENTENCES.map((s, n) => `<item><title>Talks ${n}</title><pubDate>Fri, 24 Jun 2022 10:00:00 GMT</pubDate><description>&lt;p&gt;${s}&lt;/p&gt;</description></item>`).join("")}</channel></rss>`,
  ),
  atom: Buffer.from(
    `<feed xmlns="http://www.w3.org/2005/Atom">${SENTENCES.map((s) => `<entry><title>Talks</title><updated>2022-06-24T10:00:00Z</updated><content type="xhtml"><div><p>${s}</p></div></content></entry>`).join("")}</feed>`,
  ),
  xlsx: xlsxOf([["Partner", "Promise", "Date"], ...SENTENCES.map((s, n) => ["Georgia", s, { day: 42158 + n }])]),
  csv: Buffer.from(`Partner;Promise;Date\r\n${SENTENCES.map((s) => `Georgia;"${s}";24.06.2022`).join("\r\n")}\r\n`),
};
