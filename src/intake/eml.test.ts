import { expect, test } from "vitest";
import { extract } from "./extract.ts";
import { docxOf, paragraph } from "./sample-office.ts";

const lines = (...of: string[]) => Buffer.from(of.join("\r\n"));
const DOCX = docxOf(paragraph("The programme for 2023–2025."));

const part = (type: string, disposition: string, encoding: string, body: string) =>
  `--b1\r\nContent-Type: ${type}\r\nContent-Disposition: ${disposition}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;

const letter = (...parts: string[]) =>
  lines(
    "From: =?utf-8?B?TGV5bGEgTcmZbW3JmWRvdmE=?= <leyla@example.org>",
    "To: Desk <desk@example.org>",
    "Subject: =?utf-8?Q?Talks_on_libraries_=E2=80=93_Baku?=",
    "Date: Fri, 24 Jun 2022 23:30:00 +0400",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b1"',
    "",
    ...parts,
    "--b1--",
  );

test("subject, day in the sender's zone, sender and words; attachments are documents of their own", async () => {
  const result = await extract(
    "letter.eml",
    letter(
      part(
        "text/plain; charset=utf-8",
        "inline",
        "quoted-printable",
        "The minister agreed to a film week in Bak=C4=B1.=\r\n It is in May.",
      ),
      part('application/octet-stream; name="../../Programme.docx"', "attachment", "base64", DOCX.toString("base64")),
      part('image/png; name="crest.png"', "inline", "base64", "iVBORw0KGgo="),
      part('image/png; name="scan.png"', "attachment", "base64", "iVBORw0KGgo="),
      part(
        "message/rfc822",
        "attachment",
        "7bit",
        "Subject: Forwarded\r\nDate: 3 May 2022 10:00:00 +0000\r\n\r\nThey met.",
      ),
    ),
  );
  expect(result).toMatchObject({
    documents: [
      {
        file: "letter.eml",
        text: "Talks on libraries – Baku\n\n2022-06-24\n\nFrom: Leyla Məmmədova <leyla@example.org>\n\nThe minister agreed to a film week in Bakı. It is in May.\n",
        extractor: "eml@1",
        told: { headline: "Talks on libraries – Baku", on: "2022-06-24", from: "Leyla Məmmədova <leyla@example.org>" },
      },
      {
        file: "Programme.docx",
        text: "The programme for 2023–2025.\n",
        extractor: "docx@1",
        bytes: Uint8Array.from(DOCX),
      },
      { file: "letter-attachment-4.eml", text: "Forwarded\n\n2022-05-03\n\nThey met.\n", extractor: "eml@1" },
    ],
    refused: [
      {
        file: "scan.png",
        bytes: Uint8Array.from(Buffer.from("iVBORw0KGgo=", "base64")),
        reason: expect.stringContaining("files are taken as reports"),
      },
    ],
  });
});

test("each attachment says which letter carries it, a letter in the letter too", async () => {
  const inner = `Subject: Inner\r\nContent-Type: multipart/mixed; boundary="b2"\r\n\r\n--b2\r\n\r\nThey met.\r\n--b2\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment\r\n\r\nThe list.\r\n--b2--`;
  const result = await extract(
    "letter.eml",
    letter(
      part("text/plain", "inline", "7bit", "See below."),
      part('text/plain; name="first.txt"', "attachment", "7bit", "The first."),
      part("message/rfc822", "attachment", "7bit", inner),
      part('image/png; name="scan.png"', "attachment", "base64", "iVBORw0KGgo="),
    ),
  );
  if ("reason" in result) throw new Error(result.reason);
  const carrier = ({ file, inside }: { file: string; inside?: number }) => [
    file,
    inside === undefined ? null : result.documents[inside]?.file,
  ];
  expect([...result.documents, ...result.refused].map(carrier)).toEqual([
    ["letter.eml", null],
    ["first.txt", "letter.eml"],
    ["letter-attachment-2.eml", "letter.eml"],
    ["a.txt", "letter-attachment-2.eml"],
    ["scan.png", "letter.eml"],
  ]);
});

test("a letter that is a page alone gives the page's visible words", async () => {
  const html =
    "<style>p{}</style><p>They agreed on <b>three</b> things:<ul><li><a href=/a>books</a><li><a href=/b>films</a></ul>";
  const result = await extract("a.eml", letter(part("text/html", "inline", "8bit", html)));
  expect(result).toMatchObject({
    documents: [{ text: expect.stringMatching(/They agreed on three things:\n\nbooks\n\nfilms\n$/) }],
  });
});

test.each([
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "the file is a PNG picture, not an e-mail"],
  ["a text", Buffer.from("They met in Baku\nand spoke.\n"), "the file is text, not an e-mail"],
  ["nothing", Buffer.from(""), "the file is empty"],
  ["headers alone", Buffer.from("From: a@example.org\r\n\r\n"), "this e-mail has no subject and no words"],
])("%s is refused with its reason", async (_, bytes, says) => {
  expect(await extract("a.eml", bytes)).toMatchObject({ reason: expect.stringContaining(says) });
});
