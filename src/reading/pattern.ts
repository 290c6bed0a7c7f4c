import type { Token } from "./token.ts";

/**
 * A pattern over tokens, as rows of languages/ write it, elements apart by spaces:
 *   word  by any of the token's forms · =word  exactly so in lower case · a|b  either · <class>  a class of the lexicon
 *   <Cap> any capitalised word (not as the first element of an indexed pattern)
 *   <ed>  any past participle by its ending, or one of the class "participle"
 *   !a|b  here stands none of these (nothing is covered)
 *   x?  may be missing · ...  up to three tokens that are no marks · ..6  up to six · ..,6  up to six, commas too · [  what stands left of it is looked
 *   for but not covered · ]  the same to the right
 */
export type Pattern = {
  source: string;
  elements: readonly Element[];
  from: number;
  to: number;
  /** How many of its elements name words: the more, the more it knows. */
  weight: number;
};
type Element = {
  gap: number;
  commas?: boolean; // whether the gap may hold commas
  not: boolean;
  optional: boolean;
  test: ((token: Token) => boolean) | null;
  triggers: readonly string[] | null;
};
export type Classes = ReadonlyMap<string, ReadonlySet<string>>;
export type Found = { from: number; to: number };

/** Compiles a pattern. Throws, naming the element, on a class nobody defined or an element that is no element. */
export function pattern(source: string, classes: Classes): Pattern {
  const elements: Element[] = [];
  let from = 0;
  let to = -1;
  for (const part of source.trim().split(/\s+/u)) {
    if (part === "[") from = elements.length;
    else if (part === "]") to = elements.length;
    else elements.push(element(part, classes));
  }
  if (elements.every((e) => e.test === null || e.optional)) throw new RangeError(`"${source}" asks for no word`);
  const weight = elements.reduce((sum, e) => sum + (e.test && !e.optional ? 1 : 0), 0);
  return { source, elements, from, to: to < 0 ? elements.length : to, weight };
}

function element(part: string, classes: Classes): Element {
  const gap = /^\.\.(,?)(\.|\d+)$/u.exec(part);
  if (gap)
    return {
      gap: gap[2] === "." ? 3 : Number(gap[2]),
      commas: gap[1] === ",",
      not: false,
      optional: true,
      test: null,
      triggers: null,
    };
  if (part.startsWith("!") && part.length > 1) return { ...element(part.slice(1), classes), not: true, optional: true };
  const optional = part.length > 1 && part.endsWith("?");
  const exact = new Set<string>();
  const forms = new Set<string>();
  let capital = false;
  let participle = false;
  for (const choice of (optional ? part.slice(0, -1) : part).split("|")) {
    const named = /^<([\w-]+)>$/u.exec(choice);
    if (named?.[1] === "Cap") capital = true;
    else if (named?.[1] === "ed") {
      participle = true;
      for (const word of classes.get("participle") ?? []) exact.add(word);
    } else if (named) {
      const words = classes.get(named[1] ?? "");
      if (!words) throw new RangeError(`no class ${choice} in the lexicon`);
      for (const word of words) forms.add(word);
    } else if (choice.startsWith("=") && choice.length > 1) exact.add(choice.slice(1));
    else if (choice) forms.add(choice);
    else throw new RangeError(`"${part}" is no element of a pattern`);
  }
  const test = (token: Token) =>
    (capital && token.cap) ||
    (participle && token.kind === "word" && token.lower.endsWith("ed")) ||
    exact.has(token.lower) ||
    token.forms.some((form) => forms.has(form));
  return { gap: 0, not: false, optional, test, triggers: [...exact, ...forms] };
}

/** The longest stretch of tokens that the pattern covers when it begins at `at`, looking no further than `end`. */
export function matchAt(
  { elements, from, to }: Pattern,
  tokens: readonly Token[],
  at: number,
  end: number,
): Found | null {
  const places: number[] = [];
  const walk = (e: number, t: number): boolean => {
    places[e] = t;
    const next = elements[e];
    if (!next) return true;
    if (!next.test) {
      for (let skipped = 0; skipped <= next.gap; skipped++) {
        if (walk(e + 1, t + skipped)) return true;
        const token = tokens[t + skipped];
        if (
          t + skipped >= end ||
          !token ||
          (token.kind === "mark" && token.lower !== "'s" && !(next.commas && token.text === ","))
        )
          return false;
      }
      return false;
    }
    const token = tokens[t];
    if (next.not) return !(token && next.test(token)) && walk(e + 1, t);
    if (t < end && token && next.test(token) && walk(e + 1, t + 1)) return true;
    places[e] = t;
    return next.optional && walk(e + 1, t);
  };
  if (!walk(0, at)) return null;
  return { from: places[from] ?? at, to: places[to] ?? at };
}

/** Patterns looked up by the words they can begin with, so that a text is walked once however many there are. */
export function patternIndex<Row>(rows: readonly (readonly [Pattern, Row])[]) {
  const byWord = new Map<string, (readonly [Pattern, Row])[]>();
  for (const row of rows) {
    for (const element of row[0].elements) {
      for (const word of element.triggers ?? []) {
        const listed = byWord.get(word);
        if (!listed) byWord.set(word, [row]);
        else if (listed.at(-1) !== row) listed.push(row);
      }
      if (!element.optional) break;
    }
  }
  /** Every match that begins at each token from `from` to `to`. */
  return (tokens: readonly Token[], from: number, to: number): (Found & { at: Pattern; row: Row })[] => {
    const found: (Found & { at: Pattern; row: Row })[] = [];
    for (let t = from; t < to; t++) {
      const tried = new Set<Pattern>();
      const token = tokens[t];
      for (const form of token ? [...token.forms, token.lower] : [])
        for (const [at, row] of byWord.get(form) ?? []) {
          if (tried.has(at)) continue;
          tried.add(at);
          const match = matchAt(at, tokens, t, to);
          if (match && match.to > match.from) found.push({ ...match, at, row });
        }
    }
    return found;
  };
}
