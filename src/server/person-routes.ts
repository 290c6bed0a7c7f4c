import { z } from "zod";
import { folded } from "../matching/names-alike.ts";
import type { Stored, StoredMeeting, StoredObservation } from "../storage/store.ts";
import { personAnswer } from "../views/person.ts";
import type { Desk } from "./desk.ts";
import { saidAbout } from "./gather.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

const Query = Paging.extend({ side: z.string().optional(), begins: z.string().max(200).optional() });
const LATEST = 60; // documents whose sayings and meetings a page shows

export const personRoutes = (app: App, desk: Desk) =>
  app
    .openapi(asks("/api/people", "KnownPersonPage", "People, by name", { query: Query }), async (c) => {
      const { cursor, limit, side, begins } = c.req.valid("query");
      const filter = { ...(side ? { side } : {}), ...(begins ? { begins: folded(begins) } : {}) };
      return c.json(await desk.store.people(filter, { limit, after: cursor ?? null }), 200);
    })
    .openapi(
      asks("/api/people/{id}", "PersonAnswer", "One person: posts over time, meetings, what they said", {
        params: ById,
      }),
      async (c) => {
        const { store } = desk;
        const { id } = c.req.valid("param");
        const person = await store.person(id);
        if (!person) throw new Refusal(404, `There is no person ${id} in this register.`);
        const [toldAs, like, judged, latest] = await Promise.all([
          store.toldAs(person.id),
          store.peopleLike(person.id),
          saidAbout(store, "person", [person.id]),
          store.recordsOfThing("person", person.id, { limit: LATEST }),
        ]);
        const mentions = latest.items as Stored<"person-named">[];
        const keys = [...new Set(toldAs.offices.flatMap((office) => office.keys))].slice(0, 2 * LATEST);
        const documents = [...new Set(mentions.map(({ document }) => document))];
        const [quoted, records] = await Promise.all([
          Promise.all(keys.map((key) => store.record(key))),
          store.recordsIn(documents, ["observation", "claim", "meeting-told"]),
        ]);
        const rows = {
          ...{ person, toldAs, like, judged, mentions },
          quoted: quoted.filter((row): row is Stored<"person-named"> => row?.type === "person-named"),
          observations: records.filter(({ type }) => type === "observation") as StoredObservation[],
          claims: records.filter(({ type }) => type === "claim") as Stored<"claim">[],
          meetings: await meetingsOf(
            desk,
            records.filter(({ type }) => type === "meeting-told") as Stored<"meeting-told">[],
            new Set(mentions.map(({ key }) => key)),
          ),
        };
        return c.json(personAnswer(rows, desk.names), 200);
      },
    );

/** The meetings that a person took part in; `own` are the keys of who they are in each document. */
async function meetingsOf({ store }: Desk, told: readonly Stored<"meeting-told">[], own: ReadonlySet<string>) {
  const found = new Map<string, StoredMeeting>();
  for (const { key, record } of told) {
    if (!record.participants.some(({ person }) => person !== null && own.has(person))) continue;
    if ([...found.values()].some(({ tellings }) => tellings.some((telling) => telling.key === key))) continue;
    const meeting = await store.meeting(key);
    if (meeting) found.set(meeting.id, meeting);
  }
  return [...found.values()];
}
