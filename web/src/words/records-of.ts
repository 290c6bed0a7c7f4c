import type { Span } from "../../../src/documents/document.ts";
import type { DocumentAnswer } from "../../../src/views/answers.ts";
import { day } from "./day.ts";
import { type Evidence, ordinal } from "./evidence.ts";
import { speakerWords } from "./speaker.ts";

type Keyed<R> = { key: string; record: R } & NonNullable<Evidence["judged"]>;
export type Noun = { noun: string; evidence: Evidence[] };

/** Everything read in a document beside its undertakings, noun by noun, each with the words it stands on. */
export function otherRecords(d: DocumentAnswer): Noun[] {
  const made =
    <R>(
      heading: (record: R) => string,
      spans: (record: R) => Span[],
      speaker: (record: R) => string | null = () => null,
    ) =>
    ({ key, record, review, judgement, entered }: Keyed<R>): Evidence => ({
      judged: { review, judgement, entered },
      ...{ key, document: d.id, file: d.file, on: d.publishedOn, line: null },
      ...{ heading: heading(record), spans: spans(record), speaker: speaker(record) },
    });
  const listed = (...words: (string | null)[]): string => words.filter(Boolean).join(", ");
  const nouns: Noun[] = [
    {
      noun: "Problems",
      evidence: d.problemsFound.map(
        made(
          (p) => p.says,
          (p) => p.spans,
        ),
      ),
    },
    {
      noun: "Meetings",
      evidence: d.meetings.map(
        made(
          (m) => listed(m.participants.map((p) => p.name).join(", "), m.mode, m.on && day(m.on), m.place),
          (m) => m.spans,
        ),
      ),
    },
    {
      noun: "People",
      evidence: d.people.map(
        made(
          (p) => listed(p.name, p.office),
          (p) => p.spans,
        ),
      ),
    },
    {
      noun: "Occasions",
      evidence: d.occasions.map(
        made(
          (o) => listed(`${ordinal(o.ordinal)} anniversary of ${o.of}`, o.year === null ? null : String(o.year)),
          (o) => [o.span],
        ),
      ),
    },
    {
      noun: "Claims",
      evidence: d.claims.map(
        made(
          (c) => c.about ?? c.span.quote,
          (c) => [c.span],
          (c) => speakerWords(c.speaker),
        ),
      ),
    },
    {
      noun: "Visits",
      evidence: d.visits.map(
        made(
          (v) => listed(v.person, v.from && day(v.from), v.to && day(v.to)),
          (v) => v.stops,
        ),
      ),
    },
    {
      noun: "Bodies",
      evidence: d.bodies.map(
        made(
          (b) => (b.new ? `${b.name}, to be made` : b.name),
          (b) => [b.span],
        ),
      ),
    },
    {
      noun: "Holdings",
      evidence: d.holdings.map(
        made(
          (h) => listed(h.what, h.custodian),
          (h) => [h.span],
        ),
      ),
    },
    {
      noun: "Instruments",
      evidence: d.instruments.map(
        made(
          (i) => listed(i.title, i.status),
          (i) => [i.span],
        ),
      ),
    },
  ];
  return nouns.filter(({ evidence }) => evidence.length > 0);
}
