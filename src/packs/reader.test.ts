import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Reading } from "../reading/reading.ts";
import { packaged } from "./load.ts";
import { openReader } from "./reader.ts";

const reader = openReader();
const LONGEST = 6000; // ms of the processor's time: what takes longer hangs. `npm run bench` measures; this only tells a hang from a reading
const examples = join(packaged, "examples");
const reports = readdirSync(examples)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(join(examples, file), "utf8"))
  .filter((text) => reader.language(text) === "en");

type Span = { start: number; end: number; quote: string };
const isSpan = (value: object): value is Span => "quote" in value && "start" in value && "end" in value;
function* spansIn(value: unknown): Generator<Span> {
  if (value === null || typeof value !== "object") return;
  if (isSpan(value)) yield value;
  else for (const part of Object.values(value)) yield* spansIn(part);
}

/** Reads a text and holds it to what is promised of every reading. */
function held(text: string): Reading {
  const document = { id: "d", file: "d.txt", language: "en", text };
  const before = process.threadCpuUsage();
  const answer = reader.read(document);
  const { user, system } = process.threadCpuUsage(before);
  if (!("reading" in answer)) throw new Error(answer.unread);
  const reading = Reading.parse(answer.reading);
  for (const { start, end, quote } of spansIn(reading)) {
    expect(quote).not.toBe("");
    expect(text.slice(start, end)).toBe(quote);
  }
  const people = new Set(reading.people.map((person) => person.id));
  const meetings = new Set(reading.meetings.map((meeting) => meeting.id));
  for (const { speaker, meeting } of reading.undertakings) {
    expect(speaker.voice === "named").toBe(speaker.name !== null);
    if (speaker.person !== null) expect(people).toContain(speaker.person);
    if (meeting !== null) expect(meetings).toContain(meeting);
  }
  expect(JSON.stringify(reader.read(document))).toBe(JSON.stringify(answer));
  expect((user + system) / 1000).toBeLessThan(LONGEST);
  return reading;
}

test("there are reports to try", () => expect(reports.length).toBeGreaterThan(10));
test.each(reports.map((text) => [text.split("\n").find((line) => line && !/^(?:Written|Sources)/u.test(line)), text]))(
  "“%s” holds",
  (_, text) => {
    held(text ?? "");
  },
);

const UNSEEN = ["\u200b", "\u200e", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u0000", "\ud800", "\u0301"];
const OPENED = ['"', "“", "«", "(", "‘", "—", "- ", "1. "];
const at = (text: string, share: number) => Math.floor(share * text.length);
const put = (text: string, place: number, what: string) => text.slice(0, place) + what + text.slice(place);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const mangling: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(share, share).map(
    ([a, b]) =>
      (text: string) =>
        text.slice(at(text, Math.min(a, b)), at(text, Math.max(a, b))),
  ),
  fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll(/\s+/gu, " "),
    (text) => text.replaceAll(/\n+/gu, "\n"),
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll(/[.!?]/gu, ""),
    (text) => text.replaceAll(/[”"»)]/gu, ""),
    (text) => text.replaceAll(/[,;:]/gu, " and "),
    (text) => text + text,
    (text) => `${text}\n\n${text}`,
  ),
  fc.tuple(share, fc.constantFrom(...UNSEEN, ...OPENED)).map(
    ([a, mark]) =>
      (text: string) =>
        put(text, at(text, a), mark),
  ),
  fc.constantFrom(...UNSEEN).map((mark) => (text: string) => text.replaceAll(" ", ` ${mark}`)),
  fc.tuple(share, share).map(([a, b]) => (text: string) => {
    const [from, to] = [at(text, Math.min(a, b)), at(text, Math.max(a, b))];
    return text.slice(0, from) + text.slice(from, to).replaceAll(" ", "") + text.slice(to);
  }),
);

test("a report cut, glued, doubled or strewn with marks is read without a fault, each time the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...reports), fc.array(mangling, { minLength: 1, maxLength: 4 }), (report, mangled) => {
      held(mangled.reduce((text, mangle) => mangle(text), report));
    }),
    { numRuns: 150 },
  );
});

test("any text at all is read without a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void held(text)),
    { numRuns: 150 },
  );
});

describe("without a hang", () => {
  const named = (n: number) =>
    `Nils ${[...String(n)]
      .map((digit) => "BCDFGHKLMN"[Number(digit)]?.toLowerCase())
      .join("o")
      .replace(/^./u, (c) => c.toUpperCase())}son`;
  const names = Array.from({ length: 2000 }, (_, n) => named(n));
  test.each([
    ["2,000 names in a list", `Culture Minister Kari Moe of Norway received in Oslo ${names.join(", ")}.`],
    ["2,000 ministers in a list", `Those present were ${names.map((name) => `Minister ${name}`).join(", ")}.`],
    ["2,000 speakers, a line each", names.map((name) => `Minister ${name} proposed a film week.`).join("\n\n")],
    ["10,000 quotation marks that open and never close", "He said “we will hold a film week. ".repeat(3000)],
    ["2,000 sentences in one paragraph", "Minister Kari Moe of Norway proposed a film week in Lima. ".repeat(2000)],
    ["a sentence of 10,000 words", `The sides discussed ${"a film week and ".repeat(2500)}a book fair.`],
    ["a word of 100,000 letters", `The sides discussed ${"a".repeat(100_000)}.`],
    ["5,000 points of a list", `The sides agreed on:\n${"- a film week in Bergen;\n".repeat(5000)}`],
    ["150,000 short lines under an empty one", `A headline\n\n${"-\n".repeat(150_000)}`],
    ["100,000 hyphens", `The sides discussed${"-film".repeat(20_000)}.`],
    ["100,000 full stops", ".".repeat(100_000)],
    ["20,000 initials", "A. ".repeat(20_000)],
  ])("%s", (_, text) => void held(text));
});
