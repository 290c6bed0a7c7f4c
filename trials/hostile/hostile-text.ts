import { type Hostile, hostile, slow } from "./hostile-file.ts";

const HEADER = "Partner;Promise;Date\n";

export const hostileText = (): Hostile[] => [
  hostile("nul.txt", () => "They\u0000met", { says: /U\+0000/ }),
  hostile("halves.txt", () => Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]), { says: /not valid/ }),
  hostile("utf-16-halves.txt", () => Buffer.from([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0x62, 0]), { says: /not valid/ }),
  hostile("overlong.txt", () => Buffer.from([0xc0, 0xaf, 0x61]), { says: /not valid/ }),
  hostile("utf-7.txt", () => "+ADw-script+AD4-"),
  hostile("bidi.txt", () => "They \u202egnitem\u202c met \u2066in\u2069 \u200fBaku\u200e."),
  hostile("marks-piled.txt", () => `They met${"\u0301".repeat(100_000)}.`),
  hostile("one-line-20-MB.txt", () => "word ".repeat(4_000_000)),
  hostile("too-large.txt", () => Buffer.alloc(50 * 1024 * 1024 + 1, 0x61), { says: /more than the limit/ }),
  hostile("quote-unclosed.csv", () => `${HEADER}"${"x;y\n".repeat(500_000)}`),
  hostile("quotes.csv", () => `${HEADER}${'"'.repeat(1_000_001)}`),
  hostile("columns-20000.csv", () => `${"a;".repeat(20_000)}\n${"b;".repeat(20_000)}\n`),
  hostile("ragged.csv", () => `${HEADER}a\na;b;c;d;e;f\n;;;;\n\n"a"b;c\n`),
  hostile("formulas.csv", () => `${HEADER}=1+1;@SUM(A1);-2+3|cmd\n`),
  hostile("prototype.csv", () => "__proto__;constructor\nx;y\n"),
  hostile("no-delimiter.csv", () => "word\n".repeat(1000)),
  hostile("carriage-returns.csv", () => "a;b\rc;d\re;f\r"),
  hostile("separator-nul.csv", () => "sep=\u0000\nx;y\n", { says: /U\+0000/ }),
  hostile("marks.csv", () => `${HEADER}\u202eGeorgia;\u0007books;\ud83d\n`),
  slow("cells-100000.csv", () => HEADER + "Georgia;books;2015\n".repeat(33_334)),
  slow("rows-3000000.csv", () => HEADER + "Georgia;b;2\n".repeat(3_000_000), /longer|more than/),
  slow("one-cell-45-MB.csv", () => `${HEADER}Georgia;${"word ".repeat(9_000_000)};x\n`, /longer|more than/),
  hostile("program.exe", () => "MZ\u0090", { says: /taken as reports/ }),
  hostile("no-ending", () => "They met.", { says: /taken as reports/ }),
  hostile("archive.zip", () => "PK\u0005\u0006".padEnd(22, "\u0000"), { says: /taken as reports/ }),
  hostile("old.doc", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), { says: /taken as reports/ }),
  hostile("old.docx", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), { says: /old office document/ }),
  hostile("old.xlsx", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), { says: /old office document/ }),
];
