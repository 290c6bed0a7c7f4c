import type { Source, Span } from "../../src/documents/document.ts";
import type { RecordsRead } from "../../src/register/keyed.ts";
import type { Observed, PersonNamed, Stage } from "../../src/register/records.ts";
import type { TakenAndRead } from "../../src/storage/store.ts";
import { type Chance, chance, zipf } from "./chance.ts";
import { FIELDS, KINDS, PARTNERS, PLACES, STAGES, SURNAMES } from "./words.ts";

// Reports as they might come in over twenty years, each with what a reader would find in it. Sentences of our own.

export const HOME = "AZ";
/** The undertaking that is spoken of in five hundred reports. */
export const LONG_STORY = "wh-nomination.site-0.AZ-IR";
const LONG = 500;
const REPRINTS = 0.3;
const RECENT = 400; // a reprint is of one of so many reports before it

/**
 * `count` documents, oldest first; the same for the same count and seed. Told in `story` of them, evenly among the first
 * ten thousand, is the long story; they are not reprinted, so that it has as many quotations.
 */
export function* reports(count: number, { seed = 1, story = Math.min(LONG, count) } = {}): Generator<TakenAndRead> {
  const by = chance(seed);
  const partner = zipf(PARTNERS.length);
  const recent: Report[] = [];
  const told = Math.min(count, 10_000);
  const reprinted = (REPRINTS * count) / Math.max(1, count - story);
  for (let n = 0; n < count; n++) {
    const day = dayOf(n, count);
    const isOfStory = n < told && Math.floor(((n + 1) * story) / told) > Math.floor((n * story) / told);
    if (!isOfStory && recent.length > 20 && by.is(reprinted)) yield reprint(by.one(recent), day, n, by);
    else {
      const report = written(n, day, isOfStory ? 0 : partner(by), isOfStory, by);
      if (!isOfStory) recent.push(report);
      if (recent.length > RECENT) recent.shift();
      yield taken(report.text, report.reading, n);
    }
  }
}

type Report = { text: string; reading: RecordsRead };

function dayOf(n: number, count: number): string {
  const from = Date.UTC(2006, 0, 1);
  return new Date(from + (n / count) * (Date.UTC(2026, 9, 1) - from)).toISOString().slice(0, 10);
}

function written(n: number, day: string, partner: number, isOfStory: boolean, by: Chance): Report {
  const side = PARTNERS[partner] ?? "IR";
  const sides = [HOME, side].sort();
  let text = `${by.one(PLACES)} talks of culture, number ${n}\n\n`;
  const say = (sentence: string, quote = sentence): Span => {
    const start = text.length + sentence.indexOf(quote);
    text += `${sentence} `;
    return { start, end: start + quote.length, quote };
  };
  // Whoever holds the office changes every few years.
  const year = Number(day.slice(0, 4));
  const people = [HOME, side].map((of, at): PersonNamed => {
    const name = `${by.one(["Anar", "Laleh", "Timur", "Maria"])} ${SURNAMES[(partner * 7 + Math.floor(year / 4) * 3 + at * 11) % SURNAMES.length]}`;
    const office = at === 0 ? "minister of culture" : "ambassador";
    return {
      ...{ id: `p${at + 1}`, name, office, organisation: null, side: of },
      spans: [say(`On ${day} ${name}, the ${office}, came to the talks in ${by.one(PLACES)}.`, name)],
    };
  });
  const met = say(
    `The two met for ${2 + by.below(5)} hours and spoke of ${by.one(FIELDS)} and of ${by.one(FIELDS)}, as they had in ${year - 1 - by.below(9)}.`,
  );
  const undertakings: Observed[] = [];
  const promise = (kind: string, site: number | null, stage: Stage): void => {
    const named = by.is(0.5);
    const thing = site === null ? `${by.one(FIELDS)} of the year ${year + 1}` : `site number ${site}`;
    const span = say(
      `${named ? people[0]?.name : "Both sides"} ${SAYS[stage]} ${kind.replaceAll("-", " ")} for ${thing} in ${by.one(PLACES)}, with ${3 + by.below(90)} persons of each side.`,
    );
    undertakings.push({
      ...{ id: `u${undertakings.length + 1}`, kind, stage, modality: null, sides, direction: null, addressee: null },
      speaker: named
        ? { voice: "named", name: people[0]?.name ?? null, person: "p1" }
        : { voice: "both", name: null, person: null },
      object: site === null ? null : { name: thing, type: "site", gazetteer: `site-${site}` },
      ...{ on: null, place: null, meeting: "m1", position: "body", span, cue: span, rule: "bench" },
    });
  };
  if (isOfStory) promise("wh-nomination", 0, by.one(STAGES.slice(0, 3)));
  for (let more = by.below(3); more >= 0; more--)
    promise(by.one(KINDS), by.is(0.6) ? 1 + by.below(400) : null, by.one(STAGES));
  for (let more = 4 + by.below(6); more > 0; more--)
    say(
      `Of ${by.one(FIELDS)} it was told that ${by.below(900)} pieces were shown in ${by.one(PLACES)} and ${by.below(90)} in ${by.one(PLACES)}, which ${by.one(SURNAMES)} called ${by.one(["a beginning", "no small thing", "what neighbours do", "late but welcome"])}.`,
    );
  const source: Source = {
    publisher: `${by.one(PLACES)} Herald`,
    cites: null,
    issuedBy: by.is(0.6) ? HOME : side,
    supposed: false,
  };
  const meeting = {
    id: "m1",
    mode: "meeting" as const,
    on: day,
    place: null,
    participants: people.map(({ id, name, side: of }) => ({ name, person: id, side: of })),
    sides,
    spans: [met],
  };
  const occasions = by.is(0.02) ? [{ ordinal: 30, of: "the first treaty", year: null, base: 1992, span: met }] : [];
  const problems = by.is(0.05)
    ? [{ check: "date-before-event", says: "The day told is after the report.", spans: [met] }]
    : [];
  const none = { claims: [], visits: [], bodies: [], holdings: [], instruments: [] };
  return {
    text,
    reading: { publishedOn: day, source, people, meetings: [meeting], undertakings, occasions, problems, ...none },
  };
}

/** The same report in another paper: other lines before it, others after, and mostly its last words cut. */
function reprint({ text, reading }: Report, day: string, n: number, by: Chance): TakenAndRead {
  const before = `Page ${n} of the paper. By our own desk, with what the agency sent.\n\n`;
  const after = `\n\nRead also: number ${by.below(9000)} of our series on ${by.one(FIELDS)}.`;
  const last = Math.max(...spansOf(reading).map(({ end }) => end));
  const kept = by.is(0.5) ? text : text.slice(0, Math.max(last + 1, text.length - 60));
  const moved = JSON.parse(JSON.stringify(reading), (_, value) =>
    value && typeof value === "object" && "quote" in value
      ? { ...value, start: value.start + before.length, end: value.end + before.length }
      : value,
  ) as RecordsRead;
  const source = {
    publisher: `Another ${by.one(PLACES)} Herald`,
    cites: reading.source.publisher,
    issuedBy: "IR",
    supposed: true,
  };
  return taken(before + kept + after, { ...moved, publishedOn: day, source }, n);
}

const spansOf = ({ people, meetings, undertakings }: RecordsRead): Span[] => [
  ...[...people, ...meetings].flatMap(({ spans }) => spans),
  ...undertakings.map(({ span }) => span),
];

const SAYS: Record<Stage, string> = {
  ...{
    raised: "brought up",
    offered: "offered",
    proposed: "proposed",
    agreed: "agreed on",
    scheduled: "set a day for",
  },
  ...{ underway: "told of work under way on", delivered: "held", declined: "declined", lapsed: "let go" },
};

const taken = (text: string, reading: RecordsRead, n: number): TakenAndRead => ({
  original: { bytes: new TextEncoder().encode(text), file: `report-${n}.txt`, mediaType: "text/plain" },
  extracted: { text, extractor: "txt@1", language: "en" },
  ...{ reader: "bench@1", reading },
});
