import { partnerAnswer, partnerLine, sidesOf } from "../views/partners.ts";
import { type Desk, seen } from "./desk.ts";
import { all, undertakingsWith } from "./gather.ts";
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
        const line = (await partners(desk)).find((each) => sides && each.sides.join() === sides.join());
        if (!line || !sides) throw new Refusal(404, `There is no partner ${id} in this register.`);
        const [meetings, undertakings, people, agreements] = await Promise.all([
          all((page) => desk.store.meetings({ sides }, page)),
          undertakingsWith(desk.store, { sides }),
          peopleOf(desk, sides),
          all((page) => desk.store.agreements({ sides }, page)),
        ]);
        return c.json(partnerAnswer(line, { meetings, undertakings, people, agreements }, seen(desk)), 200);
      },
    );

async function partners(desk: Desk) {
  const { home } = await desk.store.info();
  const pairs = await desk.store.pairs(home ? { side: home } : {});
  return pairs.map((row) => partnerLine(row, home, desk.names));
}

/** People named for either side in the documents that tell of the two of them, or entered by hand for one of them. */
async function peopleOf({ store }: Desk, sides: [string, string]) {
  const { home } = await store.info();
  const documents = new Set((await all((page) => store.observations({ sides }, page))).map(({ document }) => document));
  for (const { document } of await all((page) => store.records("meeting-told", { sides }, page)))
    documents.add(document);
  const named = await Promise.all(
    sides.map((side) => all((page) => store.records("person-named", { sides: [side] }, page))),
  );
  return named
    .flat()
    .filter(({ document, review, record }) => documents.has(document) || (review === "added" && record.side !== home));
}
