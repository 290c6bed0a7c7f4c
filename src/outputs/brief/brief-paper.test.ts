import { expect, test } from "vitest";
import type { Brief } from "../../views/brief/content.ts";
import { brief, by, meeting, NAMES, observation, onDay, person, spanOf } from "../../views/brief/sample.ts";
import { html } from "../html.ts";
import { sourced } from "../notebook.ts";
import type { Block, Line, Paper } from "../paper.ts";
import { briefPaper } from "./brief-paper.ts";
import { roomOf } from "./room.ts";

const paperOf = (of: Brief): Paper => briefPaper(of, NAMES.side, { head: "7:ab", samples: false });
const plain = (line: Line): string =>
  line.map((one) => (one.is === "note" ? `[${one.number}]` : one.is === "unreviewed" ? "○" : one.text)).join("");
const linesOf = (block: Block): Line[] => {
  if (block.is === "list") return block.items.flatMap(({ line, detail }) => [line, ...(detail ? [detail] : [])]);
  if (block.is === "table") return block.rows.flat();
  return block.is === "paragraph" ? [block.line] : block.is === "quotation" ? [block.by] : [];
};
const told = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => [
    ...(block.is === "heading" ? [block.text] : []),
    ...(block.is === "table" ? [block.head.join(" | ")] : []),
    ...(block.is === "quotation" ? [block.words] : []),
    ...linesOf(block).map(plain),
  ]);
const bodyOf = (of: Brief): string[] => told(paperOf(of).body);

test("each line bears its footnote, a quotation has one number, and they are numbered as they are met", () => {
  const { body, notes } = paperOf(
    brief({
      observations: [observation({ key: "a", on: "2020-01-01" }), observation({ key: "b" })],
      meetings: [meeting({ key: "m" })],
    }),
  );
  const cited = body.flatMap(linesOf).flatMap((line) => line.flatMap((one) => (one.is === "note" ? [one.number] : [])));
  expect([...new Set(cited)]).toEqual([1, 2, 3]);
  expect(notes.map(({ key }) => key)).toEqual(["m", "b", "a"]);
  expect(cited.length).toBeGreaterThan(3); // an undertaking is cited again where it is owed
  expect(
    sourced(notes, new Map([["d-m", { title: "Talks in Baku", publisher: "Gazette", language: "en" }]]))[0],
  ).toMatchObject({
    ...{ number: 1, title: "Talks in Baku", publisher: "Gazette", spans: [{ quote: "met m" }] },
  });
});

test("with nothing reviewed it says so and what to do, and the lines wait in the annex, counted", () => {
  const of = brief({
    observations: [observation({ key: "a", review: "unreviewed" })],
    meetings: [meeting({ key: "m", review: "unreviewed" })],
  });
  const paper = paperOf(of);
  expect(told(paper.body).join("\n")).toMatch(/has been reviewed yet.*2 lines wait in the annex.*--unreviewed/);
  expect(told(paper.annexes[0] ?? [])).toEqual([
    "Lines nobody has reviewed (2)",
    ...["As the machine read them, marked ○. Nothing above stands on them.", "Undertakings (1)"],
    ...[
      "film-week, agreed: words of a, 22 June 2022○[1]",
      "Meetings (1)",
      "Anar Karimov, Abbas Mousavi, 22 June 2022○[2]",
    ],
  ]);
});

test("nothing told at all is said, and what would change that", () => {
  expect(bodyOf(brief({}, {}, onDay("2001-01-01"))).at(-1)).toBe(
    "Nothing between Azerbaijan and Iran is told by this day. Add reports, or choose a later day.",
  );
});

test("let in, what is unreviewed is marked in its line", () => {
  const observations = [observation({ key: "a", review: "unreviewed" }), observation({ key: "b", on: "2020-01-01" })];
  const lines = bodyOf(brief({ observations }, { everything: true }));
  expect(lines).toContain("film-week: words of a○[1]");
  expect(lines).toContain("film-week: words of b[2]");
});

test("they owe, we owe, and what nobody knows stands apart under the number it has among the open", () => {
  const observations = [
    observation({ key: "a", speakerSide: "AZ" }, { stage: "proposed", ...by("Karimov") }),
    observation({ key: "b" }, { direction: { from: "AZ", to: "IR" } }),
    observation({ key: "c", on: "2022-05-01" }),
  ];
  const of = brief({ observations });
  const lines = bodyOf(of);
  expect(lines.slice(lines.indexOf("Who owes what"))).toEqual([
    ...["Who owes what", "They owe (Iran) | We owe (Azerbaijan)"],
    ...["3. film-week: words of a, an answer to Azerbaijan[3]", "1. film-week: words of b[1]"],
    ...["Not known who owes it", "film-week: words of c[2]"],
  ]);
  expect(bodyOf({ ...of, home: null, other: null })).toContain("Azerbaijan owes | Iran owes");
});

test("contested words are each somebody's, and none is told as so", () => {
  const observations = [
    observation({ key: "az", undertaking: "u", issuedBy: "AZ" }, { stage: "agreed", ...by("Karimov") }),
    observation({ key: "ir", undertaking: "u", issuedBy: "IR" }, { stage: "raised", ...by("Mousavi") }),
  ].map((row) => ({ ...row, speakerSide: row.issuedBy }));
  const lines = bodyOf(brief({ observations }));
  expect(lines.slice(lines.indexOf("Contested: each side's words"))).toEqual([
    ...["Contested: each side's words", "film-week"],
    ...["words of az", "Azerbaijan: agreed, Karimov, 22 June 2022[1]"],
    ...["words of ir", "Iran: raised, Mousavi, 22 June 2022[2]"],
  ]);
});

test("what does not fit is cut by rank and counted, and nothing cut is footnoted", () => {
  const observations = Array.from({ length: 400 }, (_, at) =>
    observation(
      { key: `u${String(at).padStart(3, "0")}` },
      at === 399 ? { direction: { from: "IR", to: "AZ" } } : { stage: "raised" },
    ),
  );
  const paper = paperOf(brief({ observations }));
  const lines = told(paper.body);
  const shown = lines.filter((line) => /^film-week: words of u\d+/.test(line)).length;
  expect(lines).toContain("film-week: words of u399[1]");
  expect(lines).toContain(`and ${400 - shown} more in the register`);
  expect(lines.find((line) => line.startsWith("Raised ("))).toBe(`Raised (${shown - 1} of 399)`);
  expect(paper.notes.length).toBe(shown);
});

test("what several papers carry is one quotation, with all of them as its source", () => {
  const carried = ["a", "b"].map((key) => ({
    ...observation({ key, undertaking: "u" }, { span: spanOf("agreed") }),
    family: "f",
  }));
  const paper = paperOf(brief({ observations: carried }));
  const of = { title: "Talks in Baku", publisher: "Gazette", language: "en" };
  const notes = sourced(
    paper.notes,
    new Map([
      ["d-a", of],
      ["d-b", { ...of, publisher: "Tribune" }],
    ]),
  );
  expect(notes).toHaveLength(1);
  const source = html({ ...paper, notes })
    .match(/<span class="source">.*<\/span>/)?.[0]
    .replace(/<[^>]+>/g, "");
  expect(source).toBe("both sides, Talks in Baku, Gazette, 22 June 2022; also in Talks in Baku, Tribune, 22 June 2022");
});

test("a word without a break is measured as it is broken", () => {
  const room = (words: string) => roomOf([{ is: "paragraph", tone: "plain", line: [{ is: "text", text: words }] }]);
  const aLine = room("x");
  expect(room(`x ${"x".repeat(80)} x`)).toBe(aLine);
  expect(room(`some words ${"x".repeat(80)}`) - aLine).toBe(12.5); // it goes to a line of its own
  expect(room(`some words ${"x".repeat(300)}`) - aLine).toBe(12.5 * 4);
});

test("the same brief gives the same bytes, in whatever order its rows come", () => {
  const observations = ["a", "b", "c", "d"].map((key) =>
    observation({ key }, { stage: key < "c" ? "agreed" : "raised" }),
  );
  const people = ["x", "y"].map((key) => person({ key }, `Name ${key}`, "Minister", "IR"));
  const page = (order: <T>(all: T[]) => T[]): string =>
    html(
      paperOf(
        brief({
          observations: order(observations),
          people: order(people),
          meetings: order([meeting({ key: "m" }), meeting({ key: "n" })]),
        }),
      ),
    );
  expect(page((all) => all.toReversed())).toBe(page((all) => all));
});

test("a name of any length is shown cut, and keeps the paper to its size", () => {
  const long = "Ministry of Cultural Heritage, Tourism and Handicrafts ".repeat(40);
  const participants = Array.from({ length: 60 }, (_, at) => ({ name: `${at} ${long}`, person: null, side: "IR" }));
  const of = brief({ meetings: [meeting({ key: "m" }, { participants, spans: [spanOf(long)] })] });
  const lines = bodyOf(of);
  expect(lines.every((line) => line.length < 400)).toBe(true);
  expect(lines.some((line) => /^and \d+ more people in the register$/.test(line))).toBe(true);
});
