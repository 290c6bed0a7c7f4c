import { meetingDay } from "../register/joining.ts";
import type { MeetingTold } from "../register/records.ts";
import type { MeetingLine } from "./answers.ts";
import { folded } from "./folded.ts";
import type { Row } from "./rows.ts";

/** A meeting with its tellings, as storage joins them (matching/ says by which rules). */
export type MeetingRows = { id: string; sides: readonly string[]; tellings: readonly Row<MeetingTold>[] };

/** Its day is the one told, else the one of the first report. */
export function meetingLine({ id, sides, tellings }: MeetingRows): MeetingLine {
  const days = tellings.map(({ record, publishedOn }) => ({
    day: record.on ?? publishedOn ?? "",
    dayIs: record.on ? ("told" as const) : publishedOn ? ("published" as const) : ("unknown" as const),
  }));
  const { day, dayIs } = meetingDay(days);
  const who = tellings[0]?.record.participants ?? [];
  const once = [...new Map(who.map((each) => [folded(each.name), each])).values()];
  return {
    ...{ id, on: day || null, dayIs, sides: [...sides] },
    mode: tellings[0]?.record.mode ?? "meeting",
    place: tellings.find(({ record }) => record.place)?.record.place ?? null,
    participants: once.map(({ name }) => name),
    who: once.map(({ name, side, person }) => ({ name, side, person })),
    tellings: tellings.flatMap(({ document, file, key, record }) =>
      record.spans.slice(0, 1).map((span) => ({ document, file, key, span })),
    ),
  };
}
