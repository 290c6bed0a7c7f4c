import { lower } from "./fold.ts";
import type { SoundRow } from "./spelling-rows.ts";

/**
 * How a name may sound: its consonants as a key ("hdfrn"; one that begins with a vowel has "a" before them), and the vowels that
 * may stand before, between and after them; "" where none is written.
 */
export type Sounding = { key: string; vowels: readonly string[]; vowelled: boolean }; // short vowels are written too

/** Every way a word may sound, at most eight; none for a word of fewer than two sounds. */
export type Sounds = (written: string) => readonly Sounding[];

export function soundsBy(rows: readonly SoundRow[]): Sounds {
  const { heard, longest } = tableOf(rows);
  const sounding = (written: string): Sounding[] => {
    const letters = [...lower(written)].filter((letter) => letter === JOINER || /\p{L}/u.test(letter));
    let ways: Way[] = [{ consonants: [], vowels: [""] }];
    for (let at = 0; at < letters.length; ) {
      const { length, says } = next(letters, at, heard, longest);
      const doubled = length === 1 && letters[at] === letters[at - 1];
      const once = doubled ? ways : [];
      if (says && !(doubled && !UNVOWELLED.test(letters[at] ?? "")))
        ways = [...once, ...ways.flatMap((way) => heardAs(way, says))].slice(0, MOST);
      at += length;
    }
    const soundings = ways.map(({ consonants, vowels }) => ({
      key: (vowels[0] ? "a" : "") + consonants.join(""),
      vowels: vowels.map((slot) => [...new Set(slot)].sort().join("")),
      vowelled: !UNVOWELLED.test(written),
    }));
    return soundings.filter(({ key }) => key.length >= 2);
  };
  // Names come again in other texts; hearing them took as long as all else that is done with a text.
  const known = new Map<string, Sounding[]>();
  return (written) => {
    const before = known.get(written);
    if (before) return before;
    if (known.size >= NAMES_KEPT) known.clear();
    const says = sounding(written);
    known.set(written, says);
    return says;
  };
}

const NAMES_KEPT = 20_000;

/**
 * Whether two that have the same key may be one name: where both write a vowel, it may be the same; both end in a vowel, or neither.
 * Where neither writes short vowels, a vowel that one writes alone is a long one, and makes another name.
 */
export function soundAlike(one: Sounding, other: Sounding): boolean {
  if (one.key !== other.key || one.vowels.length !== other.vowels.length) return false;
  if ((one.vowels.at(-1) === "") !== (other.vowels.at(-1) === "")) return false;
  return one.vowels.every((slot, at) => {
    const there = other.vowels[at] ?? "";
    if (!one.vowelled && !other.vowelled && (slot === "") !== (there === "")) return false;
    return slot === "" || there === "" || [...slot].some((vowel) => there.includes(vowel));
  });
}

const MOST = 8;
// Short vowels are not written there, so two letters alike may have one between them.
const UNVOWELLED = /\p{Script=Arabic}/u;
const JOINER = "\u200c"; // between the parts of a Persian word, which begin and end as words do

type Says = { consonants: string[]; vowels: string };
type Way = { consonants: string[]; vowels: string[] };

function heardAs(way: Way, { consonants, vowels }: Says): Way[] {
  const ways = consonants.map((sound) => ({
    consonants: [...way.consonants, ...sound],
    vowels: [...way.vowels, ...[...sound].map(() => "")],
  }));
  if (vowels) ways.push({ ...way, vowels: [...way.vowels.slice(0, -1), (way.vowels.at(-1) ?? "") + vowels] });
  return ways;
}

/** The most letters from here that a row knows; what holds at a word's beginning or end goes before what holds everywhere. */
function next(
  letters: readonly string[],
  at: number,
  heard: ReadonlyMap<string, Says>,
  longest: number,
): { length: number; says: Says | undefined } {
  for (let length = Math.min(longest, letters.length - at); length > 0; length--) {
    const here = letters.slice(at, at + length).join("");
    const says =
      (isEdge(letters[at - 1]) ? heard.get(`^${here}`) : undefined) ??
      (isEdge(letters[at + length]) ? heard.get(`${here}$`) : undefined) ??
      heard.get(here);
    if (says) return { length, says };
  }
  const bare = (letters[at] ?? "").normalize("NFD").replace(/\p{M}/gu, "");
  return { length: 1, says: heard.get(bare) };
}

const isEdge = (letter: string | undefined): boolean => letter === undefined || letter === JOINER;

function tableOf(rows: readonly SoundRow[]): { heard: Map<string, Says>; longest: number } {
  const heard = new Map<string, Says>();
  for (const row of rows)
    for (const letters of row.written) {
      const says = heard.get(letters) ?? { consonants: [], vowels: "" };
      if ("vowel" in row) says.vowels += row.vowel;
      else says.consonants.push(row.sound);
      heard.set(letters, says);
    }
  return {
    heard,
    longest: Math.max(1, ...[...heard.keys()].map((letters) => [...letters.replace(/[$^]/g, "")].length)),
  };
}
