import type { SameOrDifferent, Told } from "../register/joining.ts";
import { meetingPair } from "./meeting-pair.ts";

/**
 * Tellings that are of one meeting: joined by sure pairs only, and by what a person said. A person's *same* is taken first;
 * a pair that would bring together what a person called different, or what one report told apart, is left. Taken in the
 * order of keys, not of arrival.
 */
export function sameMeetings(tellings: readonly Told[], judged: readonly SameOrDifferent[]): string[][] {
  const keys = [...new Set(tellings.map(({ key }) => key))].sort();
  const known = new Set(keys);
  const group = new Map(keys.map((key) => [key, [key]]));
  const apart = judged.filter(({ verdict }) => verdict === "different");
  const documents = Map.groupBy(tellings, ({ key }) => key);
  const documentsOf = (group: readonly string[]): string[] =>
    group.flatMap((key) => documents.get(key)?.map(({ document }) => document) ?? []);
  const join = (one: string, other: string, isSaid: boolean): void => {
    const [a, b] = [group.get(one) ?? [], group.get(other) ?? []];
    if (a === b || apart.some((d) => isBetween(d, a, b))) return;
    if (!isSaid && documentsOf(a).some((document) => documentsOf(b).includes(document))) return;
    const both = [...a, ...b].sort();
    for (const key of both) group.set(key, both);
  };
  const said = judged.filter((j) => j.verdict === "same" && known.has(j.one) && known.has(j.other));
  for (const [one, other] of inOrder(said.map(({ one, other }) => [one, other]))) join(one, other, true);
  for (const [one, other] of inOrder(surePairs(tellings))) join(one, other, false);
  return [...new Set(group.values())];
}

type Pair = [string, string];

const inOrder = (pairs: readonly Pair[]): Pair[] =>
  pairs
    .map(([a, b]): Pair => (a < b ? [a, b] : [b, a]))
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));

const surePairs = (tellings: readonly Told[]): Pair[] =>
  tellings.flatMap((one, at) =>
    tellings
      .slice(at + 1)
      .flatMap((other): Pair[] => (meetingPair(one, other).verdict === "same" ? [[one.key, other.key]] : [])),
  );

const isBetween = ({ one, other }: SameOrDifferent, a: readonly string[], b: readonly string[]): boolean =>
  (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one));
