import type { SameOrDifferent } from "../register/joining.ts";
import { judgedTogether } from "../register/judged-together.ts";
import { type Act, isAct } from "../register/standing.ts";
import type { ObservationFilter, Page, Paging, Store, StoredAct } from "../storage/store.ts";
import type { Charge, UndertakingRows } from "../views/rows.ts";
import { gathered } from "../views/undertakings.ts";

/** All lines of a question, page by page. */
export async function all<T>(ask: (page: Paging) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await ask({ limit: 500, after, uncounted: true });
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

/** What people said of these being the same as others, and nobody took back. */
export async function saidAbout(
  store: Store,
  of: "person" | "meeting",
  ids: readonly string[],
): Promise<SameOrDifferent[]> {
  const acts = await Promise.all(ids.map((id) => store.acts(id)));
  return acts.flat().flatMap((act) => {
    if ((act.type !== "same" && act.type !== "different") || act.of !== of) return [];
    return [{ verdict: act.type, one: act.one, other: act.other }];
  });
}

/** The undertakings that what is asked for belongs to, with all that is observed and acted of each. */
export async function undertakingsWith(store: Store, filter: ObservationFilter): Promise<UndertakingRows[]> {
  const observations = await all((page) => store.observations(filter, page));
  const ids = new Set(observations.map(({ undertaking }) => undertaking));
  const about = await actsAbout(store, [...ids]);
  const rows = gathered(observations, new Map([...about].map(([id, acts]) => [id, actedOn(acts)])));
  return rows.map((one) => ({ ...one, observations: judgedTogether(one.observations) }));
}

/** These undertakings in this order, in two questions however many they are. */
export async function undertakingRows(store: Store, ids: readonly string[]): Promise<UndertakingRows[]> {
  const [observations, about] = await Promise.all([store.told(ids), actsAbout(store, ids)]);
  const told = Map.groupBy(observations, ({ undertaking }) => undertaking);
  return ids.map((id) => ({ id, observations: judgedTogether(told.get(id) ?? []), ...actedOn(about.get(id) ?? []) }));
}

/** Standing acts by the undertaking they name, in one question. */
const actsAbout = async (store: Store, ids: readonly string[]): Promise<Map<string, StoredAct[]>> =>
  Map.groupBy(await store.actsAbout(ids), (act) => ("undertaking" in act ? act.undertaking : ""));

/** Verdicts of same and different are no acts of a side. Whoever was last said to look after it does. */
const actedOn = (acts: readonly StoredAct[]): Pick<UndertakingRows, "acts" | "charge"> => ({
  acts: acts.filter((act): act is StoredAct & Act => isAct(act)),
  charge: acts.findLast((act): act is StoredAct & Charge => act.type === "charge"),
});
