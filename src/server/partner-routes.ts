import type { Store, Stored } from "../storage/store.ts";
import { partnerAnswer, partnerLine, sidesOf } from "../views/partners.ts";
import { type Desk, seen } from "./desk.ts";
import { all, undertakingRows } from "./gather.ts";
import { pageFrom } from "./paging.ts";
import { Refusal } from "./refusal.ts";
import { type App, asks, ById, Paging } from "./routes.ts";

export const partnerRoutes = (app: App, desk: Desk) =>
  app
    .openapi(asks("/api/partners", "PartnerPage", "Partners, by name", { query: Paging }), async (c) => {
      const lines = (await partners(desk)).sort((a, b) => a.name.localeCompare(b.name, "en"));
      return c.json(pageFrom(lines, c.req.valid("query")), 200);
    })
    .openapi(
      asks("/api/partners/{id}", "PartnerAnswer", "All there is between two sides", { params: ById }),
      async (c) => {
        const { id } = c.req.valid("param");
        const { home } = await desk.store.info();
        const sides = sidesOf(id, home);
        const [row] = sides ? await desk.store.pairs({ pair: sides.join("-") }) : [];
        if (!row || !sides) throw new Refusal(404, `There is no partner ${id} in this register.`);
        const line = partnerLine(row, home, desk.names);
        return c.json(partnerAnswer(line, await latest(desk, sides), seen(desk)), 200);
      },
    );

async function partners(desk: Desk) {
  const { home } = await desk.store.info();
  const pairs = await desk.store.pairs(home ? { side: home } : {});
  return pairs.map((row) => partnerLine(row, home, desk.names));
}

/** A page of what is newest between two sides: what they did before is a question of its own (meetings, undertakings). */
const MOST = 100;

async function latest(desk: Desk, sides: [string, string]) {
  const { store } = desk;
  const page = { limit: MOST, uncounted: true };
  const [meetings, found, agreements] = await Promise.all([
    store.meetings({ sides }, page),
    store.undertakings({ sides }, page),
    store.agreements({ sides }, page),
  ]);
  const undertakings = await undertakingRows(
    store,
    found.items.map(({ id }) => id),
  );
  const told = [
    ...meetings.items.flatMap(({ tellings }) => tellings),
    ...undertakings.flatMap(({ observations }) => observations.slice(0, MOST)),
  ];
  const documents = new Set(told.map(({ document }) => document));
  const people = await peopleIn(store, [...documents].slice(0, FEW));
  return { meetings: meetings.items, undertakings, people, agreements: agreements.items };
}
const FEW = 300;

/** People named in these documents, or entered by hand. */
async function peopleIn(store: Store, documents: readonly string[]) {
  const [named, added] = await Promise.all([
    store.recordsIn(documents, ["person-named"]),
    all((page) => store.records("person-named", { review: "added" }, page)),
  ]);
  const { home } = await store.info();
  const byHand = added.filter(({ record, document }) => record.side !== home && !documents.includes(document));
  return [...(named as Stored<"person-named">[]), ...byHand];
}
