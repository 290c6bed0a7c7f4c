import { docxOf, docxParts, paragraph } from "../../src/intake/sample-office.ts";
import { type Hostile, hostile, slow } from "./hostile-file.ts";
import { packedZip, partsAsBytes } from "./packed-zip.ts";

const HEAD = "From: Desk <desk@example.org>\r\nSubject: Talks\r\nDate: Fri, 24 Jun 2022 10:00:00 +0400\r\n";
const mixed = (...parts: string[]): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--\r\n`;
const attached = (name: string, bytes: Uint8Array): string =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString("base64")}`;
const TEXT = "Content-Type: text/plain\r\n\r\nThey met.";
const MBOX = "Subject: Talks\nFrom: Desk <desk@example.org>\n\nThey met in Baku.\n\n";

const nested = (deep: number): string =>
  `${HEAD}${Array.from({ length: deep }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join("")}${TEXT}\r\n`;
const forwarded = (deep: number): string =>
  HEAD + "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n".repeat(deep) + TEXT;

export const hostileMail = (): Hostile[] => [
  hostile("parts-deep-1000.eml", () => nested(1000), { says: /./ }),
  hostile("parts-deep-40.eml", () => nested(40)),
  hostile("forwarded-1000.eml", () => forwarded(1000)),
  hostile("forwarded-4.eml", () => forwarded(4)),
  hostile("boundary-missing.eml", () => `${HEAD}Content-Type: multipart/mixed\r\n\r\n--b\r\n${TEXT}`),
  hostile(
    "boundary-empty.eml",
    () => `${HEAD}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n${TEXT}\r\n--\r\n`,
  ),
  hostile(
    "boundary-alike.eml",
    () =>
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${TEXT}\r\n--b--\r\n--b--`,
  ),
  hostile("charset-unknown.eml", () => `${HEAD}Content-Type: text/plain; charset=klingon\r\n\r\nThey met.`),
  hostile("encoding-unknown.eml", () => `${HEAD}Content-Transfer-Encoding: mine\r\n\r\nThey met.`),
  hostile("base64-none.eml", () => `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n!!! no base64 ???`),
  hostile("quoted-cut.eml", () => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\nThey met=E`),
  hostile("date-none.eml", () => "Subject: Talks\r\nDate: 31 Feb 99999\r\n\r\nThey met."),
  hostile("subject-encoded-wrong.eml", () => "Subject: =?klingon?B?////?= =?utf-8?Q?=ZZ?=\r\n\r\nThey met."),
  hostile("subject-of-bidi.eml", () => "Subject: \u202eevil\u202c \u0000\u0007 talks\r\n\r\nThey met."),
  hostile(
    "html-script.eml",
    () => `${HEAD}Content-Type: text/html\r\n\r\n<script>for(;;);</script><img src=x onerror=alert(1)><p>They met.`,
  ),
  hostile("html-unclosed.eml", () => `${HEAD}Content-Type: text/html\r\n\r\n${"<b><p>".repeat(20_000)}They met.`),
  hostile("names-of-files.eml", () =>
    mixed(
      TEXT,
      ...[
        "../../../etc/passwd",
        "C:\\a\\b.docx",
        "\u202excod.exe",
        "",
        ".",
        "a".repeat(5000),
        "con.docx",
        "x\r\ny.docx",
      ].map((name) => attached(name, docxOf(paragraph("x")))),
    ),
  ),
  hostile("attached-zip.eml", () =>
    mixed(TEXT, attached("a.zip", packedZip([{ name: "a", bytes: Buffer.from("x") }]))),
  ),
  hostile("attached-broken.eml", () =>
    mixed(
      TEXT,
      attached("a.pdf", Buffer.from("%PDF-1.7 broken")),
      attached("b.docx", Buffer.from("PK\u0003\u0004")),
      attached("c.xlsx", Buffer.of()),
    ),
  ),
  hostile(
    "attached-alone.eml",
    () => `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==`,
  ),
  hostile("winmail.eml", () => mixed(TEXT, attached("winmail.dat", Buffer.from("789f3e22", "hex")))),
  hostile("body-none.eml", () => HEAD),
  hostile("header-5-MB.eml", () => `Subject: ${"x".repeat(5_000_000)}\r\n\r\nThey met.`),
  hostile("header-unending.eml", () => `Subject: x\r\n${" folded\r\n".repeat(300_000)}`),
  slow("headers-100000.eml", () => `${"X-A: y\r\n".repeat(100_000)}\r\nThey met.`),
  slow("parts-100000.eml", () => mixed(...Array.from({ length: 100_000 }, () => TEXT))),
  slow("attachments-5000.eml", () =>
    mixed(TEXT, ...Array.from({ length: 5000 }, () => attached("a.txt", Buffer.from("They met.")))),
  ),
  slow("attached-bomb.eml", () => {
    const parts = partsAsBytes(docxParts("")).filter(({ name }) => name !== "word/document.xml");
    const bomb = packedZip([...parts, { name: "word/document.xml", bytes: Buffer.alloc(300_000_000, 0x20) }]);
    return mixed(TEXT, attached("a.docx", bomb), attached("b.docx", bomb));
  }),
  hostile("letters-in-a-row.eml", () => `From desk@example.org Fri Jun 24 10:00:00 2022\n${MBOX}`.repeat(3), {
    says: /several e-mails/,
  }),
  hostile("letter-of-a-box.eml", () => `From desk@example.org Fri Jun 24 10:00:00 2022\n${MBOX}`),
  hostile("words-from.eml", () => `${HEAD}\r\nThey met.\r\n\r\nFrom that day on they met often.\r\n`),
  slow("letters-200000.eml", () => `From a@b Fri Jun 24 10:00:00 2022\n${MBOX}`.repeat(200_000), /several e-mails/),
  hostile("utf-16-unmarked.eml", () => Buffer.from(`${HEAD}\r\nThey met.`, "utf16le"), { says: /./ }),
  hostile("utf-16-body.eml", () =>
    Buffer.concat([
      Buffer.from(`${HEAD}Content-Type: text/plain; charset=utf-16\r\n\r\n`),
      Buffer.from("They met in Baku.", "utf16le"),
    ]),
  ),
  hostile("parts-in-a-ring.eml", () =>
    mixed(attached("itself.eml", Buffer.from(mixed(attached("itself.eml", Buffer.from(mixed(TEXT))), TEXT))), TEXT),
  ),
  hostile("attached-feed.eml", () =>
    mixed(TEXT, attached("a.rss", Buffer.from("<rss><item><title>They met</title></item></rss>"))),
  ),
  hostile("partial.eml", () => `${HEAD}Content-Type: message/partial; number=2; total=9; id=x\r\n\r\nThey met.`),
  hostile(
    "body-outside.eml",
    () =>
      `${HEAD}Content-Type: message/external-body; access-type=local-file; name=/etc/passwd\r\n\r\nContent-Type: text/plain\r\n\r\n`,
  ),
  hostile(
    "locked.eml",
    () =>
      `${HEAD}Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--`,
  ),
  slow(
    "quoted-20-MB.eml",
    () => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=41=\r\n".repeat(3_000_000)}`,
  ),
  slow("addresses-100000.eml", () => `From: ${"a <a@b>, ".repeat(100_000)}\r\nSubject: x\r\n\r\nThey met.`),
  slow("comments-in-addresses.eml", () => `From: ${"(".repeat(100_000)}a@b\r\nSubject: x\r\n\r\nThey met.`),
  slow(
    "boundary-of-10-MB.eml",
    () => `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--".repeat(5_000_000)}`,
  ),
  slow("line-40-MB.eml", () => `${HEAD}\r\n${"word ".repeat(8_000_000)}`),
];
