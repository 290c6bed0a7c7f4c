import { writeXlsx } from "hucre/xlsx";
import { docxOf, docxParts, packed, paragraph, run, xlsxOf, xlsxParts } from "../../src/intake/sample-office.ts";
import { type Hostile, hostile, slow } from "./hostile-file.ts";
import { packedZip, partsAsBytes, wideZip } from "./packed-zip.ts";

const LOCKED = await writeXlsx({ sheets: [{ name: "a", rows: [["x"]] }], encryption: { password: "p", spinCount: 1 } });
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]>`;
const withBody = (body: string, more: Record<string, string> = {}): Buffer => docxOfParts(docxParts(body, more));
const docxOfParts = (parts: Record<string, string>): Buffer => packedZip(partsAsBytes(parts));
const bombed = (xml: string, inside: RegExp, put: string): string =>
  xml.replace(/\?>/, `?>${BOMB}`).replace(inside, put);
const repeated = (times: number, one: string, other = ""): string => one.repeat(times) + other.repeat(times);

const sheetOf = (data: string, more: Record<string, string> = {}): Buffer => {
  const parts = {
    ...xlsxParts([
      ["Partner", "Promise"],
      ["Georgia", "books"],
    ]),
    ...more,
  };
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  return docxOfParts({
    ...parts,
    "xl/worksheets/sheet1.xml": sheet.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${data}</sheetData>`),
  });
};

const SHEET_PARTS = xlsxParts([
  ["Partner", "Promise"],
  ["Georgia", "books"],
]);

const archives = (ending: "docx" | "xlsx", parts: Record<string, string>, main: string): Hostile[] => {
  const bytes = partsAsBytes(parts);
  return [
    hostile(`locked-container.${ending}`, () => LOCKED, { says: /password/ }),
    hostile(`locked-parts.${ending}`, () => packedZip(bytes.map((part) => ({ ...part, flags: 1 }))), {
      says: /password/,
    }),
    hostile(`packed-otherwise.${ending}`, () => packedZip(bytes.map((part) => ({ ...part, method: 99 }))), {
      says: /damaged/,
    }),
    hostile(`checksum-wrong.${ending}`, () => packedZip(bytes.map((part) => ({ ...part, crc: 7 }))), {
      says: /damaged/,
    }),
    hostile(`size-lied.${ending}`, () => packedZip(bytes.map((part) => ({ ...part, unpacked: 0xffffffff })))),
    hostile(`count-lied.${ending}`, () => packedZip(bytes, 9000), { says: /cut off/ }),
    hostile(`parts-60000.${ending}`, () => packedZip(bytes, 60_000), { says: /parts/ }),
    hostile(
      `main-part-missing.${ending}`,
      () => packed(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== main))),
      { says: /archive/ },
    ),
    hostile(
      `relations-missing.${ending}`,
      () => packed(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith(".rels")))),
      { says: /./ },
    ),
    hostile(`names-up.${ending}`, () => packed({ ...parts, "../../../etc/passwd.xml": "<x/>", "/abs.xml": "<x/>" })),
    hostile(
      `archive-in-archive.${ending}`,
      () => packedZip([{ name: "a.zip", bytes: packed({ "b.zip": packed({ "c.txt": "x" }).toString("latin1") }) }]),
      { says: /archive/ },
    ),
    hostile(`itself-inside.${ending}`, () =>
      packedZip([...bytes, { name: `word/embeddings/1.${ending}`, bytes: packed(parts) }]),
    ),
    hostile(`main-no-xml.${ending}`, () => packed({ ...parts, [main]: "no XML at all" }), { says: /./ }),
    hostile(`main-empty.${ending}`, () => packed({ ...parts, [main]: "" }), { says: /./ }),
    hostile(`main-of-nul.${ending}`, () => packed({ ...parts, [main]: "\u0000".repeat(10_000) }), { says: /./ }),
    hostile(`wide.${ending}`, () => wideZip(bytes), { says: /^taken/ }),
    hostile(`wide-count-lied.${ending}`, () => wideZip(bytes, { count: 2n ** 63n }), { says: /parts/ }),
    hostile(`wide-list-lied.${ending}`, () => wideZip(bytes, { at: 2n ** 60n }), { says: /cut off/ }),
    hostile(`parts-on-each-other.${ending}`, () => onEachOther(packedZip(bytes)), { says: /damaged|archive/ }),
    hostile(`end-in-comment.${ending}`, () => endInComment(packedZip(bytes)), { says: /^taken/ }),
    hostile(`parts-twice.${ending}`, () => packedZip([...bytes, ...bytes]), { says: /^taken/ }),
    hostile(`words-before.${ending}`, () => Buffer.concat([Buffer.from("PK and more"), packedZip(bytes)])),
    slow(
      `bomb-of-spaces.${ending}`,
      () =>
        packedZip([
          ...bytes.filter(({ name }) => name !== main),
          { name: main, bytes: Buffer.alloc(400_000_000, 0x20) },
        ]),
      /unpacks to more/,
    ),
    slow(
      `bomb-of-parts.${ending}`,
      () =>
        packedZip([
          ...bytes,
          ...Array.from({ length: 60 }, (_, n) => ({
            name: `${main.split("/")[0]}/n${n}.xml`,
            bytes: Buffer.alloc(5_000_000, 0x20),
          })),
        ]),
      /unpacks to more/,
    ),
    slow(`bomb-unlisted.${ending}`, () =>
      packedZip([...bytes, { name: "media/1.png", bytes: Buffer.alloc(400_000_000) }]),
    ),
  ];
};

/** Every part of its list points to where the first begins. */
function onEachOther(zip: Buffer): Buffer {
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4))
    zip.writeUInt32LE(0, at + 42);
  return zip;
}

/** A comment that looks like the end of another archive, of no parts. */
function endInComment(zip: Buffer): Buffer {
  const comment = Buffer.alloc(22);
  comment.write("PK\u0005\u0006", "latin1");
  zip.writeUInt16LE(comment.length, zip.length - 2);
  return Buffer.concat([zip, comment]);
}

const related = (target: string, mode = ""): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" ${mode}/></Relationships>`;

export const hostileOffice = (): Hostile[] => [
  ...archives("docx", docxParts(paragraph("They met.")), "word/document.xml"),
  ...archives(
    "xlsx",
    xlsxParts([
      ["Partner", "Promise"],
      ["Georgia", "books"],
    ]),
    "xl/workbook.xml",
  ),
  hostile("entities.docx", () => {
    const parts = docxParts(paragraph("They met."));
    return docxOfParts({ ...parts, "word/document.xml": bombed(parts["word/document.xml"] ?? "", /They met/, "&j;") });
  }),
  hostile("outside.docx", () => {
    const parts = docxParts(paragraph("They met."));
    const xml = (parts["word/document.xml"] ?? "")
      .replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
      .replace("They met", "&a;");
    return docxOfParts({ ...parts, "word/document.xml": xml });
  }),
  hostile("outside-parameter.docx", () => {
    const parts = docxParts(paragraph("They met."));
    const dtd = '?><!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p; %q;]>';
    return docxOfParts({
      ...parts,
      "word/document.xml": (parts["word/document.xml"] ?? "").replace(/\?>/, dtd),
      "word/styles.xml": (parts["word/styles.xml"] ?? "").replace(/\?>/, dtd),
    });
  }),
  hostile("template-outside.docx", () =>
    withBody(paragraph("They met."), {
      "word/_rels/settings.xml.rels": related("file:///etc/passwd", 'TargetMode="External"'),
      "word/_rels/document.xml.rels": related("http://127.0.0.1:9/x", 'TargetMode="External"'),
    }),
  ),
  hostile("relations-ring.docx", () =>
    withBody(paragraph("They met."), { "word/_rels/document.xml.rels": related("document.xml") }),
  ),
  hostile(
    "main-elsewhere.docx",
    () => withBody(paragraph("They met."), { "_rels/.rels": related("../../etc/passwd") }),
    {
      says: /./,
    },
  ),
  hostile("comment-unclosed.docx", () => withBody(`${paragraph("They met.")}<!--${"x".repeat(3_000_000)}`), {
    says: /damaged/,
  }),
  hostile("numbers-ring.docx", () =>
    withBody(paragraph("They met.", '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>'), {
      "word/numbering.xml":
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    }),
  ),
  hostile("spans-billion.docx", () =>
    withBody(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge/></w:tcPr>${paragraph("They met.")}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  hostile("utf-16.docx", () => {
    const parts = partsAsBytes(docxParts(paragraph("They met.")));
    return packedZip(
      parts.map((part) =>
        part.name === "word/document.xml"
          ? {
              ...part,
              bytes: Buffer.from(`\ufeff${Buffer.from(part.bytes).toString().replace("UTF-8", "UTF-16")}`, "utf16le"),
            }
          : part,
      ),
    );
  }),
  hostile("runs-unclosed.docx", () => withBody(repeated(20_000, "<w:p><w:r><w:t>x"))),
  hostile("styles-ring.docx", () =>
    withBody(paragraph("They met.", '<w:pStyle w:val="A"/>'), {
      "word/styles.xml":
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>',
    }),
  ),
  hostile("note-in-itself.docx", () =>
    withBody(`<w:p>${run("They met.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      "word/footnotes.xml":
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>',
    }),
  ),
  hostile("link-script.docx", () =>
    withBody(`<w:p><w:hyperlink w:anchor="javascript:alert(1)">${run("They met.")}</w:hyperlink></w:p>`),
  ),
  hostile("picture-missing.docx", () =>
    withBody(
      `<w:p>${run("They met.")}<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId99"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
  ),
  hostile("bidi.docx", () => docxOf(paragraph("They \u202egnitem\u202c met \u2066in\u2069 Baku. \ud83d"))),
  hostile("attribute-huge.docx", () => withBody(`<w:p w:x="${"y".repeat(5_000_000)}">${run("They met.")}</w:p>`)),
  slow("tables-deep.docx", () =>
    withBody(repeated(3000, "<w:tbl><w:tr><w:tc>", `${paragraph("x")}</w:tc></w:tr></w:tbl>`)),
  ),
  slow("paragraphs-deep.docx", () => withBody(repeated(50_000, "<w:p>", "</w:p>"))),
  slow("cells-100000.docx", () =>
    withBody(`<w:tbl>${`<w:tr>${`<w:tc>${paragraph("x")}</w:tc>`.repeat(10)}</w:tr>`.repeat(10_000)}</w:tbl>`),
  ),
  slow("runs-500000.docx", () => withBody(`<w:p>${run("x").repeat(500_000)}</w:p>`)),
  slow("paragraphs-300000.docx", () => withBody(paragraph("They met.").repeat(300_000))),
  slow("notes-20000.docx", () => withBody(`<w:p>${`<w:r><w:footnoteReference w:id="1"/></w:r>`.repeat(20_000)}</w:p>`)),
  hostile("entities.xlsx", () => sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>')),
  hostile("string-missing.xlsx", () =>
    sheetOf(
      '<row r="1"><c r="A1" t="s"><v>999999</v></c><c r="B1" t="s"><v>-1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
    ),
  ),
  hostile("far-corner.xlsx", () =>
    sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  hostile("size-declared-billions.xlsx", () =>
    docxOfParts({
      ...SHEET_PARTS,
      "xl/worksheets/sheet1.xml": (SHEET_PARTS["xl/worksheets/sheet1.xml"] ?? "").replace(
        "<sheetData>",
        '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="1000000000"/></cols><sheetData>',
      ),
    }),
  ),
  hostile("strings-declared-billion.xlsx", () =>
    docxOfParts({
      ...SHEET_PARTS,
      "xl/sharedStrings.xml": (SHEET_PARTS["xl/sharedStrings.xml"] ?? "").replace(
        "<sst ",
        '<sst count="1000000000" uniqueCount="1000000000" ',
      ),
    }),
  ),
  hostile("column-beyond.xlsx", () =>
    sheetOf(
      '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    ),
  ),
  hostile("row-beyond.xlsx", () => sheetOf('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')),
  hostile("row-between-billions.xlsx", () =>
    sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="999999999"><c r="B999999999"><v>1</v></c></row>',
    ),
  ),
  slow("corners-of-1000-rows.xlsx", () =>
    sheetOf(Array.from({ length: 1000 }, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`).join("")),
  ),
  hostile("formula-shared-million.xlsx", () =>
    sheetOf('<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">A1+1</f><v>1</v></c></row>'),
  ),
  slow("sheets-10000.xlsx", () =>
    docxOfParts({
      ...SHEET_PARTS,
      "xl/workbook.xml": (SHEET_PARTS["xl/workbook.xml"] ?? "").replace(
        "</sheets>",
        `${Array.from({ length: 10_000 }, (_, n) => `<sheet name="s${n}" sheetId="${n + 9}" r:id="rId1"/>`).join("")}</sheets>`,
      ),
    }),
  ),
  hostile("row-zero.xlsx", () =>
    sheetOf('<row r="0"><c r="A0"><v>1</v></c></row><row r="-1"><c r="A-1"><v>1</v></c></row>'),
  ),
  hostile("rows-alike.xlsx", () => sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(10_000))),
  hostile("dates-beyond.xlsx", () =>
    sheetOf(
      '<row r="1"><c r="A1" s="1"><v>1e308</v></c><c r="B1" s="1"><v>-99999</v></c></row><row r="2"><c r="A2" s="1"><v>NaN</v></c><c r="B2" s="1"><v>0</v></c></row>',
    ),
  ),
  hostile("merged-all.xlsx", () =>
    sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>',
    ),
  ),
  hostile("sheet-missing.xlsx", () => docxOfParts({ ...xlsxParts([["a", "b"]]), "xl/worksheets/sheet1.xml": "" })),
  hostile("formulas.xlsx", () =>
    sheetOf(
      `<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>=cmd|' /C calc'!A0</v></c><c r="B1" t="e"><v>#REF!</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c></row>`,
    ),
  ),
  slow("cells-100000.xlsx", () =>
    xlsxOf(Array.from({ length: 10_000 }, (_, n) => Array.from({ length: 10 }, (_, m) => `word ${n} ${m}`))),
  ),
  slow("rows-1000000.xlsx", () =>
    sheetOf(Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 1}"><c><v>1</v></c></row>`).join("")),
  ),
  slow("elements-deep.xlsx", () => sheetOf(repeated(100_000, "<row>", "</row>"))),
];
