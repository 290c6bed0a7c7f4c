import { expect, test } from "vitest";
import { takePdf } from "./pdf.ts";
import { column, pdfOf, pdfWith } from "./sample-pdf.ts";

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await takePdf(bytes);
  return "text" in result ? result.text : `${result.reason}; ${result.next}`;
};

const LEFT = [
  "The ministers met on Tuesday and spoke",
  "of libraries. They agreed on an inter-",
  "national film week in the spring, and",
  "on long-term loans between the two state",
  "archives.",
  "   The second subject was the bridge. Both",
  "sides want it on the list, and the Azerbaijani-",
  "Iranian commission is to draft the long-",
  "term plan before the next meeting, which",
];
const RIGHT = [
  "will be held in Baku. The ambassador",
  "said that his side will send experts",
  "in the autumn.",
  "   The minister thanked him. He said that",
  "the co-operation of museums goes on, and",
  "that a co-",
  "operation plan is ready.",
];

test("two columns are read one after the other, cut words made whole, heads and page numbers left out", async () => {
  const page = (n: number, left: string[], right: string[]) => [
    { x: 50, y: 810, text: "Cultural Gazette", size: 8 },
    { x: 500, y: 810, text: "June 2022", size: 8 },
    ...(n === 1 ? [{ x: 50, y: 770, text: "Talks on libraries and a bridge between two countries", size: 16 }] : []),
    ...indented(column(50, 740, left)),
    ...indented(column(320, 740, right)),
    { x: 290, y: 30, text: `Page ${n} of 3`, size: 8 },
  ];
  const other = [
    "A third page has a text of its own, of",
    "which each line is about as wide as",
    "the column it stands in, as lines are.",
    "It ends here.",
  ];
  const text = await textOf(pdfOf([page(1, LEFT, RIGHT), page(2, other, other.slice(0, 3)), page(3, other, other)]));
  expect(text.split("\n\n").slice(0, 4)).toEqual([
    "Talks on libraries and a bridge between two countries",
    "The ministers met on Tuesday and spoke of libraries. They agreed on an international film week in the spring, and on long-term loans between the two state archives.",
    "The second subject was the bridge. Both sides want it on the list, and the Azerbaijani-Iranian commission is to draft the long-term plan before the next meeting, which will be held in Baku. The ambassador said that his side will send experts in the autumn.",
    "The minister thanked him. He said that the co-operation of museums goes on, and that a co-operation plan is ready.",
  ]);
  expect(text).not.toMatch(/Gazette|Page \d|June 2022/);
});

const indented = (lines: ReturnType<typeof column>) =>
  lines.map((line) => ({ ...line, x: line.x + (line.text.startsWith(" ") ? 14 : 0), text: line.text.trim() }));

test("a numbered item after a heading is a paragraph of its own", async () => {
  const lines = [
    { x: 150, y: 752, text: "of the Kazakh-Hungarian Joint Commission on Culture", size: 11 },
    { x: 50, y: 720, text: "1. Films and archives", size: 12 },
    ...column(50, 700, LEFT.slice(0, 5)),
    ...column(310, 700, RIGHT.slice(0, 3)),
  ];
  expect((await textOf(pdfOf([lines]))).split("\n\n").slice(0, 2)).toEqual([
    "of the Kazakh-Hungarian Joint Commission on Culture",
    "1. Films and archives",
  ]);
});

test("a table of short cells is read row by row", async () => {
  const rows = ["Partner", "Georgia", "Turkey", "Hungary"].map((text, n) => ({ x: 50, y: 700 - 14 * n, text }));
  const cells = ["What", "film week", "books", "a concert"].map((text, n) => ({ x: 300, y: 700 - 14 * n, text }));
  expect(await textOf(pdfOf([[...rows, ...cells]]))).toBe(
    "Partner\tWhat\n\nGeorgia\tfilm week\n\nTurkey\tbooks\n\nHungary\ta concert\n",
  );
});

test("one column: headline, date and paragraphs apart by space stay apart", async () => {
  const page = [
    { x: 50, y: 780, text: "Talks in Baku", size: 18 },
    { x: 50, y: 750, text: "24 June 2022" },
    ...column(50, 720, [
      "The minister met the ambassador on Friday in the building of the ministry and",
      "spoke of libraries.",
    ]),
    ...column(50, 680, ["They will meet again."]),
    { x: 300, y: 30, text: "1" },
  ];
  expect(await textOf(pdfOf([page]))).toBe(
    "Talks in Baku\n\n24 June 2022\n\nThe minister met the ambassador on Friday in the building of the ministry and spoke of libraries.\n\nThey will meet again.\n",
  );
});

test.each([
  [
    "a locked one",
    pdfWith(["BT ET"], {
      objects: [`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`],
      trailer: `/Encrypt 6 0 R /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`,
    }),
    "it is locked with a password; save a copy without the password",
  ],
  [
    "pictures",
    pdfWith(["0 0 10 10 re f"]),
    "its pages are pictures without words; have its text recognised (OCR), or type it into a .txt file",
  ],
  [
    "its beginning alone",
    pdfOf([[{ x: 9, y: 9, text: "x" }]]).subarray(0, 60),
    "it is damaged, or not a PDF that can be read",
  ],
  [
    "a text",
    Buffer.from("Talks in Baku\n"),
    "the file is text, not a PDF; give its name the ending .txt, or .html for a page",
  ],
])("%s is refused with its reason", async (_, bytes, says) => {
  expect(await textOf(bytes)).toContain(says);
});
