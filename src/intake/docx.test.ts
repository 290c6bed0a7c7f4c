import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { takeDocx } from "./docx.ts";
import { docxOf, docxParts, packed, paragraph, run } from "./sample-office.ts";

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await takeDocx(bytes);
  return "text" in result ? result.text : `${result.reason}; ${result.next}`;
};

test("headings, paragraphs, tables a row a line, notes at the end; deleted words are not read", async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const text = await textOf(
    docxOf(
      paragraph("Minutes of the talks", '<w:pStyle w:val="Heading1"/>') +
        `<w:p>${run("The sides agreed")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(" to hold")}<w:del w:id="9"><w:r><w:delText> two</w:delText></w:r></w:del><w:ins w:id="8">${run(" a film week & more")}</w:ins>${run(".")}</w:p>` +
        `<w:tbl><w:tr>${cell("Film week")}${cell("2023")}</w:tr><w:tr>${cell("Books")}${cell("2024")}</w:tr></w:tbl>` +
        paragraph("Done in Baku."),
    ),
  );
  expect(text).toBe(
    "Minutes of the talks\n\nThe sides agreed to hold a film week & more.\n\nFilm week\t2023\n\nBooks\t2024\n\nDone in Baku.\n\nSigned in 2003.\n",
  );
});

const LOCKED = await writeXlsx({ sheets: [{ name: "a", rows: [["x"]] }], encryption: { password: "p", spinCount: 1 } });

test.each([
  ["a locked one", LOCKED, "the file is an office document locked with a password, not a Word document; save a copy"],
  ["an archive", packed({ "a.txt": "x" }), "the file is an archive, not a Word document; unpack it"],
  ["a cut one", docxOf(paragraph("x")).subarray(0, 900), "it is cut off or damaged: the list of its parts is missing"],
  ["a PDF", Buffer.from("%PDF-1.7"), "the file is a PDF, not a Word document; give its name the ending .pdf"],
  ["no words", docxOf(paragraph(" ")), "there are no words in this document"],
  ["a broken part", packed({ ...docxParts(""), "word/document.xml": "<w:document" }), "it "],
])("%s is refused with its reason", async (_, bytes, says) => {
  expect(await textOf(bytes).catch(({ message }) => `it throws ${message}`)).toContain(says);
});
