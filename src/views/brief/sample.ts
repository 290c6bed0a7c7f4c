import type { MeetingTold, Observed, PersonNamed, Problem } from "../../register/records.ts";
import type { Act } from "../../register/standing.ts";
import type { Review } from "../answers.ts";
import type { Names } from "../names.ts";
import type { ObservationRow, Row } from "../rows.ts";
import { gathered, type Seen } from "../undertakings.ts";
import { type Asked, briefOf } from "./brief.ts";
import type { Brief, BriefRows } from "./content.ts";

// Rows for tests of briefs: what stands between AZ and IR, unless a test says otherwise.

export const NAMES: Names = {
  side: (id) => ({ AZ: "Azerbaijan", IR: "Iran" })[id] ?? id,
  kind: (id) => id,
  object: (id) =>
    id === "khudaferin" ? { name: "Khudaferin bridges", type: "site", states: [], wikidata: null } : undefined,
};
export const TODAY: Seen = { asOf: { day: "2022-12-01", undated: true }, names: NAMES };
export const onDay = (day: string): Seen => ({ asOf: { day, undated: false }, names: NAMES });
export const ASKED: Asked = {
  ...{ sides: ["AZ", "IR"], home: "AZ", everything: false },
  isTopic: (kind) => kind === "cooperation",
};

type Told = { key: string; document?: string; on?: string | null; review?: Review; issuedBy?: string | null };

const rowOf = <R>(
  { key, document = `d-${key}`, on = "2022-06-22", review = "confirmed", issuedBy = null }: Told,
  record: R,
): Row<R> => ({
  ...{ key, document, file: `${document}.txt`, publishedOn: on, issuedBy, review, recordedBy: "reader@1" },
  ...{ judgement: null, read: record, record },
});

export const spanOf = (quote: string) => ({ start: 0, end: quote.length, quote });

export function observation(
  told: Told & { undertaking?: string; speakerSide?: string },
  said: Partial<Observed> = {},
): ObservationRow {
  const { undertaking = told.key, speakerSide = null, ...rest } = told;
  const span = spanOf(`words of ${told.key}`);
  const record: Observed = {
    ...{ id: told.key, kind: "film-week", stage: "agreed", modality: null, sides: ["AZ", "IR"], direction: null },
    ...{ speaker: { voice: "both", name: null, person: null }, addressee: null, on: null, place: null, meeting: null },
    ...{ object: null, position: "body", span, cue: span, rule: "made" },
    ...said,
  };
  return { ...rowOf(rest, record), undertaking, speakerSide, meetingOn: null, supposed: false };
}

export const by = (name: string): Pick<Observed, "speaker"> => ({ speaker: { voice: "named", name, person: null } });

export const meeting = (told: Told, said: Partial<MeetingTold> = {}): Row<MeetingTold> =>
  rowOf(told, {
    ...{
      id: told.key,
      mode: "meeting" as const,
      on: null,
      place: "Baku",
      sides: ["AZ", "IR"],
      spans: [spanOf(`met ${told.key}`)],
    },
    participants: [
      { name: "Anar Karimov", person: null, side: "AZ" },
      { name: "Abbas Mousavi", person: null, side: "IR" },
    ],
    ...said,
  });

export const person = (told: Told, name: string, office: string | null, side: string): Row<PersonNamed> =>
  rowOf(told, { id: told.key, name, office, organisation: null, side, spans: [spanOf(`${office} ${name}`)] });

export const problem = (told: Told, says: string): Row<Problem> =>
  rowOf(told, { check: "names-disagree", says, spans: [spanOf("one"), spanOf("other")] });

type Given = Partial<Omit<BriefRows, "undertakings">> & {
  observations?: ObservationRow[];
  acts?: ReadonlyMap<string, Act[]>;
};

export const rowsOf = ({ observations = [], acts = new Map(), ...rest }: Given): BriefRows => ({
  ...{ meetings: [], people: [], claims: [], problems: [], ...rest },
  undertakings: gathered(observations, new Map([...acts].map(([id, done]) => [id, { acts: done }]))),
});

export const brief = (given: Given, asked: Partial<Asked> = {}, seen: Seen = TODAY): Brief =>
  briefOf(rowsOf(given), seen, { ...ASKED, ...asked });
