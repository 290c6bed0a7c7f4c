import { deflateSync } from "node:zlib";
import { pdfOf, pdfWith } from "../../src/intake/sample-pdf.ts";
import { type Hostile, hostile, slow } from "./hostile-file.ts";
import { WELL_FORMED } from "./well-formed.ts";

const { pdf = Buffer.of() } = WELL_FORMED;
const sound = (): string => pdf.toString("latin1");
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const packed = (bytes: Uint8Array, times = 1) => ({
  dictionary: `/Filter [${"/FlateDecode ".repeat(times)}]`,
  bytes: Array.from({ length: times }).reduce<Uint8Array>((inner) => deflateSync(inner, { level: 9 }), bytes),
});
const LOCK = (n: number) => `/Encrypt ${n} 0 R /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`;
const lock = (version: string) =>
  `<< /Filter /Standard ${version} /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`;

export const hostilePdfs = (): Hostile[] => [
  hostile("locked.pdf", () => pdfWith(["BT ET"], { objects: [lock("/V 1 /R 2")], trailer: LOCK(6) }), {
    says: /password/,
  }),
  hostile("locked-128.pdf", () => pdfWith(["BT ET"], { objects: [lock("/V 2 /R 3 /Length 128")], trailer: LOCK(6) }), {
    says: /password/,
  }),
  hostile("lock-unknown.pdf", () => pdfWith(["BT ET"], { objects: ["<< /Filter /Mine /V 9 >>"], trailer: LOCK(6) }), {
    says: /./,
  }),
  hostile("pages-in-pages.pdf", () => latin(sound().replace("/Kids [4 0 R", "/Kids [2 0 R"))),
  hostile("pages-ring-of-two.pdf", () =>
    latin(
      pdfWith(["BT ET"], {
        objects: ["<< /Type /Pages /Kids [7 0 R] /Count 9 >>", "<< /Type /Pages /Kids [6 0 R 2 0 R] /Count 9 >>"],
      })
        .toString("latin1")
        .replace("/Kids [4 0 R]", "/Kids [6 0 R]"),
    ),
  ),
  hostile("pages-ring-wide.pdf", () =>
    latin(
      pdfWith(["BT ET"], {
        objects: [`<< /Type /Pages /Kids [${"2 0 R 6 0 R ".repeat(2000)}] /Count 99999 >>`],
      })
        .toString("latin1")
        .replace("/Kids [4 0 R]", "/Kids [6 0 R]"),
    ),
  ),
  hostile("parent-ring.pdf", () =>
    latin(sound().replace("/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]", "/Type /Page /Parent 4 0 R")),
  ),
  hostile("page-twice.pdf", () => latin(sound().replace("/Kids [4 0 R 6 0 R", "/Kids [4 0 R 4 0 R")), {
    says: /^taken/,
  }),
  hostile("outlines-ring.pdf", () =>
    latin(
      pdfWith(["BT /F1 9 Tf 9 9 Td (They met.) Tj ET"], {
        objects: ["<< /First 7 0 R /Last 7 0 R >>", "<< /Title (x) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>"],
      })
        .toString("latin1")
        .replace("/Type /Catalog", "/Type /Catalog /Outlines 6 0 R"),
    ),
  ),
  hostile("names-ring.pdf", () =>
    latin(
      pdfWith(["BT /F1 9 Tf 9 9 Td (They met.) Tj ET"], { objects: ["<< /Kids [6 0 R] >>"] })
        .toString("latin1")
        .replace("/Type /Catalog", "/Type /Catalog /Names << /Dests 6 0 R /JavaScript 6 0 R >>"),
    ),
  ),
  hostile("objects-extend-themselves.pdf", () =>
    pdfWith(["BT ET"], {
      objects: ["<< /Type /ObjStm /N 9 /First 9 /Extends 6 0 R /Length 0 >>\nstream\n\nendstream"],
    }),
  ),
  slow("contents-of-100000.pdf", () =>
    latin(sound().replace("/Contents 5 0 R", `/Contents [${"5 0 R ".repeat(100_000)}]`)),
  ),
  hostile("letters-map-ring.pdf", () =>
    latin(
      sound().replace(
        "/Encoding /WinAnsiEncoding",
        "/Encoding << /Type /Encoding /BaseEncoding 3 0 R /Differences [0 /a 3 0 R] >> /ToUnicode 3 0 R",
      ),
    ),
  ),
  slow("pages-declared-10-billion.pdf", () => latin(sound().replace("/Count 2", "/Count 10000000000"))),
  hostile("catalog-is-pages.pdf", () => latin(sound().replace("/Pages 2 0 R", "/Pages 1 0 R"))),
  hostile("own-contents.pdf", () => latin(sound().replace("/Contents 5 0 R", "/Contents 4 0 R"))),
  hostile("contents-ring.pdf", () => pdfWith(["BT ET"], { objects: ["7 0 R", "6 0 R"] })),
  hostile("count-huge.pdf", () => latin(sound().replace("/Count 2", "/Count 99999999")), { says: /./ }),
  hostile("count-below-zero.pdf", () => latin(sound().replace("/Count 2", "/Count -2"))),
  hostile("page-huge.pdf", () => latin(sound().replace("[0 0 595 842]", "[0 0 1e9 1e9]"))),
  hostile("previous-ring.pdf", () =>
    latin(sound().replace("/Root 1 0 R", `/Root 1 0 R /Prev ${sound().lastIndexOf("xref\n0")}`)),
  ),
  hostile("previous-beyond.pdf", () => latin(sound().replace("/Root 1 0 R", "/Root 1 0 R /Prev 99999999"))),
  hostile("no-root.pdf", () => latin(sound().replace("/Root 1 0 R", "")), {}),
  hostile("no-end.pdf", () => latin(sound().replace(/startxref[\s\S]*/, ""))),
  hostile("start-wrong.pdf", () => latin(sound().replace(/startxref\n\d+/, "startxref\n7"))),
  hostile("length-wrong.pdf", () => latin(sound().replace(/\/Length \d+/, "/Length 99999999"))),
  hostile("length-ring.pdf", () => latin(sound().replace(/\/Length \d+/, "/Length 5 0 R"))),
  hostile("filter-unknown.pdf", () => pdfWith([{ dictionary: "/Filter /Mine", bytes: latin("BT ET") }])),
  hostile("filter-broken.pdf", () => pdfWith([{ dictionary: "/Filter /FlateDecode", bytes: latin("no deflate") }])),
  hostile("filters-1000.pdf", () =>
    pdfWith([{ dictionary: `/Filter [${"/ASCIIHexDecode ".repeat(1000)}]`, bytes: latin("41>") }]),
  ),
  hostile("arrays-deep.pdf", () => pdfWith([`${"[".repeat(200_000)} TJ`])),
  hostile("dictionaries-deep.pdf", () => pdfWith(["BT ET"], { objects: ["<< /A ".repeat(100_000)] })),
  hostile("text-without-font.pdf", () => pdfWith(["BT (x) Tj ET ".repeat(20_000)])),
  hostile("states-unclosed.pdf", () => pdfWith(["q ".repeat(500_000)])),
  hostile("numbers-huge.pdf", () => pdfWith([`BT /F1 1e308 Tf 1e308 -1e308 Td (They met.) Tj ET`])),
  hostile("letters-nowhere.pdf", () => pdfWith([`BT /F1 0 Tf 0 0 0 0 0 0 Tm (They met.) Tj ET`])),
  hostile("names-of-nul.pdf", () => pdfOf([[{ x: 50, y: 700, text: "They\u0000 met \u0001\u0002 in Baku" }]])),
  hostile("form-in-itself.pdf", () =>
    latin(
      pdfWith(["/X Do"], {
        objects: [
          "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
        ],
      })
        .toString("latin1")
        .replace("/Font << /F1 3 0 R >>", "/XObject << /X 6 0 R >>"),
    ),
  ),
  hostile("font-in-itself.pdf", () =>
    latin(
      sound().replace(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [3 0 R] >>",
      ),
    ),
  ),
  hostile("javascript.pdf", () =>
    latin(sound().replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (for(;;){}) >>")),
  ),
  slow("lines-100000.pdf", () => pdfWith(["BT /F1 1 Tf 0.1 TL ".concat("(word) Tj T* ".repeat(100_000), "ET")])),
  slow("columns-20000.pdf", () =>
    pdfWith(
      Array.from({ length: 20 }, () =>
        Array.from(
          { length: 1000 },
          (_, n) => `BT /F1 2 Tf ${(n * 37) % 590} ${(n * 53) % 830} Td (word${n}) Tj ET`,
        ).join("\n"),
      ),
    ),
  ),
  slow(
    "pages-5000.pdf",
    () => pdfWith(Array.from({ length: 5000 }, () => "BT /F1 9 Tf 9 9 Td (word) Tj ET")),
    /more than the limit/,
  ),
  slow("pages-2500.pdf", () => pdfWith(Array.from({ length: 2500 }, () => "BT /F1 9 Tf 9 9 Td (word) Tj ET"))),
  slow("bomb-of-spaces.pdf", () => pdfWith([packed(Buffer.alloc(300_000_000, 0x20))])),
  slow("bomb-of-words.pdf", () => pdfWith([packed(Buffer.from("BT /F1 9 Tf (word) Tj ET ".repeat(4_000_000)))])),
  slow("bomb-in-bomb.pdf", () => pdfWith([packed(Buffer.alloc(500_000_000, 0x20), 2)])),
  slow("tree-deep.pdf", () => {
    const objects = Array.from({ length: 20_000 }, (_, n) => `<< /Type /Pages /Kids [${n + 7} 0 R] /Count 1 >>`);
    return latin(pdfWith(["BT ET"], { objects }).toString("latin1").replace("/Kids [4 0 R]", "/Kids [6 0 R]"));
  }),
];
