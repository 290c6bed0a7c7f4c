import { type Entered, SamenessSent } from "../views/answers.ts";
import type { Desk } from "./desk.ts";
import { recorderOf } from "./recorder.ts";
import { Refusal } from "./refusal.ts";
import { type App, enters } from "./routes.ts";

export const samenessRoutes = (app: App, desk: Desk) =>
  app.openapi(enters("/api/sameness", SamenessSent, "Say whether two meetings, or two people, are one"), async (c) => {
    const { of, one, other, verdict, because = "" } = c.req.valid("json");
    const by = await recorderOf(desk, c);
    const pairs = of === "person" ? await people(desk, one, other) : await tellings(desk, one, other, verdict);
    const entries: string[] = [];
    for (const [first, second] of pairs) {
      const said = { type: verdict, of, one: first, other: second, because } as const;
      entries.push((await desk.store.append(said, by)).entry);
    }
    return c.json({ entries, key: null } satisfies Entered, 201);
  });

type Pair = [one: string, other: string];

async function people({ store }: Desk, one: string, other: string): Promise<Pair[]> {
  const [first, second] = await Promise.all([store.person(one), store.person(other)]);
  if (!first || !second) throw new Refusal(404, `There is no person ${first ? other : one} in this register.`);
  if (first.id === second.id) throw new Refusal(409, "These are one person here already.");
  return [[first.id, second.id]];
}

/** A telling that is none of its meeting's is apart from every other telling of it, and so are the reprints of it. */
async function tellings({ store }: Desk, one: string, other: string, verdict: string): Promise<Pair[]> {
  const [first, second] = await Promise.all([store.meeting(one), store.meeting(other)]);
  if (!first || !second) throw new Refusal(404, `There is no meeting ${first ? other : one} in this register.`);
  if (first.id !== second.id) return [[first.id, second.id]];
  if (verdict === "same") throw new Refusal(409, "These are one meeting here already.");
  const document = first.tellings.find(({ key }) => key === one)?.document ?? "";
  const family = new Set((await store.family(document)).map(({ id }) => id));
  const own = first.tellings.filter((telling) => telling.key === one || family.has(telling.document));
  const rest = first.tellings.filter((telling) => !own.includes(telling));
  if (rest.length === 0) throw new Refusal(409, "This meeting has no other telling to be apart from.");
  const keys = (some: readonly { key: string }[]) => new Set(some.map(({ key }) => key));
  return [...keys(own)].flatMap((mine) => [...keys(rest)].map((key): Pair => [mine, key]));
}
