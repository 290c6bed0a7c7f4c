import type { Likeness, SameOrDifferent, Told } from "../register/joining.ts";
import { meetingPair } from "./meeting-pair.ts";

/**
 * Tellings that are of one meeting: joined by sure pairs, and by what a person said. A person's *same* is taken first; a sure
 * pair that would bring together two which a person or the rule calls different is left. Taken in the order of keys, not of
 * arrival.
 */
export function sameMeetings(tellings: readonly Told[], judged: readonly SameOrDifferent[]): string[][] {
  const told = Map.groupBy(tellings, ({ key }) => key); // the same text in two files has the same keys
  const keys = [...told.keys()].sort();
  const verdicts = verdictsOf(tellings);
  const group = new Map(keys.map((key) => [key, [key]]));
  const apart = new Set(judged.flatMap((j) => (j.verdict === "different" ? [pairOf(j.one, j.other)] : [])));
  const join = (one: string, other: string, isSaid: boolean): void => {
    const [a, b] = [group.get(one) ?? [], group.get(other) ?? []];
    const crossing = a.flatMap((x) => b.map((y) => pairOf(x, y)));
    if (a === b || crossing.some((pair) => apart.has(pair))) return;
    if (!isSaid && crossing.some((pair) => verdicts.get(pair) === "different")) return;
    const both = [...a, ...b].sort();
    for (const key of both) group.set(key, both);
  };
  const said = judged.flatMap((j) =>
    j.verdict === "same" && told.has(j.one) && told.has(j.other) ? [pairOf(j.one, j.other)] : [],
  );
  for (const pair of said.sort()) join(...oneAndOther(pair), true);
  const sure = [...verdicts].flatMap(([pair, verdict]) => (verdict === "same" ? [pair] : []));
  for (const pair of sure.sort()) join(...oneAndOther(pair), false);
  return [...new Set(group.values())];
}

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
const oneAndOther = (pair: string): [string, string] => pair.split(" ") as [string, string];

function verdictsOf(tellings: readonly Told[]): Map<string, Likeness["verdict"]> {
  const verdicts = new Map<string, Likeness["verdict"]>();
  for (const [at, one] of tellings.entries())
    for (const other of tellings.slice(at + 1))
      if (one.key !== other.key) verdicts.set(pairOf(one.key, other.key), meetingPair(one, other).verdict);
  return verdicts;
}
