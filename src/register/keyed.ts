import type { Source } from "../documents/document.ts";
import type {
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
} from "./records.ts";

/** What a reading brings to the register: a Reading of reading/ as it is (the register may not import it). */
export type RecordsRead = {
  publishedOn: string | null;
  source: Source;
  people: PersonNamed[];
  meetings: MeetingTold[];
  undertakings: Observed[];
  occasions: Occasion[];
  claims: Claim[];
  visits: Visit[];
  bodies: Body[];
  holdings: Holding[];
  instruments: Instrument[];
  problems: Problem[];
};
