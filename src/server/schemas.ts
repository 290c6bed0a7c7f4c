import { z } from "zod";
import { Source, Span } from "../documents/document.ts";
import { BriefAnswer } from "../outputs/brief/brief-answer.ts";
import { Block, Inline, Note, Paper } from "../outputs/paper.ts";
import * as records from "../register/records.ts";
import * as answers from "../views/answers.ts";

export const DocumentPage = answers.pageOf(answers.DocumentLine);
export const UndertakingPage = answers.pageOf(answers.UndertakingLine);
export const ObjectPage = answers.pageOf(answers.ObjectLine);
export const PartnerPage = answers.pageOf(answers.PartnerLine);
export const MeetingPage = answers.pageOf(answers.MeetingLine);
export const KnownPersonPage = answers.pageOf(answers.KnownPerson);
export const AgreementPage = answers.pageOf(answers.AgreementLine);
export const Health = z.object({ status: z.literal("ok"), version: z.string() });
export const ChargeSent = z.object({
  undertaking: z.string().min(1),
  owner: z.string().trim().max(300).nullish(),
  due: z.iso.date("give a day as 2026-11-24").nullish(),
});
export const UndoSent = z.object({ entry: z.string() });

const NAMED = {
  ...{ FoundLine: answers.FoundLine, FoundGroup: answers.FoundGroup, SearchAnswer: answers.SearchAnswer },
  ...{ Health, UndoSent, DocumentPage, UndertakingPage, ObjectPage, PartnerPage, MeetingPage },
  ...{ DeskAnswer: answers.DeskAnswer, TodayAnswer: answers.TodayAnswer, DocumentAnswer: answers.DocumentAnswer },
  ...{ UndertakingAnswer: answers.UndertakingAnswer, ObjectAnswer: answers.ObjectAnswer },
  ...{ PartnerAnswer: answers.PartnerAnswer, ObservationLine: answers.ObservationLine },
  ...{ UndertakingLine: answers.UndertakingLine, DocumentLine: answers.DocumentLine, ObjectLine: answers.ObjectLine },
  ...{ BriefAnswer, Paper, PaperBlock: Block, PaperInline: Inline, PaperNote: Note },
  ...{ PartnerLine: answers.PartnerLine, MeetingLine: answers.MeetingLine, PersonLine: answers.PersonLine },
  ...{ ProblemLine: answers.ProblemLine, OccasionLine: answers.OccasionLine, StandingAnswer: answers.StandingAnswer },
  ...{ ArrivalsAnswer: answers.ArrivalsAnswer, PastedSent: answers.PastedSent, TableAnswer: answers.TableAnswer },
  ...{ KnownPersonPage, AgreementPage, KnownPerson: answers.KnownPerson, AgreementLine: answers.AgreementLine },
  ...{ MeetingAnswer: answers.MeetingAnswer, PersonAnswer: answers.PersonAnswer, TellingLine: answers.TellingLine },
  ...{ AgreementAnswer: answers.AgreementAnswer, ComparedLine: answers.ComparedLine },
  ...{ SamenessSent: answers.SamenessSent },
  ...{ JudgementSent: answers.JudgementSent, ObservationSent: answers.ObservationSent, Entered: answers.Entered },
  ...{
    NotesAnswer: answers.NotesAnswer,
    LogAnswer: answers.LogAnswer,
    ProblemDetails: answers.ProblemDetails,
    Source,
    Span,
    Speaker: records.Speaker,
    Stage: records.Stage,
  },
  ...{ Observed: records.Observed, PersonNamed: records.PersonNamed, MeetingTold: records.MeetingTold },
  ...{ Occasion: records.Occasion, Claim: records.Claim, Visit: records.Visit, Body: records.Body },
  ...{ Holding: records.Holding, Instrument: records.Instrument, Problem: records.Problem, ObjectOf: records.ObjectOf },
};
export type SchemaName = keyof typeof NAMED;

/**
 * A named schema by where it stands in openapi.json. The routes' types come from the schema itself; only the document
 * points, so that each is written there once.
 */
export const refTo = <N extends SchemaName>(name: N): (typeof NAMED)[N] =>
  ({ $ref: `#/components/schemas/${name}` }) as unknown as (typeof NAMED)[N];

/** The named schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export function components(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input", // leaves objects open: an answer may grow without breaking whoever reads it
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
