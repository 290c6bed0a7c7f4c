import { z } from "zod";
import type { Span } from "../documents/document.ts";
import { ADDED, type HandTyped } from "../register/by-hand.ts";
import { EVIDENCE_STATED, MEETING_MODES } from "../register/choices.ts";
import { NOUNS } from "../register/entry.ts";
import { type Observed, type PersonNamed, Stage, VOICES } from "../register/records.ts";
import type { Names } from "./names.ts";

// What a person enters by hand, and the records and words that come of it. What they did not say stays unknown.

const Day = z.iso.date("give a day as 2026-11-24");
const PartialDay = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "give a day, a month or a year, as 2027-05");
const Name = z.string().trim().min(1, "give a name").max(300);
const Short = z.string().trim().max(300).nullish();
const Side = z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/, "give a side as AZ or UNESCO");
const Sides = z.array(Side).min(1, "say which sides");

/** What it stands on: words of a stored document; else what was typed, and the file kept with it. */
const evidence = {
  quoted: z.object({ document: z.string(), start: z.int(), end: z.int() }).nullish(),
  words: z.string().trim().max(20_000).nullish(), // in the person's own words
  attached: z.string().nullish(), // a document that was added for it
};

export const MeetingByHand = z.object({
  ...{ what: z.literal("meeting"), sides: Sides, on: Day.nullish(), mode: z.enum(MEETING_MODES), place: Short },
  participants: z.array(z.object({ name: Name, side: Side.nullish(), office: Short })).max(100),
  ...evidence,
});
export const UndertakingByHand = z.object({
  ...{ what: z.literal("undertaking"), kind: z.string().min(1, "choose a kind"), stage: Stage, sides: Sides },
  object: z.string().nullish(), // gazetteer id
  undertaking: z.string().nullish(), // the one it is said of, where a person says so
  on: Day.nullish(), // said on
  speaker: z.object({ voice: z.enum(VOICES), name: Short, side: Side.nullish() }),
  held: z.object({ from: PartialDay, to: PartialDay }).nullish(), // when it is to be, or was
  ...{ owner: Short, due: Day.nullish() },
  standsOn: z.enum(EVIDENCE_STATED, `say one of: ${EVIDENCE_STATED.join(", ")}`).nullish(),
  ...evidence,
});
export const AgreementByHand = z.object({
  ...{ what: z.literal("agreement"), type: Name, title: Name, status: Short, sides: Sides, on: Day.nullish() },
  ...{ signedOn: Day.nullish(), inForceOn: Day.nullish(), until: Day.nullish() },
  ...evidence,
});
export const PersonByHand = z.object({
  ...{ what: z.literal("person"), name: Name, office: Short, organisation: Short, side: Side.nullish() },
  ...{ from: PartialDay.nullish(), until: PartialDay.nullish(), on: Day.nullish() },
  ...evidence,
});
export const NoteByHand = z.object({
  what: z.literal("note"),
  about: z.object({ noun: z.enum(NOUNS), id: z.string().min(1) }),
  text: z.string().trim().min(1, "write the note").max(20_000),
});

export const ByHandSent = z.discriminatedUnion("what", [
  ...[MeetingByHand, UndertakingByHand, AgreementByHand, PersonByHand, NoteByHand],
] as [typeof MeetingByHand, typeof UndertakingByHand, typeof AgreementByHand, typeof PersonByHand, typeof NoteByHand]);
export type ByHandSent = z.infer<typeof ByHandSent>;
export type RecordByHand = Exclude<ByHandSent, { what: "note" }>;

/** What was typed, as a text: what it is in one line, then the person's own words. */
export function typedText(sent: RecordByHand, names: Names): { text: string; start: number; end: number } {
  const line = lineOf(sent, names);
  const words = sent.words?.trim();
  if (!words) return { text: line, start: 0, end: line.length };
  const text = `${line}\n\n${words}`;
  return { text, start: line.length + 2, end: text.length };
}

/** The records it is: first what was entered, then the people who came along. */
export function recordsOf(sent: RecordByHand, text: string, at: Span, names: Names): [HandTyped, ...HandTyped[]] {
  const named = (id: string, name: string, given: Partial<PersonNamed>): HandTyped => ({
    type: "person-named",
    record: {
      ...{ id, name, office: null, organisation: null, side: null, spans: [whereNamed(name, text, at)] },
      ...given,
    },
  });
  switch (sent.what) {
    case "meeting": {
      const people = [...new Map(sent.participants.map((one) => [one.name, one])).values()];
      const participants = people.map(({ name, side = null }, n) => ({ name, person: `p${n}`, side }));
      const { mode, on = null, place, sides } = sent;
      return [
        { type: "meeting-told", record: { id: "m", mode, on, place: place || null, participants, sides, spans: [at] } },
        ...people.map(({ name, side = null, office }, n) => named(`p${n}`, name, { side, office: office || null })),
      ];
    }
    case "undertaking": {
      const { name, side } = sent.speaker;
      const spoke = sent.speaker.voice === "named" && name ? [named("p", name, { side: side ?? null })] : [];
      return [{ type: "observation", record: observed(sent, at, names) }, ...spoke];
    }
    case "agreement": {
      const { type, title, status, sides, signedOn, inForceOn, until } = sent;
      const days = { ...(signedOn && { signedOn }), ...(inForceOn && { inForceOn }), ...(until && { until }) };
      return [{ type: "instrument", record: { type, title, status: status || null, sides, ...days, span: at } }];
    }
    case "person": {
      const { name, office, organisation, side = null, from, until } = sent;
      const post = { office: office || null, organisation: organisation || null, side };
      return [named("p", name, { ...post, ...(from && { from }), ...(until && { until }), spans: [at] })];
    }
  }
}

type Undertaking = z.infer<typeof UndertakingByHand>;

function observed({ kind, stage, sides, speaker, object, held }: Undertaking, at: Span, names: Names): Observed {
  const known = object ? names.object(object) : undefined;
  const isNamed = speaker.voice === "named";
  return {
    ...{ id: "u", kind, stage, modality: null, sides, direction: null, addressee: null, place: null, meeting: null },
    speaker: { voice: speaker.voice, name: isNamed ? speaker.name || null : null, person: isNamed ? "p" : null },
    object: known && object ? { name: known.name, type: known.type, gazetteer: object } : null,
    on: held ? { ...held, grounds: at } : null,
    ...{ position: "body", span: at, cue: at, rule: ADDED },
  };
}

/** A person stands on their name, where the words have it. */
function whereNamed(name: string, text: string, at: Span): Span {
  const within = at.quote.indexOf(name);
  const start = within >= 0 ? at.start + within : text.indexOf(name);
  return start < 0 ? at : { start, end: start + name.length, quote: name };
}

/** What it is, in one line, in the words of the form. */
function lineOf(sent: RecordByHand, names: Names): string {
  const listed = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(", ");
  switch (sent.what) {
    case "meeting": {
      const people = sent.participants.map(({ name, office, side }) => listed(name, office, side && names.side(side)));
      const met = listed(
        upper(sent.mode),
        sent.sides.map((side) => names.side(side)).join(" and "),
        sent.on,
        sent.place,
      );
      return `${met}.${people.length > 0 ? ` Present: ${people.join("; ")}.` : ""}`;
    }
    case "undertaking": {
      const object = sent.object && names.object(sent.object)?.name;
      const about = `${names.kind(sent.kind)}${object ? `: ${object}` : ""} (${sent.sides.join("–")})`;
      const who = { named: sent.speaker.name, both: "both sides", outlet: null, agentless: null }[sent.speaker.voice];
      const held =
        sent.held && (sent.held.from === sent.held.to ? sent.held.from : `${sent.held.from} to ${sent.held.to}`);
      return `${listed(about, sent.stage, held)}.${who ? ` Said by ${who}${sent.speaker.side ? ` (${sent.speaker.side})` : ""}.` : ""}`;
    }
    case "agreement":
      return `${listed(
        `${upper(sent.type)}: ${sent.title} (${sent.sides.join("–")})`,
        ...[
          sent.status,
          sent.signedOn && `signed on ${sent.signedOn}`,
          sent.inForceOn && `in force on ${sent.inForceOn}`,
        ],
        sent.until && `until ${sent.until}`,
      )}.`;
    case "person":
      return `${listed(
        ...[sent.name, sent.office, sent.organisation, sent.side && names.side(sent.side)],
        ...[sent.from && `from ${sent.from}`, sent.until && `until ${sent.until}`],
      )}.`;
  }
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
