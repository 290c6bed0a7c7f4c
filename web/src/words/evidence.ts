import type { z } from "zod";
import type { Span } from "../../../src/documents/document.ts";
import type {
  AgreementAnswer,
  MeetingLine,
  ObservationLine,
  OccasionLine,
  PersonAnswer,
  PersonLine,
  ProblemLine,
} from "../../../src/views/answers.ts";
import { day } from "./day.ts";
import { speakerWords } from "./speaker.ts";

/** What a line stands on: the words of one document, and who said them. `key` is what the address carries. */
export type Evidence = {
  key: string;
  document: string;
  file: string;
  heading: string;
  speaker: string | null;
  on: string | null;
  spans: Span[];
  line: ObservationLine | null; // with what a person may judge
  judged?: Pick<ObservationLine, "review" | "judgement" | "entered">; // of any other record
};

/** A line that is itself a whole with many words (an undertaking, an object, a document): `what` it is and its id. */
export type Whole = {
  key: string;
  id: string;
  whole: "undertakings" | "objects" | "documents" | "partners" | "people" | "agreements";
};
export type Shown = Evidence | Whole;
export const isWhole = (shown: Shown): shown is Whole => "whole" in shown;

/** An undertaking can have the id of its first record: on a page that shows both, the addresses of their lines differ by this. */
export const wholeKey = (whole: Whole["whole"], id: string): string => `${whole}.${id}`;
export const wholes = (whole: Whole["whole"], all: { id: string }[]): Whole[] =>
  all.map(({ id }) => ({ key: wholeKey(whole, id), id, whole }));

export const ofObservation = (line: ObservationLine): Evidence => ({
  key: line.key,
  document: line.document,
  file: line.file,
  heading: line.title,
  speaker: speakerWords(line.record.speaker),
  on: line.publishedOn,
  spans: [line.record.span],
  line,
});

export const ofProblem = (p: ProblemLine): Evidence => ({
  ...{ key: p.key, document: p.document, file: p.file, heading: p.record.says, spans: p.record.spans },
  ...{ speaker: null, on: p.publishedOn, line: null },
});

export const ordinal = (n: number): string => {
  const end = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${n}${end[new Intl.PluralRules("en", { type: "ordinal" }).select(n)]}`;
};

export const ofOccasion = (o: z.infer<typeof OccasionLine>): Evidence => ({
  ...{ key: o.key, document: o.document, file: o.file, spans: [o.record.span] },
  heading: `${ordinal(o.record.ordinal)} anniversary of ${o.record.of}`,
  ...{ speaker: null, on: null, line: null },
});

export const ofMeeting = (m: MeetingLine): Evidence[] =>
  m.tellings.map((t) => ({
    ...{ key: t.key, document: t.document, file: t.file, spans: [t.span] },
    heading: m.participants.join(", ") || `${m.mode}, ${day(m.on)}`,
    ...{ speaker: null, on: m.on, line: null },
  }));

export const officeKey = (o: PersonLine["offices"][number]): string => `${o.document.slice(0, 12)}:${o.span.start}`;

export const ofPerson = (p: PersonLine): Evidence[] =>
  p.offices.map((o) => ({
    ...{ key: officeKey(o), document: o.document, file: "", spans: [o.span] },
    heading: [p.name, o.office].filter(Boolean).join(", "),
    ...{ speaker: null, on: o.on, line: null },
  }));

export const ofPost = (p: PersonAnswer, { office, quotations }: PersonAnswer["posts"][number]): Evidence[] =>
  quotations.map(({ key, document, file, on, span }) => ({
    ...{ key, document, file, on, spans: [span], speaker: null, line: null },
    heading: [p.name, office].filter(Boolean).join(", "),
  }));

export const ofClaim = (c: PersonAnswer["claims"][number]): Evidence => ({
  ...{ key: c.key, document: c.document, file: c.file, on: c.publishedOn, spans: [c.record.span], line: null },
  ...{ heading: c.record.about ?? "A statement", speaker: speakerWords(c.record.speaker) },
});

export const ofAgreement = (t: AgreementAnswer["told"][number]): Evidence => ({
  ...{ key: t.key, document: t.document, file: t.file, on: t.publishedOn, spans: [t.span], line: null },
  ...{ heading: [t.title, t.state].filter(Boolean).join(", "), speaker: null },
});
