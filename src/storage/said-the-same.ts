import type { SameOrDifferent } from "../register/joining.ts";
import { actsAbout } from "./gather.ts";
import type { Ground } from "./ground.ts";

type Of = "person" | "meeting";

/** What people said of any of these, and of whatever they said is the same as these, and so on. */
export async function saidOf(within: Ground, of: Of, ids: Iterable<string>): Promise<SameOrDifferent[]> {
  const said = new Map<string, SameOrDifferent>();
  const known = new Set(ids);
  for (let round = [...known]; round.length > 0; ) {
    const next: string[] = [];
    for (const act of await actsAbout(within, round)) {
      if ((act.type !== "same" && act.type !== "different") || act.of !== of) continue;
      const { type: verdict, one, other } = act;
      said.set(act.id, { verdict, one, other });
      if (verdict === "same") next.push(...[one, other].filter((id) => !known.has(id)));
    }
    for (const id of next) known.add(id);
    round = [...new Set(next)];
  }
  return [...said.values()];
}

/** Whom each of these people is said to be: the first id of all that are said to be the same. */
export async function personOf(within: Ground, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const said = await saidOf(within, "person", ids);
  const apart = said.filter(({ verdict }) => verdict === "different");
  const groups = new Map<string, readonly string[]>();
  const of = (id: string): readonly string[] => groups.get(id) ?? [id];
  for (const [one, other] of inOrder(said)) {
    const [a, b] = [of(one), of(other)];
    const isApart = apart.some(
      (d) => (a.includes(d.one) && b.includes(d.other)) || (a.includes(d.other) && b.includes(d.one)),
    );
    if (isApart || a === b) continue;
    const both = [...new Set([...a, ...b])].sort();
    for (const id of both) groups.set(id, both);
  }
  return new Map([...ids].map((id) => [id, of(id)[0] ?? id]));
}

const inOrder = (said: readonly SameOrDifferent[]): [string, string][] =>
  said
    .flatMap(({ verdict, one, other }): [string, string][] =>
      verdict === "same" ? [one < other ? [one, other] : [other, one]] : [],
    )
    .sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1));
