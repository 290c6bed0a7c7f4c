/** Whether two names may be one: written alike, alike but for how they are transliterated, or not. */
export type NameLikeness = "equal" | "alike" | "different";

/**
 * "Alirza Mukhtarpur" and "Alireza Mokhtarpour" are alike: the same consonants in each name. So are "Mehdi Imanipur" and
 * "Mohammad Mahdi Imanipur": the last name and every other name of the shorter stand in the longer.
 */
export function namesAlike(one: string, other: string): NameLikeness {
  if (folded(one) === folded(other)) return "equal";
  const [short, long] = [skeletons(one), skeletons(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  const isWhole = short.length >= 2 && lastOf(short).length >= 2 && lastOf(short) === lastOf(long);
  return isWhole && short.every((name) => long.includes(name)) ? "alike" : "different";
}

/** What names written alike share: the consonants of the last name. */
export const alikeKey = (name: string): string => lastOf(skeletons(name));

/** A name without case, marks and punctuation. */
export const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ıəğşçöüß]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’ʼ`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const PLAIN: Readonly<Record<string, string>> = { ı: "i", ə: "a", ğ: "g", ş: "s", ç: "c", ö: "o", ü: "u", ß: "ss" };

const lastOf = (names: readonly string[]): string => names.at(-1) ?? "";

/** Vowels go, as transliterations differ in them most; doubled letters are one. */
const skeletons = (name: string): string[] =>
  folded(name)
    .split(" ")
    .map((word) =>
      word
        .replace(/[aeiouyw]/gu, "")
        .replaceAll("q", "g")
        .replace(/(.)\1+/gu, "$1"),
    )
    .filter((word) => word !== "");
