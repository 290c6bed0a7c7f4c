import { z } from "zod";
import { Source } from "../documents/document.ts";
import {
  Body,
  Claim,
  Holding,
  Instrument,
  MeetingTold,
  Observed,
  Occasion,
  PersonNamed,
  Problem,
  Visit,
} from "../register/records.ts";

/** What a reader found in one document: a pure function of its text and the packs. The JSON is that of READING.md. */
export const Reading = z.object({
  language: z.string(),
  publishedOn: z.string().nullable(),
  source: Source,
  people: z.array(PersonNamed),
  meetings: z.array(MeetingTold),
  undertakings: z.array(Observed),
  occasions: z.array(Occasion),
  claims: z.array(Claim),
  visits: z.array(Visit),
  bodies: z.array(Body),
  holdings: z.array(Holding),
  instruments: z.array(Instrument),
  problems: z.array(Problem),
});
export type Reading = z.infer<typeof Reading>;

/** Either a reading, or one plain reason why there is none ("not read: no reader for fa yet"). */
export type Read = { reading: Reading } | { unread: string; language: string };
