import { z } from "zod";
import type { Store, Stored, StoredMeeting, StoredObservation } from "../storage/store.ts";
import { meetingAnswer } from "../views/meeting.ts";
import { meetingLine } from "../views/meetings.ts";
import type { Desk } from "./desk.ts";
import { saidAbout } from "./gather.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

const Query = Paging.extend({ side: z.string().optional() }); // "IR", or a pair "AZ-IR"

export const meetingRoutes = (app: App, desk: Desk) =>
  app
    .openapi(asks("/api/meetings", "MeetingPage", "Meetings, newest first", { query: Query }), async (c) => {
      const { cursor, limit, side } = c.req.valid("query");
      const page = await desk.store.meetings(side ? { sides: side.split("-") } : {}, { limit, after: cursor ?? null });
      return c.json({ ...page, items: page.items.map(meetingLine) }, 200);
    })
    .openapi(
      asks("/api/meetings/{id}", "MeetingAnswer", "One meeting, its tellings side by side", { params: ById }),
      async (c) => {
        const { id } = c.req.valid("param");
        const meeting = await desk.store.meeting(id);
        if (!meeting) throw new Refusal(404, `There is no meeting ${id} in this register.`);
        const near = await desk.store.meetingsNear(meeting);
        const [told, judged] = await Promise.all([toldIn(desk, meeting, near), saidOfMeeting(desk, meeting)]);
        return c.json(meetingAnswer(meeting, near, told, judged, desk.names), 200);
      },
    );

const saidOfMeeting = ({ store }: Desk, { tellings }: StoredMeeting) =>
  saidAbout(
    store,
    "meeting",
    tellings.map(({ key }) => key),
  );

/** What the documents of these tellings say; of those near by, only who is named. */
async function toldIn({ store }: Desk, { tellings }: StoredMeeting, near: readonly StoredMeeting[]) {
  const own = [...new Set(tellings.map(({ document }) => document))];
  const others = [...new Set(near.flatMap((other) => other.tellings.map(({ document }) => document)))];
  const [records, named, documents] = await Promise.all([
    store.recordsIn(own, ["observation", "meeting-told"]),
    store.recordsIn([...new Set([...own, ...others])], ["person-named"]),
    Promise.all(own.map(async (id) => [id, await printedAs(store, id)] as const)),
  ]);
  return {
    documents: new Map(documents),
    observations: records.filter(({ type }) => type === "observation") as StoredObservation[],
    meetings: records.filter(({ type }) => type === "meeting-told") as Stored<"meeting-told">[],
    people: named as Stored<"person-named">[],
  };
}

/** Who printed a document, and the family it is of by the first of its ids. */
async function printedAs(store: Store, id: string) {
  const [document, family] = await Promise.all([store.document(id), store.family(id)]);
  return { source: document?.source ?? null, family: family.map((each) => each.id).sort()[0] ?? id };
}
