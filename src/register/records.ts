import { z } from "zod";
import { Span } from "../documents/document.ts";
import { MEETING_MODES } from "./choices.ts";

/** How far the evidence takes an undertaking (READING.md, "Stage"), the ladder from left to right, then its two ends. */
export const STAGES = [
  "raised",
  "offered",
  "proposed",
  "agreed",
  "scheduled",
  "underway",
  "delivered",
  "declined",
  "lapsed",
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

export const MODALITIES = ["shall", "will", "may", "encourage", "explore", "importance", "readiness"] as const;
export type Modality = (typeof MODALITIES)[number];
export const VOICES = ["named", "both", "agentless", "outlet"] as const;
export const POSITIONS = ["title", "lead", "body"] as const;

/** Who voiced something. `name` and `person` only where the voice is named; nobody is guessed. */
export const Speaker = z.object({
  voice: z.enum(VOICES),
  name: z.string().nullable(),
  person: z.string().nullable(), // the id of a PersonNamed in the same reading
});
export type Speaker = z.infer<typeof Speaker>;

/** A site, person commemorated, city, collection … that an undertaking is about; `gazetteer` is its id there, if it has one. */
export const ObjectOf = z.object({ name: z.string(), type: z.string(), gazetteer: z.string().nullable() });
export type ObjectOf = z.infer<typeof ObjectOf>;

export const PersonNamed = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string().nullable(),
  organisation: z.string().nullable(),
  side: z.string().nullable(), // ISO 3166 alpha-2, or an organisation's acronym
  from: z.string().optional(), // since when in this office, and until when, where a person says so
  until: z.string().optional(),
  spans: z.array(Span).min(1),
});
export type PersonNamed = z.infer<typeof PersonNamed>;

export const MeetingTold = z.object({
  id: z.string(),
  mode: z.enum(MEETING_MODES),
  on: z.string().nullable(), // ISO 8601 day
  place: z.string().nullable(),
  participants: z.array(z.object({ name: z.string(), person: z.string().nullable(), side: z.string().nullable() })),
  sides: z.array(z.string()),
  spans: z.array(Span).min(1),
});
export type MeetingTold = z.infer<typeof MeetingTold>;

/** One thing that sides might do, are doing or did, as one document says it. */
export const Observed = z.object({
  id: z.string(),
  kind: z.string(), // an id of kinds/, or "cooperation" for a topic
  stage: Stage,
  modality: z.enum(MODALITIES).nullable(),
  sides: z.array(z.string()),
  speaker: Speaker,
  direction: z.object({ from: z.string(), to: z.string() }).nullable(),
  object: ObjectOf.nullable(),
  addressee: z.string().nullable(),
  on: z.object({ from: z.string(), to: z.string(), grounds: Span }).nullable(), // ISO 8601, partial dates stay partial
  place: z.string().nullable(),
  meeting: z.string().nullable(),
  position: z.enum(POSITIONS),
  span: Span,
  cue: Span,
  rule: z.string(),
});
export type Observed = z.infer<typeof Observed>;

export const Occasion = z.object({
  ordinal: z.int(),
  of: z.string(),
  year: z.int().nullable(),
  base: z.int().nullable(),
  span: Span,
});
export const Claim = z.object({ speaker: Speaker, about: z.string().nullable(), span: Span });
export const Visit = z.object({
  person: z.string(),
  inviter: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  stops: z.array(Span),
});
export const Body = z.object({ name: z.string(), new: z.boolean(), span: Span });
export const Holding = z.object({ what: z.string(), custodian: z.string().nullable(), span: Span });
export const Instrument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.string().nullable(),
  sides: z.array(z.string()),
  signedOn: z.string().optional(), // signed is not in force
  inForceOn: z.string().optional(),
  until: z.string().optional(), // the last day of its term
  span: Span,
});
/** Something a person should look at, with the words that disagree. */
export const Problem = z.object({ check: z.string(), says: z.string(), spans: z.array(Span).min(1) });
export type Occasion = z.infer<typeof Occasion>;
export type Claim = z.infer<typeof Claim>;
export type Visit = z.infer<typeof Visit>;
export type Body = z.infer<typeof Body>;
export type Holding = z.infer<typeof Holding>;
export type Instrument = z.infer<typeof Instrument>;
export type Problem = z.infer<typeof Problem>;
