import type { Member } from "./cast.ts";

/** Members by the words of their names, so that a name is looked up and not compared with everybody's. */
export type NameIndex = {
  /** Takes in a member, or the further words of one taken in before. */
  add(member: Member): void;
  /** The first member who goes by this name, or whose name it is a part of. */
  within(words: readonly string[]): Member | undefined;
  /** The first member with this name, worded shorter or longer. */
  either(words: readonly string[]): Member | undefined;
};

export function nameIndex(): NameIndex {
  const members: Member[] = [];
  const places = new Map<Member, number>();
  const byWord = new Map<string, Set<number>>();
  const byLast = new Map<string, Set<number>>();
  const list = (index: Map<string, Set<number>>, word: string, at: number) => {
    const listed = index.get(word);
    if (listed) listed.add(at);
    else index.set(word, new Set([at]));
  };
  const first = (found: Iterable<number>, fits: (member: Member) => boolean): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const at of found) {
      const member = members[at];
      if (at < least && member && fits(member)) least = at;
    }
    return least;
  };
  /** Of the words of a name the one that the fewest members have. */
  const rarest = (words: readonly string[]): ReadonlySet<number> =>
    words
      .map((word) => byWord.get(word) ?? NOBODY)
      .reduce((fewest, next) => (next.size < fewest.size ? next : fewest), byWord.get(words[0] ?? "") ?? NOBODY);
  const longer = (words: readonly string[]) =>
    first(rarest(words), (m) => words.length <= m.words.length && sameName(m.words, words));

  return {
    add(member) {
      const at = places.get(member) ?? members.push(member) - 1;
      places.set(member, at);
      for (const word of member.words) list(byWord, word, at);
      list(byLast, member.words.at(-1) ?? "", at);
    },
    within: (words) => members[longer(words)],
    either(words) {
      const shorter = words.map((word) => first(byLast.get(word) ?? NOBODY, (m) => sameName(m.words, words)));
      return members[Math.min(longer(words), ...shorter)];
    },
  };
}
const NOBODY: ReadonlySet<number> = new Set();

/** One name: the shorter's words stand together in the longer ("Karimov", "Prince Bader"). */
export const sameName = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  const end = long.slice(-short.length).join(" ") === short.join(" ");
  // "M. Kvietkauskas" for Mindaugas Kvietkauskas.
  if (short.length > 1 && short[0]?.length === 1 && short.at(-1) === long.at(-1) && long[0]?.startsWith(short[0]))
    return true;
  const inside = ` ${long.join(" ")} `.includes(` ${short.join(" ")} `);
  return end || (inside && (short[0]?.length ?? 0) > 2);
};
