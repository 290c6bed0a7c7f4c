import { zipOf } from "./zip-made.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const related = (rows: string): string => `${XML}<Relationships xmlns="${RELATIONSHIPS}">${rows}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** For tests: the parts of a Word document around what its body holds. */
export function docxParts(body: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": related(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `${XML}<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/footnotes.xml": `${XML}<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="1">${paragraph("Signed in 2003.")}</w:footnote></w:footnotes>`,
    "word/_rels/document.xml.rels": related(
      relation("rId1", "styles", "styles.xml") + relation("rId2", "footnotes", "footnotes.xml"),
    ),
    ...more,
  };
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const docxOf = (body: string): Buffer => packed(docxParts(body));

export type SheetCell = string | number | { day: number };

/** For tests: a workbook of one sheet (and a hidden one), with shared strings and dates as numbers in a date's style. */
export function xlsxParts(rows: readonly (readonly SheetCell[])[]): Record<string, string> {
  const strings: string[] = [];
  const cell = (value: SheetCell, at: number, row: number): string => {
    const ref = `${String.fromCharCode(65 + at)}${row}`;
    if (typeof value === "string") return `<c r="${ref}" t="s"><v>${strings.push(value) - 1}</v></c>`;
    return typeof value === "number"
      ? `<c r="${ref}"><v>${value}</v></c>`
      : `<c r="${ref}" s="1"><v>${value.day}</v></c>`;
  };
  const data = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((value, n) => (value === "" ? "" : cell(value, n, at + 1))).join("")}</row>`,
  );
  const sheet = (inner: string) => `${XML}<worksheet xmlns="${SHEET}"><sheetData>${inner}</sheetData></worksheet>`;
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": related(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Old promises" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") +
        relation("rId2", "worksheet", "worksheets/sheet2.xml") +
        relation("rId3", "sharedStrings", "sharedStrings.xml") +
        relation("rId4", "styles", "styles.xml"),
    ),
    "xl/worksheets/sheet1.xml": sheet(data.join("")),
    "xl/worksheets/sheet2.xml": sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>hidden</t></is></c></row>'),
    "xl/sharedStrings.xml": `${XML}<sst xmlns="${SHEET}">${strings.map((s) => `<si><t>${escaped(s)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

export const xlsxOf = (rows: readonly (readonly SheetCell[])[]): Buffer => packed(xlsxParts(rows));

export const packed = (parts: Record<string, string>): Buffer =>
  zipOf(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const));
