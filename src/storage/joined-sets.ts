/** Sets of names of which those that share a name are one. */
export function joinedSets(sets: Iterable<Iterable<string>>): Set<string>[] {
  const of = new Map<string, Set<string>>();
  for (const set of sets) {
    let one: Set<string> | undefined;
    for (const name of set) {
      const other = of.get(name) ?? new Set([name]);
      of.set(name, other);
      if (other === one) continue;
      const [large, small] = one && one.size > other.size ? [one, other] : [other, one ?? []];
      for (const each of small) of.set(each, large.add(each));
      one = large;
    }
  }
  return [...new Set(of.values())];
}
